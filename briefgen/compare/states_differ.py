"""One thing of which different ends are told: hit, damaged, destroyed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.compare.accounts import unique
from briefgen.compare.features import head_of
from briefgen.compare.indicators import Count, counts_of
from briefgen.compare.states import state_of
from briefgen.model.statement import Account, Discrepancy, Group

# Two articles that give the same number from here on hardly count two things with it.
DISTINCT = 13


def differing_states(groups: Sequence[Group]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each counted thing of a group of which articles tell different ends."""
    for group in groups:
        for counts in _same_things(counts_of(group.statements)):
            found = _by_state(counts)
            if len(found) > 1 and len({count.article for each in found.values() for count in each}) > 1:
                yield _discrepancy(group, found)


def _same_things(counts: Sequence[Count]) -> list[list[Count]]:
    """Return the figures of *counts* that give one number of one thing, one an article."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in counts:
        if count.figure.value is not None:
            by_value[count.figure.value].append(count)
    things: list[list[Count]] = []
    for value in sorted(by_value):
        rows: list[list[Count]] = []
        for count in by_value[value]:
            home = next((row for row in rows if any(_same_thing(count, other) for other in row)), None)
            if home is None:
                rows.append([count])
            elif count.article not in {other.article for other in home}:
                home.append(count)
        things += rows
    return things


def _same_thing(one: Count, two: Count) -> bool:
    """Tell whether both count one thing: the same head, or what one counts is named beside a large number of the other."""
    first, second = head_of(one.figure), head_of(two.figure)
    return first == second or ((one.figure.value or 0) >= DISTINCT and (first in two.near or second in one.near))


def _by_state(counts: Sequence[Count]) -> dict[str, list[Count]]:
    found: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        state = state_of(count.figure.predicate_lemma or count.figure.predicate or "")
        if state:
            found[state].append(count)
    return found


def _discrepancy(group: Group, by_state: dict[str, list[Count]]) -> Discrepancy:
    ordered = sorted(by_state.items(), key=lambda each: (-len(each[1]), each[0]))
    thing = ordered[0][1][0].figure
    return Discrepancy(
        question=f"What happened to {thing.text}?",
        severity="high",
        kind="state",
        accounts=tuple(
            Account(
                text=counts[0].figure.predicate or state,
                said_by=next((count.figure.reported_by for count in counts if count.figure.reported_by), None),
                citations=unique(count.statement.citation for count in counts),
            )
            for state, counts in ordered
        ),
        groups=(group.id,),
    )
