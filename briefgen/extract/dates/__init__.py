"""Dates in the text, resolved to ISO 8601.

words → spotting (patterns.toml, checks) → resolve (rules_calendar, rules_relative, rules_told, by the situation).
"""

from datetime import date
from typing import TYPE_CHECKING

from briefgen.extract.dates.dateline import dateline_of
from briefgen.extract.dates.grammar import Grammar
from briefgen.extract.dates.resolve import FROM_THE_DAY, Resolved, resolve_all
from briefgen.extract.dates.spotting import spots_in
from briefgen.model.article import Article
from briefgen.model.finding import Citation, DateMention, Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def find_dates(article: Article, doc: "Doc", *, anchor: str | None = None) -> tuple[DateMention, ...]:
    """Return the expressions of time in *article* that name a day or a longer span, in order.

    They are reckoned from *anchor* (`YYYY-MM-DD`), else from a line of the article that holds nothing but its date, else
    from `article.published`. Without any of them what needs a day has the value None.
    """
    grammar = Grammar(doc)
    spots = spots_in(article.text, grammar)
    day = _day(anchor) or dateline_of(article.text, spots, _day(article.published)) or _day(article.published)
    return tuple(_mention(article, found) for found in resolve_all(spots, grammar, day))


def reanchor_quoted(
    article: Article, doc: "Doc", *, dates: "Sequence[DateMention]", quotes: "Sequence[Quote]"
) -> tuple[DateMention, ...]:
    """Return *dates* with those inside a quote reckoned from the day on which it was spoken, where that is known."""
    spoken = [(quote.start, quote.end, day) for quote in quotes if (day := _day(quote.date))]
    moved = {
        date_.start: day
        for date_, day in _inside(dates, spoken)
        if date_.rule in FROM_THE_DAY and date_.anchor not in {None, day.isoformat()}
    }
    if not moved:
        return tuple(dates)
    grammar = Grammar(doc)
    again = {
        spot.start: _mention(article, found)
        for spot in spots_in(article.text, grammar)
        if spot.start in moved
        for found in resolve_all([spot], grammar, moved[spot.start])
    }
    return tuple(again.get(each.start, each) for each in dates)


def _inside(dates: "Sequence[DateMention]", spoken: list[tuple[int, int, date]]) -> list[tuple[DateMention, date]]:
    found, at = [], 0
    ordered = sorted(spoken, key=lambda each: each[:2])
    for each in dates:
        while at < len(ordered) and ordered[at][1] < each.end:
            at += 1
        if at < len(ordered) and ordered[at][0] <= each.start:
            found.append((each, ordered[at][2]))
    return found


def _mention(article: Article, found: Resolved) -> DateMention:
    return DateMention(
        citation=Citation.of(article, found.spot.start, found.spot.end),
        value=found.period.iso if found.period else None,
        anchor=found.anchor.isoformat() if found.anchor else None,
        rule=found.spot.rule,
    )


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None
    except ValueError:
        return None
