"""Make the statements of one article."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from briefgen.model.finding import Citation, Event, Extraction, Figure, Finding, Quote
from briefgen.model.statement import Statement
from briefgen.phrase.boilerplate import is_news
from briefgen.phrase.cut import cut_at
from briefgen.phrase.dateline import after_dateline
from briefgen.phrase.stand_alone import leans, with_names
from briefgen.phrase.unit import Unit, units

Found = TypeVar("Found", bound=Finding)
FEWEST = 25


def phrase(extraction: Extraction) -> tuple[Statement, ...]:
    """Return the statements of *extraction*: one a sentence that is news, and one a quote that can stand alone."""
    whole = [_sentence(extraction, unit) for unit in units(extraction.sentences, extraction.article.text)]
    found = [each for each in whole if each is not None] + list(_quotes(extraction))
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _sentence(extraction: Extraction, sentence: Unit) -> Statement | None:
    start = sentence.start + after_dateline(extraction.article.text[sentence.start : sentence.end])
    text = extraction.article.text[start : sentence.end]
    if not is_news(text):
        return None
    events = sorted(_in(extraction.events, start, sentence.end), key=lambda event: -event.salience)
    figures = _in(extraction.figures, start, sentence.end)
    quotes = _touching(extraction.quotes, start, sentence.end)
    openers = [(a - start, b - start, whom) for a, b, whom in extraction.openers if start <= a < b <= sentence.end]
    end = cut_at(text, _needed(start, sentence.end, events[:1], figures, quotes))
    shown = with_names(text[:end], openers) + (" …" if end < len(text) else "")
    return Statement(
        citation=Citation.of(extraction.article, start, sentence.end),
        shown=shown,
        sentence=sentence.index,
        events=tuple(events),
        figures=tuple(figures),
        quotes=tuple(quotes),
        alone=not leans(shown),
    )


def _needed(start: int, end: int, events: Sequence[Event], figures: Sequence[Figure], quotes: Sequence[Quote]) -> Iterator[int]:
    """Yield the positions, counted from *start*, that a cut must not lose: the deed, the figures, who says it."""
    yield from (event.trigger_end - start for event in events)
    yield from (figure.end - start for figure in figures)
    yield from (quote.end - start for quote in quotes if quote.kind != "indirect")
    for quote in quotes:
        if quote.speaker_end is not None and start <= quote.speaker_end <= end:
            yield quote.speaker_end - start


def _quotes(extraction: Extraction) -> Iterator[Statement]:
    for quote in extraction.quotes:
        if quote.kind == "direct" and quote.speaker and len(quote.text) >= FEWEST:
            yield Statement(
                citation=quote.citation,
                shown=quote.text,
                sentence=quote.sentence,
                quotes=(quote,),
                figures=tuple(_in(extraction.figures, quote.start, quote.end)),
                alone=not leans(quote.text),
            )


def _in(found: Sequence[Found], start: int, end: int) -> list[Found]:
    return [each for each in found if start <= each.start < end]


def _touching(found: Sequence[Found], start: int, end: int) -> list[Found]:
    return [each for each in found if each.start < end and each.end > start]
