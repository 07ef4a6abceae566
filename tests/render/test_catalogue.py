"""Templates as a user meets them: listed, copied, checked, explained."""

from pathlib import Path

import jsonschema
import pytest

from briefgen.compose.as_json import brief_schema
from briefgen.errors import UsageError
from briefgen.render.catalogue import NOUNS, explained, export, faults, names, sample


def test_the_sample_brief_is_valid() -> None:
    """Make it anew with `make sample` when the shape of a brief changes."""
    jsonschema.validate(sample(), brief_schema())


def test_one_file_is_copied_and_never_replaced_unasked(tmp_path: Path) -> None:
    """A second copy needs --force."""
    [path] = export(tmp_path, ["base.html"])
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="--force"):
        export(tmp_path, ["base.html"])

    assert path.read_text(encoding="utf-8") == "mine"
    export(tmp_path, ["base.html"], force=True)
    assert path.read_text(encoding="utf-8") != "mine"


def test_an_unknown_template_is_refused_before_anything_is_copied(tmp_path: Path) -> None:
    """Nothing half done."""
    with pytest.raises(UsageError, match=r"nose\.html"):
        export(tmp_path, ["base.html", "nose.html"])

    assert list(tmp_path.iterdir()) == []


def test_all_templates_are_copied_when_none_is_named(tmp_path: Path) -> None:
    """And copies of ours pass their own check."""
    assert len(export(tmp_path, [])) == len(names())
    assert faults(tmp_path) == []


def test_a_mistake_is_told_with_file_and_line(tmp_path: Path) -> None:
    """A field that does not exist is a mistake, not an empty string."""
    [path] = export(tmp_path, ["sections/masthead.html"])
    path.write_text("line one\n{{ brief.titel }}\n", encoding="utf-8")

    assert any(fault.startswith(f"{path}:2: ") and "titel" in fault for fault in faults(tmp_path))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With the command that makes one."""
    with pytest.raises(UsageError, match="templates export"):
        faults(tmp_path / "none")


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_is_explained_field_by_field(noun: str) -> None:
    """In the words of its docstrings."""
    told = explained(noun)

    assert told.startswith(f"{noun}: ")
    assert f"  {noun}." in told


def test_an_unknown_noun_is_told_with_those_there_are() -> None:
    """Item is one of them."""
    with pytest.raises(UsageError, match="item"):
        explained("itme")
