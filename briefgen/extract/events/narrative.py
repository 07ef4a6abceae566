"""The date that the story gives: what was said or done at talks just told of happened when they did."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.finding import Event

AT_TALKS = frozenset({"AGREE", "REQUEST", "REJECT", "CONCEDE", "COOPERATE"})
TALKS = frozenset({"talks", "meeting", "summit"})
HARM = frozenset({"casualties", "damage"})
DEEDS = frozenset({"ASSAULT", "INCIDENT", "COERCE", "PROTEST"})
NEAR = 2
WINDOW = 12
"""How many events before or after it may give the date."""


def with_story_dates(events: Sequence[Event], past: frozenset[int], back: frozenset[int] = frozenset()) -> list[Event]:
    """Return *events* (in order of their sentences) with dates carried over from the sentences just before or behind.

    Args:
        past: where the triggers in the simple past begin; nothing is carried over to others.
        back: where the triggers begin that take up what was told before ("*the May 3 attack*").
    """
    told: list[Event] = []
    for place, event in enumerate(events):
        source = None
        if event.date is None and event.status == "actual" and event.trigger_start in past:
            behind = (each for each in events[place + 1 : place + WINDOW] if each.trigger_start in back)
            source = next((each for each in reversed(told[-WINDOW:]) if _gives(each, event)), None) or next(
                (each for each in behind if _takes_up(each, event)), None
            )
        told.append(replace(event, date=source.date) if source else event)
    return told


def _takes_up(later: Event, event: Event) -> bool:
    if later.date is None or event.type not in DEEDS or not event.reportable:
        return False
    return later.type == event.type and 0 < later.sentence - event.sentence <= NEAR


def _gives(source: Event, event: Event) -> bool:
    if (
        source.date is None
        or source.status not in {"actual", "negated"}
        or not 0 < event.sentence - source.sentence <= NEAR
    ):
        return False
    if event.type in AT_TALKS:
        return source.type == "CONSULT" and source.mode in TALKS or source.type in AT_TALKS
    return event.mode in HARM and source.type == event.type
