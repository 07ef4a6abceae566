"""The sample corpus holds what its README says."""

import re
from pathlib import Path

import pytest

from tests.read.reading import read

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"


def table(columns: int) -> list[list[str]]:
    """The rows of the README's tables with so many columns."""
    lines = (CORPUS / "README.md").read_text("utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|") and "---" not in line
    ]
    return [row for row in rows if len(row) == columns and row[0] != "article"]


@pytest.fixture(scope="module")
def articles() -> dict:
    """The articles by their paths."""
    found = read(CORPUS)
    assert not found.skipped
    return {each.path: each for each in found.articles}


def test_articles_have_the_dates_outlets_and_credits_that_the_table_gives(articles) -> None:
    """Each article stands in the first table with its day, basis, outlet and credit, and no other does."""
    found = {
        path: [path, a.published or "", a.date_basis, a.outlet or "", a.credit or ""] for path, a in articles.items()
    }

    assert list(found.values()) == table(5)


@pytest.mark.parametrize("row", table(4), ids=lambda row: f"{row[1]}: {row[2]}"[:60])
def test_planted_facts_stand_in_the_articles(articles, row) -> None:
    """Every planted fact is there in the words that the table gives."""
    path, _, _, words = row

    assert all(part in articles[path].text for part in words.split(" ; "))


def test_size_and_length(articles) -> None:
    """At least 22 articles over three days, each of 150 to 600 words."""
    lengths = {path: len(article.text.split()) for path, article in articles.items()}

    assert len(articles) >= 22
    assert {a.published for a in articles.values()} == {"2026-03-09", "2026-03-10", "2026-03-11", None}
    assert [path for path, length in lengths.items() if not 150 <= length <= 600] == []


def test_both_kinds_of_quotation_marks(articles) -> None:
    """Some articles have straight marks, others typographic ones."""
    straight = [path for path, a in articles.items() if '"' in a.text and "“" not in a.text]
    curly = [path for path, a in articles.items() if "“" in a.text and '"' not in a.text]

    assert len(straight) >= 5
    assert len(curly) >= 10


def test_paragraphs_are_kept_apart_in_every_format(articles) -> None:
    """Every article has five paragraphs at least, with nothing between them but line ends."""
    assert all(len(re.split(r"(?:\r?\n){2,}", a.text.strip())) >= 5 for a in articles.values())


def test_the_disaster_corpus_is_readable() -> None:
    """The articles of the second example are dated and can be read."""
    found = read(ROOT / "tests" / "disaster" / "corpus")

    assert len(found.articles) == 4
    assert {a.published for a in found.articles} == {"2026-05-04", "2026-05-05", "2026-05-06"}
