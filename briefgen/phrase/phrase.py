"""Make the statements of one article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from briefgen.model.finding import Citation, Event, Extraction, Figure, Finding, Quote, Telling
from briefgen.model.statement import Statement
from briefgen.phrase.boilerplate import is_news
from briefgen.phrase.compared import telling_of
from briefgen.phrase.cut import cut_at
from briefgen.phrase.stand_alone import leans, with_names
from briefgen.phrase.unit import Unit, units
from briefgen.wording.dateline import after_dateline

Kind = TypeVar("Kind", bound=Finding)
FEWEST = 25
BACK = 8
"""How many quotes before a sentence may reach into it."""


def phrase(extraction: Extraction) -> tuple[Statement, ...]:
    """Return the statements of *extraction*: one a sentence that is news, and one a quote that can stand alone."""
    found = _Found(extraction)
    return tuple(_statement(found, telling) for telling in extraction.tellings or tellings(extraction))


def told(extraction: Extraction) -> Extraction:
    """Return *extraction* with its tellings: what its statements are made of once names are known."""
    return replace(extraction, tellings=tellings(extraction))


def tellings(extraction: Extraction) -> tuple[Telling, ...]:
    """Return what may be told of *extraction*, in order of position."""
    found = _Found(extraction)
    whole = [_sentence(extraction, found, unit) for unit in units(extraction.sentences, extraction.article.text)]
    listed = [each for each in whole if each is not None] + list(_quotes(extraction, found))
    return tuple(sorted(listed, key=lambda each: (each.start, each.end)))


class _Row(Generic[Kind]):
    """Findings of one kind in order of position."""

    def __init__(self, found: tuple[Kind, ...]) -> None:
        self.found = found
        self.starts = [each.citation.start for each in found]

    def within(self, start: int, end: int) -> tuple[Kind, ...]:
        """Return those that begin between *start* and *end*."""
        low = bisect_left(self.starts, start)
        return self.found[low : bisect_left(self.starts, end, low)]

    def touching(self, start: int, end: int) -> tuple[Kind, ...]:
        """Return those that share text with *start* to *end*."""
        first = bisect_left(self.starts, start)
        before = tuple(each for each in self.found[max(0, first - BACK) : first] if each.end > start)
        return before + self.within(start, end)


class _Found:
    """What was found in an article, to be looked up by position."""

    def __init__(self, extraction: Extraction) -> None:
        self.events = _Row(extraction.events)
        self.figures = _Row(extraction.figures)
        self.quotes = _Row(extraction.quotes)

    def told(self, start: int, end: int) -> tuple[Event, ...]:
        """Return the events told from *start* to *end*, the most salient first."""
        return tuple(sorted(self.events.within(start, end), key=_faintness))


def _statement(found: _Found, telling: Telling) -> Statement:
    """Return the statement that *telling* is, with the findings in it as they are named now."""
    start, end = telling.start, telling.end
    if telling.quote:
        events: tuple[Event, ...] = ()
        quotes = tuple(each for each in found.quotes.within(start, start + 1) if each.kind == "direct")[:1]
        last = quotes[0].end if quotes else end
    else:
        events = found.told(start, end)
        quotes = found.quotes.touching(start + telling.lead, end)
        last = end
    return Statement(
        citation=telling.citation,
        edited=telling.edited,
        sentence=telling.sentence,
        events=events,
        figures=found.figures.within(start + telling.lead, last),
        quotes=quotes,
        alone=telling.alone,
        telling=telling,
    )


def _sentence(extraction: Extraction, found: _Found, sentence: Unit) -> Telling | None:
    lead = after_dateline(extraction.article.text[sentence.start : sentence.end])
    start = sentence.start + lead
    text = extraction.article.text[start : sentence.end]
    if not is_news(text):
        return None
    events = found.told(sentence.start, sentence.end)
    figures = found.figures.within(start, sentence.end)
    quotes = found.quotes.touching(start, sentence.end)
    near = extraction.openers[
        bisect_left(extraction.openers, (start,)) : bisect_left(extraction.openers, (sentence.end,))
    ]
    openers = [(a - start, b - start, whom) for a, b, whom in near if b <= sentence.end]
    end = cut_at(text, _needed(start, sentence.end, events[:1], figures, quotes))
    shown = with_names(text[:end], openers) + (" …" if end < len(text) else "")
    return telling_of(
        extraction,
        Citation.of(extraction.article, sentence.start, sentence.end),
        sentence=sentence.index,
        edited=shown if shown != text or lead else None,
        alone=not leans(shown),
        lead=lead,
        events=events,
        figures=figures,
        quotes=quotes,
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


def _quotes(extraction: Extraction, found: _Found) -> Iterator[Telling]:
    for quote in extraction.quotes:
        words = quote.text.rstrip(",;:-–— \n\t")
        if quote.kind == "direct" and quote.speaker and len(words) >= FEWEST:
            yield telling_of(
                extraction,
                Citation.of(extraction.article, quote.start, quote.start + len(words)),
                sentence=quote.sentence,
                edited=None,
                alone=not leans(words),
                quote=True,
                figures=found.figures.within(quote.start, quote.end),
                quotes=(quote,),
            )


def _faintness(event: Event) -> float:
    return -event.salience
