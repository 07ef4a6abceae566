"""The day of a deed whose sentence names none: that of the story, when the story says it."""

import re
from bisect import bisect_left

from briefgen.model.finding import Event, Extraction

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


def story_day(event: Event, extraction: Extraction) -> str | None:
    """Return the day on which *event* happened by what stands around it, or None.

    That is the day of a deed told just before in the same paragraph or the next, else the day of publication when the
    sentence speaks of a time of day and nothing else.
    """
    if (
        event.date
        or event.status != "actual"
        or event.type not in DEEDS
        or not 0 <= event.sentence < len(extraction.sentences)
    ):
        return event.date
    own = extraction.sentences[event.sentence]
    last = bisect_left(extraction.events, event.start, key=lambda each: each.start)
    dated = [
        each.date
        for each in extraction.events[max(0, last - BEHIND) : last]
        if each.date and each.status == "actual" and each.reportable and len(each.date) == len("2000-01-01")
        and 0 < event.sentence - each.sentence <= NEAR and own.paragraph - extraction.sentences[each.sentence].paragraph <= 1
    ]  # fmt: skip
    if SAME_DAY.search(own.text):
        return dated[-1] if dated else extraction.article.published
    return dated[-1] if dated and event.mode in ANSWERS else None
