"""Every case of tests/cases/dates: expressions and their values, on our own pipeline."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.extract.dates import find_dates
from briefgen.model.article import Article
from briefgen.parse.paragraphs import parse

CASES = sorted((Path(__file__).parent.parent / "cases" / "dates").glob("*.txt"))


def read_case(path: Path) -> tuple[Article, list[str]]:
    """Return the article of a case and what is expected of it."""
    head, text, expected = path.read_text(encoding="utf-8").split("---\n")
    published = head.removeprefix("published:").strip() or None
    article = Article(id=path.stem, path=path.name, text=text.strip(), text_start=0, sha256="", published=published)
    return article, expected.strip().splitlines()


def touching(text: str, words: str) -> Iterator[range]:
    """Yield where *words* stand in *text*."""
    at = text.find(words)
    while at >= 0:
        yield range(at, at + len(words))
        at = text.find(words, at + 1)


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, nlp) -> None:
    """The dates of the case are found in order with their values, and none where it says so."""
    article, expected = read_case(path)
    ((_, doc),) = parse(nlp, [article])

    dates = find_dates(article, doc)

    found = [f"{date.text} = {date.value or '?'}" for date in dates]
    wanted = [line for line in expected if not line.startswith("! ")]
    assert [line for line in found if line in wanted] == wanted, found
    for line in expected:
        if line.startswith("! "):
            places = list(touching(article.text, line.removeprefix("! ")))
            assert places
            assert not [date for date in dates for place in places if date.start in place or date.end - 1 in place]
