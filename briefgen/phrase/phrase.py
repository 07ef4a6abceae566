"""Make the statements of one article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from briefgen.model.finding import Citation, Event, Extraction, Figure, Finding, Quote
from briefgen.model.statement import Statement
from briefgen.phrase.boilerplate import is_news
from briefgen.phrase.cut import cut_at
from briefgen.phrase.stand_alone import leans, with_names
from briefgen.phrase.unit import Unit, units
from briefgen.wording.dateline import after_dateline

Found = TypeVar("Found", bound=Finding)
FEWEST = 25
BACK = 8
"""How many quotes before a sentence may reach into it."""


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
    events = sorted(_in(extraction.events, sentence.start, sentence.end), key=lambda event: -event.salience)
    figures = _in(extraction.figures, start, sentence.end)
    quotes = _touching(extraction.quotes, start, sentence.end)
    near = extraction.openers[
        bisect_left(extraction.openers, (start,)) : bisect_left(extraction.openers, (sentence.end,))
    ]
    openers = [(a - start, b - start, whom) for a, b, whom in near if b <= sentence.end]
    end = cut_at(text, _needed(start, sentence.end, events[:1], figures, quotes))
    shown = with_names(text[:end], openers) + (" …" if end < len(text) else "")
    return Statement(
        citation=Citation.of(extraction.article, sentence.start, sentence.end),
        shown=shown,
        sentence=sentence.index,
        events=tuple(events),
        figures=tuple(figures),
        quotes=tuple(quotes),
        alone=not leans(shown),
    )


def _needed(
    start: int, end: int, events: Sequence[Event], figures: Sequence[Figure], quotes: Sequence[Quote]
) -> Iterator[int]:
    """Yield the positions, counted from *start*, that a cut must not lose: the deed, the figures, who says it."""
    yield from (event.trigger_end - start for event in events)
    yield from (figure.end - start for figure in figures)
    yield from (quote.end - start for quote in quotes if quote.kind != "indirect")
    for quote in quotes:
        if quote.speaker_end is not None and start <= quote.speaker_end <= end:
            yield quote.speaker_end - start


def _quotes(extraction: Extraction) -> Iterator[Statement]:
    for quote in extraction.quotes:
        words = quote.text.rstrip(",;:-–— \n\t")
        if quote.kind == "direct" and quote.speaker and len(words) >= FEWEST:
            yield Statement(
                citation=Citation.of(extraction.article, quote.start, quote.start + len(words)),
                shown=words,
                sentence=quote.sentence,
                quotes=(quote,),
                figures=tuple(_in(extraction.figures, quote.start, quote.end)),
                alone=not leans(words),
            )


def _in(found: Sequence[Found], start: int, end: int) -> list[Found]:
    """Return those of *found*, which are in order of position, that begin between *start* and *end*."""
    return list(found[bisect_left(found, start, key=_begin) : bisect_left(found, end, key=_begin)])


def _touching(found: Sequence[Found], start: int, end: int) -> list[Found]:
    """Return those of *found*, which are in order of position, that share text with *start* to *end*."""
    first = bisect_left(found, start, key=_begin)
    before = [each for each in found[max(0, first - BACK) : first] if each.end > start]
    return before + _in(found, start, end)


def _begin(found: Finding) -> int:
    return found.start
