"""Keep what a brief could report: one event a class in a clause, the most salient first."""

from collections.abc import Sequence

from briefgen.extract.events.told import Told
from briefgen.extract.events.where_when import clause_of

MOST = 6


def thin(events: Sequence[Told]) -> list[Told]:
    """Return *events* of one sentence without those that a weightier one of the same class and clause tells, weightiest first."""
    kept: list[Told] = []
    for told in sorted(events, key=lambda each: (-each.salience, each.token.i)):
        if not any(_same(told, other) for other in kept):
            kept.append(told)
    return kept[:MOST]


def _same(told: Told, other: Told) -> bool:
    if told.token.i == other.token.i:
        return True
    if told.type != other.type:
        return False
    return told.token.pos_ in {"NOUN", "PROPN"} or clause_of(told.token).i == clause_of(other.token).i
