"""What is planted in the sample corpus (its README says what and where) is found, and its news stands in the briefs."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.config.load import load_profile
from briefgen.config.settings import Settings
from briefgen.extract.everything import extract
from briefgen.identify.names import identify
from briefgen.model.brief import Brief
from briefgen.model.finding import Extraction
from briefgen.parse.paragraphs import parse
from briefgen.pipeline import Gathered, assemble
from briefgen.read.corpus import read_corpus
from briefgen.read.infer import infer_days
from briefgen.window import in_window, window_of

CORPUS = Path(__file__).parent.parent.parent / "corpus"
DAYS = ("2026-03-09", "2026-03-10", "2026-03-11")
FOUND_ONLY = ("quote ", "relative date", "name", "undated")
"""Kinds that say how something is written: they are looked for in what is extracted, not in a brief."""
MARKS = str.maketrans("’‘“”", "''\"\"")


@dataclass(frozen=True)
class Fact:
    """A line of the table."""

    article: str
    kind: str
    what: str
    words: tuple[str, ...]


def facts() -> list[Fact]:
    """Return the lines of the table in the README of the corpus."""
    table = (CORPUS / "README.md").read_text(encoding="utf-8").split("## What is planted")[1]
    rows = [line.strip().strip("|").split(" | ") for line in table.splitlines() if line.startswith("| ")]
    return [
        Fact(row[0].strip(), row[1], row[2], tuple(row[3].strip().split(" ; ")))
        for row in rows
        if len(row) == 4 and row[1] != "kind"
    ]


NEWS = [fact for fact in facts() if not fact.kind.startswith(FOUND_ONLY)]
WRITTEN = [fact for fact in facts() if fact.kind.startswith(FOUND_ONLY)]


def plain(text: str) -> str:
    """Return *text* with straight marks."""
    return text.translate(MARKS).strip()


@pytest.fixture(scope="module")
def extractions(nlp) -> dict[str, Extraction]:
    """What is found in each article, by its path."""
    articles = list(infer_days(list(read_corpus(CORPUS, on_skip=lambda skipped: None))))
    return {article.path: extract(article, doc) for article, doc in parse(nlp, articles)}


@pytest.fixture(scope="module")
def briefs(extractions) -> list[Brief]:
    """The brief of each of the three days."""
    settings, profile = Settings(corpus=CORPUS), load_profile("default", CORPUS)
    made = []
    for day in DAYS:
        window = window_of(day, profile.window)
        chosen = tuple(each for each in extractions.values() if in_window(each.article, window))
        made.append(assemble(settings, profile, Gathered(extractions=chosen, skipped=(), date=day, window=window)))
    return made


def test_the_table_is_read():
    """The table holds all 72 facts."""
    assert len(NEWS) + len(WRITTEN) == 72


@pytest.mark.model
@pytest.mark.parametrize("fact", NEWS, ids=lambda fact: f"{fact.article}-{fact.kind}-{fact.words[0][:20]}")
def test_planted_news_stands_in_a_brief(fact: Fact, briefs: list[Brief]):
    """Every fact that is news is cited from its article in the brief of its day or the next."""
    cited = [
        plain(passage.exact)
        for brief in briefs
        for source in brief.sources
        if source.path == fact.article
        for passage in source.passages
    ]
    assert not [words for words in fact.words if not any(plain(words) in passage for passage in cited)]


@pytest.mark.model
@pytest.mark.parametrize("fact", WRITTEN, ids=lambda fact: f"{fact.article}-{fact.kind}-{fact.words[0][:20]}")
def test_planted_ways_of_writing_are_understood(fact: Fact, extractions: dict[str, Extraction]):
    """Quotes have the speaker that the table names, days the date, and the two spellings are one man."""
    found = {each.article.path: each for each in identify(tuple(extractions.values()))[0]}[fact.article]
    text = plain(found.article.text)
    for words in fact.words:
        start = text.index(plain(words))
        end = start + len(plain(words))
        if fact.kind.startswith("quote "):
            near = [each for each in found.quotes if each.end > start - 90 and each.start < end + 90]
            speaker = fact.what.split(",")[0].split(" of the ")[-1].split()[-1]
            assert any(speaker in (each.speaker or "") for each in near)
        elif fact.kind == "relative date":
            dates = [each for each in found.dates if each.start < end and start < each.end]
            assert dates
            assert all(each.value and each.value.startswith("2026-03") for each in dates)
        else:
            named = [
                each for each in found.entities if each.start < end and start < each.end and each.label == "PERSON"
            ]
            assert [each.canonical or each.text for each in named] == ["Davit Oreshen"]
        assert fact.kind != "undated" or found.article.published is None
