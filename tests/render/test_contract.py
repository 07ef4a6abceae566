"""templates/README.md is the contract: it names every field, and no other."""

import dataclasses
import re

import pytest

from briefgen.model import brief as nouns
from briefgen.model.article import Skipped
from briefgen.model.documented import field_docs
from briefgen.render.environment import FILTERS, FUNCTIONS
from briefgen.render.folders import built_in

README = (built_in() / "README.md").read_text(encoding="utf-8")
NOUNS = [noun for noun in vars(nouns).values() if isinstance(noun, type) and dataclasses.is_dataclass(noun)]


def told(noun: type) -> dict[str, str]:
    """Return the fields of *noun* as the README tells them."""
    part = re.search(rf"^### {noun.__name__}: .*?\n(.*?)(?=^### |\Z)", README, re.DOTALL | re.MULTILINE)
    assert part, f"templates/README.md does not tell of {noun.__name__}"
    return dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", part[1], re.MULTILINE))


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_the_readme_tells_every_field_and_no_other(noun: type) -> None:
    """In the words of the model."""
    docs = field_docs(noun)
    expected = {field.name: " ".join(docs[field.name].split()).replace("|", "/") for field in dataclasses.fields(noun)}
    assert told(noun) == expected


def test_nothing_is_told_of_nouns_that_are_not() -> None:
    """Every heading of the data is a noun of the brief."""
    names = re.findall(r"^### (\w+): ", README, re.MULTILINE)
    assert sorted(names) == sorted(noun.__name__ for noun in NOUNS)
    assert Skipped in NOUNS


def test_every_filter_and_function_is_told() -> None:
    """Both ways for ours; Jinja's own are Jinja's."""
    tables = README[README.index("| Filter |") : README.index("Templates of your own run")]
    names = set(
        re.findall(r"`(\w+)(?:\(|`)", "\n".join(line.split("|")[1] for line in tables.splitlines() if "|" in line))
    )
    assert names == {*FILTERS, *FUNCTIONS, "asset", "calls", "popovers", "backlinks"}


def test_every_block_is_told() -> None:
    """A block that can be filled anew stands in the README."""
    for name in ("base.html", "brief.html"):
        for block in re.findall(r"{% block (\w+) %}", (built_in() / name).read_text(encoding="utf-8")):
            assert f"`{block}`" in README


def test_every_template_is_used_or_told() -> None:
    """No file lies about that nothing includes and nobody is told of."""
    files = [path for path in built_in().rglob("*") if path.suffix in (".html", ".css", ".md", ".txt", ".xml")]
    whole = README + "".join(path.read_text(encoding="utf-8") for path in files)
    profiles = "".join(path.read_text(encoding="utf-8") for path in (built_in().parent).glob("**/profiles/*.toml"))
    for path in files:
        name = path.relative_to(built_in()).as_posix()
        assert name == "README.md" or path.name in whole + profiles, name
