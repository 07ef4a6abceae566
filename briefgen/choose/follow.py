"""What an article says of a deed after it told it: who denies it, what was shot down of it, how long it was prepared."""

from briefgen.choose.candidates import Candidate
from briefgen.choose.refers import DENIES, PARTITIVE, refers
from briefgen.model.statement import Statement

DENIED_WITHIN = 8
"""How many sentences after a deed its denial may stand."""
HARM_WITHIN = 6
ADJACENT = 4
"""Characters between a sentence and the next, a line break between paragraphs included."""


def follows(candidate: Candidate, lead: Candidate) -> int | None:
    """Return how many sentences after the deed of *lead* its article has *candidate*, when that speaks of the deed."""
    gap = behind(candidate.shown, lead)
    if gap is None:
        return None
    text = candidate.shown.text
    if next_to(candidate.shown, lead) and PARTITIVE.search(text) and lead.shown.figures:
        return gap
    if gap <= DENIED_WITHIN and DENIES.search(text) and _of_violence(candidate):
        return gap
    if gap <= HARM_WITHIN and _only_harm(candidate):
        return gap
    return gap if candidate.event is None and refers(candidate.shown) else None


def _only_harm(candidate: Candidate) -> bool:
    """Tell whether *candidate* says whom it hurt, and neither where nor who did it: that was told before."""
    event = candidate.event
    return (
        event is not None
        and event.mode in {"casualties", "damage"}
        and not event.actors
        and not event.places
        and not (event.date and candidate.published and event.date > candidate.published)
    )


def next_to(statement: Statement, lead: Candidate) -> bool:
    """Tell whether *statement* comes right behind what *lead* tells in its article."""
    return any(
        each.citation.article == statement.citation.article and 0 <= statement.start - each.end <= ADJACENT
        for each in lead.group.statements
        if not each.part
    )


def behind(statement: Statement, lead: Candidate) -> int | None:
    """Return how many sentences after what *lead* tells its article has *statement*; None before it or elsewhere."""
    gaps = [
        statement.sentence - each.sentence
        for each in lead.group.statements
        if not each.part and each.citation.article == statement.citation.article
    ]
    return min((gap for gap in gaps if gap > 0), default=None)


def _of_violence(candidate: Candidate) -> bool:
    return any(event.type in {"ASSAULT", "INCIDENT", "COERCE"} for event in candidate.shown.events)
