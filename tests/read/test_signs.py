"""What is read off an article's own signs: the cases in tests/cases/read, see the README there."""

from pathlib import Path

import pytest

from briefgen.read.limits import Limits
from briefgen.read.text import text_articles

CASES = Path(__file__).parents[1] / "cases" / "read"
FIELDS = {
    "published": "published",
    "basis": "date_basis",
    "title": "title",
    "author": "author",
    "outlet": "outlet",
    "credit": "credit",
}


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    """The article has the fields that the case expects, and no others among those it names."""
    text, _, table = case.read_text("utf-8").partition("\n=====\n")
    name = "article.txt"
    if text.startswith("file: "):
        first, _, text = text.partition("\n")
        name = first.removeprefix("file: ")
    expected = dict((part.strip() for part in line.split(":", 1)) for line in table.splitlines())

    article = next(text_articles(text.encode(), name=name, limits=Limits()))

    assert {key: getattr(article, FIELDS[key]) or "" for key in expected} == expected
