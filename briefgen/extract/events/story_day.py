"""The day of a deed whose sentence names none: that of the story, when the story says it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.article import Article
from briefgen.model.finding import Event, Sentence

SAME_DAY = re.compile(
    r"\b(?:(?:earlier|later) (?:in|on|during) (?:the|that|this) (?:same )?(?:day|morning|afternoon|evening)|earlier today|later today|hours? (?:later|earlier)"
    r"|(?:over|in|during|within) the (?:past|last|previous) (?:24 hours|day|night)|overnight|(?:in|during|through) the (?:night|morning|afternoon|evening)"
    r"|this (?:morning|afternoon|evening)|tonight)\b",
    re.IGNORECASE,
)
NEAR = 3
"""How many sentences before it the day may stand."""
BEHIND = 16
ANSWERS = frozenset({"casualties", "damage", "air defense", "defense"})
"""Modes that tell what came of a deed: the day is that of the deed."""
DEEDS = frozenset({"ASSAULT", "INCIDENT", "MOBILIZE", "RETREAT", "COERCE", "CONSULT"})


def with_days(events: Sequence[Event], article: Article, sentences: Sequence[Sentence]) -> list[Event]:
    """Return *events* (in order of position) of *article*, those without a day with that of the story where it says it."""
    return [
        replace(event, date=day) if event.date is None and (day := _day(event, events, article, sentences)) else event
        for event in events
    ]


def _day(event: Event, events: Sequence[Event], article: Article, sentences: Sequence[Sentence]) -> str | None:
    """Return the day on which *event* happened by what stands around it, or None.

    That is the day of a deed told just before in the same paragraph or the next, else the day of publication when the
    sentence speaks of a time of day and nothing else.
    """
    if event.status != "actual" or event.type not in DEEDS or not 0 <= event.sentence < len(sentences):
        return None
    own = sentences[event.sentence]
    last = bisect_left(events, event.start, key=lambda each: each.start)
    dated = [
        each.date
        for each in events[max(0, last - BEHIND) : last]
        if each.date and each.status == "actual" and each.reportable and len(each.date) == len("2000-01-01")
        and 0 < event.sentence - each.sentence <= NEAR and own.paragraph - sentences[each.sentence].paragraph <= 1
    ]  # fmt: skip
    if SAME_DAY.search(own.text):
        return dated[-1] if dated else article.published
    if event.mode in ANSWERS:
        return dated[-1] if dated else None
    return None
