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
THE_TALKS = re.compile(r"\bthe (?:[\w-]+ )?(?:talks|negotiations|meeting|summit)\b")
AT_TALKS = frozenset({"chair", "mediation"})
TALKS = frozenset({"talks", "meeting", "summit"})
DAY = len("2000-01-01")
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
    if event.mode in AT_TALKS and THE_TALKS.search(own.text):
        return _day_of_the_talks(events, article)
    last = bisect_left(events, event.start, key=lambda each: each.start)
    dated = [
        each.date
        for each in events[max(0, last - BEHIND) : last]
        if each.date and each.status == "actual" and each.reportable and len(each.date) == DAY
        and 0 < event.sentence - each.sentence <= NEAR and own.paragraph - sentences[each.sentence].paragraph <= 1
    ]  # fmt: skip
    if SAME_DAY.search(own.text):
        return dated[-1] if dated else article.published
    if event.mode in ANSWERS:
        return dated[-1] if dated else None
    return None


def _day_of_the_talks(events: Sequence[Event], article: Article) -> str | None:
    """Return the day of the talks that an article is about: the last it names, if that is not ahead of its own day."""
    days = {
        each.date
        for each in events
        if each.type == "CONSULT" and each.mode in TALKS and each.date and len(each.date) == DAY
    }
    last = max(days, default=None)
    return last if last and article.published and last <= article.published else None
