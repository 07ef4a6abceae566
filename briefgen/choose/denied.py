"""Calls and meetings that somebody says did not take place: that there was none is news of its own."""

from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.nearby import Nearby
from briefgen.choose.parties import is_contact, is_named
from briefgen.choose.twice import Shown
from briefgen.model.choice import Pick
from briefgen.model.finding import Event
from briefgen.model.statement import Group

LABEL = "Not held"
NEAR = 2
"""How many sentences away the other side may say so."""


def not_held(found: Sequence[Candidate], nearby: Nearby, shown: Shown) -> list[Pick]:
    """Return an entry for each contact among *found* that a source denies, with what the other side says beneath."""
    made = []
    for candidate in found:
        event = candidate.event
        if candidate.background or not denied(event) or not candidate.shown.alone or not shown.take(candidate.group):
            continue
        near = nearby.told_in([candidate.shown.citation.article])
        others = [group for group in near if _beside(group, candidate) and shown.take(group)]
        told = [event, *(each for group in others for each in group.statements[0].events if denied(each))]
        made.append(
            Pick(
                group=candidate.group,
                kind="call",
                label=LABEL,
                parts=tuple(Pick(group=group, kind="fact", said_by=_speaker(group)) for group in others),
                actors=_sides([each for each in told if each]),
                said_by=event.attribution if event else None,
                date=candidate.date or candidate.published,
                score=candidate.score,
            )
        )
    return made


def denied(event: Event | None) -> bool:
    """Tell whether somebody says of *event* that no such call or meeting took place, or will."""
    return event is not None and is_contact(event) and event.status == "negated" and event.attribution is not None


def _beside(group: Group, candidate: Candidate) -> bool:
    one, two = group.statements[0], candidate.shown
    near = one.citation.article == two.citation.article and 0 < abs(one.sentence - two.sentence) <= NEAR
    return near and one.alone and any(denied(each) for each in one.events)


def _speaker(group: Group) -> str | None:
    return next((each.attribution for each in group.statements[0].events if denied(each)), None)


def _sides(told: Sequence[Event]) -> tuple[str, ...]:
    """Return who would have met: speakers for themselves and those whom they name."""
    names = [name for each in told for name in (each.attribution, *each.targets) if name and is_named(name)]
    return tuple(dict.fromkeys(names))
