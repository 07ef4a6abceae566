"""How far talks have come. The latest stage told wins; what was said before it is not told as current."""

import re
from collections.abc import Sequence

from briefgen.model.choice import TrackStatus
from briefgen.model.finding import Event
from briefgen.model.statement import Statement

ORDER: tuple[TrackStatus, ...] = (
    "no report",
    "scheduled",
    "under way",
    "ended without agreement",
    "agreed",
    "broken off",
)
ENDED = re.compile(
    r"\b(?:end(?:ed|s)?|conclud(?:ed|es?)|clos(?:ed|es)|finish(?:ed|es)|failed to (?:reach|agree|produce|bring))\b",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"\b(?:no|without(?: an?| any)?|failed to (?:reach|agree)|little)\s+(?:\w+\s+){0,3}?(?:agreement|deal|breakthrough|progress|result|ceasefire|accord|consensus)\b"
    r"|\bfailed to (?:reach|agree|produce|bring)|deadlock",
    re.IGNORECASE,
)
BROKEN = re.compile(
    r"\b(?:broke(?:n)? (?:off|down)|collapsed?|walk(?:ed|s)? out|call(?:ed|s)? off|suspended?|cancell?ed)\b",
    re.IGNORECASE,
)
DEAL = re.compile(
    r"\b(?:agreed (?:on|to)|reached an? (?:\w+\s+){0,2}(?:agreement|deal|accord|truce|ceasefire)|sign(?:ed)? (?:an?|the) )",
    re.IGNORECASE,
)
GOING_ON = re.compile(
    r"\b(?:under ?way|in progress|in session|going on|continu\w+|began|begun|opened|resumed|sat down)\b", re.IGNORECASE
)
TALKS = re.compile(r"\b(?:talks|negotiat\w+|delegations?|round)\b", re.IGNORECASE)
TALKING = frozenset({"talks", "meeting", "mediation", "chair"})


def stage_of(event: Event, text: str) -> TrackStatus | None:
    """Return the stage that *event*, told in the sentence *text*, shows talks to be in, or None."""
    if event.type != "CONSULT" or event.mode not in TALKING or not (event.reportable or event.mode != "meeting"):
        return None
    if event.status in {"planned", "hypothetical"}:
        return "scheduled"
    if BROKEN.search(text):
        return "broken off"
    if ENDED.search(text):
        return "ended without agreement" if NOTHING.search(text) else "agreed" if DEAL.search(text) else "under way"
    told = event.reportable or GOING_ON.search(text) is not None
    return "under way" if event.status == "actual" and told else None


def stage_told(statement: Statement) -> TrackStatus | None:
    """Return the furthest stage that an event of *statement* shows, or None."""
    if statement.part:
        return None
    found = [stage for event in statement.events if (stage := stage_of(event, statement.text)) is not None]
    failed = any(event.type == "REJECT" and event.mode == "fail" and event.reportable for event in statement.events)
    if failed and NOTHING.search(statement.text) and TALKS.search(statement.text):
        found.append("ended without agreement")
    return latest(found) if found else None


def latest(stages: Sequence[TrackStatus]) -> TrackStatus:
    """Return the furthest of *stages*."""
    return max(stages, key=ORDER.index, default="no report")
