"""Every case of tests/cases/quotes: quotes with their fields, on our own pipeline; a floor under how many are right."""

from pathlib import Path

import pytest

from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.quotes import find_quotes
from briefgen.model.article import Article
from briefgen.model.finding import Quote
from briefgen.parse.paragraphs import parse

CASES = sorted((Path(__file__).parent.parent / "cases" / "quotes").glob("*.txt"))
FIELDS = {"role": "speaker_role", "type": "speaker_type"}


def read_case(path: Path) -> tuple[Article, list[str]]:
    """Return the article of a case and what is expected of it."""
    head, text, expected = path.read_text(encoding="utf-8").split("---\n")
    published = head.removeprefix("published:").strip() or None
    article = Article(id=path.stem, path=path.name, text=text.strip(), text_start=0, sha256="", published=published)
    return article, expected.strip().splitlines()


def quotes_of(article: Article, nlp) -> tuple[Quote, ...]:
    """Return the quotes of *article*."""
    ((_, doc),) = parse(nlp, [article])
    sentences, entities, dates = find_sentences(article, doc), find_entities(article, doc), find_dates(article, doc)
    return find_quotes(article, doc, sentences=sentences, entities=entities, dates=dates)


def shown(quote: Quote, field: str, article: Article, quotes: tuple[Quote, ...]) -> str:
    """Return *field* of *quote* as a case writes it."""
    if field == "mention":
        return "none" if quote.speaker_start is None else article.text[quote.speaker_start : quote.speaker_end]
    value = getattr(quote, FIELDS.get(field, field))
    if field == "continues":
        value = next((each.text for each in quotes if each.start == value), None)
    return "none" if value is None else str(value)


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, nlp) -> None:
    """The quotes of the case are found in order with what is asked of them, and none where it says so."""
    article, expected = read_case(path)

    quotes = quotes_of(article, nlp)

    found = iter(quotes)
    for line in expected:
        if line.startswith("! "):
            at = article.text.index(line.removeprefix("! "))
            assert not [each for each in quotes if each.start < at + len(line) - 2 and at < each.end], line
            continue
        words, _, rest = line.partition(" = ")
        kind, *fields = rest.split("; ")
        wanted = dict(field.split(": ", 1) for field in fields)
        quote = next((each for each in found if each.text == words), None)
        assert quote is not None, (words, [each.text for each in quotes])
        assert quote.kind == kind, quote
        assert {field: shown(quote, field, article, quotes) for field in wanted} == wanted
