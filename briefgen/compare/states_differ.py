"""One thing of which different ends are told: hit, damaged, destroyed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.compare.accounts import unique
from briefgen.compare.features import head_of
from briefgen.compare.indicators import Count, counts_of
from briefgen.compare.states import state_of
from briefgen.model.statement import Account, Discrepancy, Group


def differing_states(groups: Sequence[Group]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each counted thing of a group of which articles tell different ends."""
    for group in groups:
        by_thing: dict[tuple[float, str], list[Count]] = defaultdict(list)
        for count in counts_of(group.statements):
            if count.figure.value is not None:
                by_thing[count.figure.value, head_of(count.figure)].append(count)
        for thing in sorted(by_thing):
            found = _by_state(by_thing[thing])
            if len(found) > 1 and len({count.article for counts in found.values() for count in counts}) > 1:
                yield _discrepancy(group, found)


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
