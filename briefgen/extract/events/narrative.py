"""The date that the story gives: what was said or done at talks just told of happened when they did."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.finding import Event

AT_TALKS = frozenset({"AGREE", "REQUEST", "REJECT", "CONCEDE", "COOPERATE"})
TALKS = frozenset({"talks", "meeting", "summit"})
HARM = frozenset({"casualties", "damage"})
NEAR = 2


def with_story_dates(events: Sequence[Event], past: frozenset[int]) -> list[Event]:
    """Return *events* (in order of their sentences) with dates carried over from the sentences just before.

    Args:
        past: where the triggers in the simple past begin; nothing is carried over to others.
    """
    told: list[Event] = []
    for event in events:
        source = None
        if event.date is None and event.status == "actual" and event.trigger_start in past:
            source = next((each for each in reversed(told[-12:]) if _gives(each, event)), None)
        told.append(replace(event, date=source.date) if source else event)
    return told


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
