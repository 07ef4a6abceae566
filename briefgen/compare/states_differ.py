"""One thing of which different ends are told: hit, damaged, destroyed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from briefgen.compare.accounts import unique
from briefgen.compare.count import Count, counts_of
from briefgen.compare.indicators import other_occasion, other_side
from briefgen.compare.states import state_of
from briefgen.compare.tolls import is_victims
from briefgen.model.finding import Figure
from briefgen.model.statement import Account, Discrepancy, Group

# "damaged or destroyed" before the figure: neither is asserted.
NEAR = 60
EITHER = re.compile(r"(?P<one>[a-z]+)(?P<middle> or )(?P<two>[a-z]+) $")
# Two articles that give the same number from here on hardly count two things with it.
DISTINCT = 13
# Figures of one thing against which another one is held; the rest are much the same.
SAMPLE = 8


def differing_states(groups: Sequence[Group], published: Mapping[str, str | None]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each counted thing of a group of which articles tell different ends."""
    for group in groups:
        if len(group.statements) < 2 or len({statement.citation.article for statement in group.statements}) < 2:
            continue
        for counts in _same_things(counts_of(group.statements, published)):
            found = _by_state(counts) if len(counts) > 1 else {}
            if len(found) > 1 and len({count.article for each in found.values() for count in each}) > 1:
                yield _discrepancy(group, found)


def _same_things(counts: Sequence[Count]) -> list[list[Count]]:
    """Return the figures of *counts* that give one number of one thing, one an article."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in counts:
        if count.figure.value is not None and not count.is_setting and not is_victims(count.figure):
            by_value[count.figure.value].append(count)
    things: list[list[Count]] = []
    for value in sorted(by_value):
        rows: list[dict[str, Count]] = []
        for count in by_value[value]:
            home = next((row for row in rows if any(_same_thing(count, other) for other in _first(row))), None)
            if home is None:
                rows.append({count.article: count})
            else:
                home.setdefault(count.article, count)
        things += (list(row.values()) for row in rows)
    return things


def _first(row: Mapping[str, Count]) -> Iterable[Count]:
    return islice(row.values(), SAMPLE)


def _same_thing(one: Count, two: Count) -> bool:
    """Tell whether both count one thing: the same head, or what one counts is named beside a large number of the other."""
    if other_side(one, two) or other_occasion(one, two):
        return False
    if one.head == two.head:
        return True
    return (one.figure.value or 0) >= DISTINCT and (one.head in two.near or two.head in one.near)


def _by_state(counts: Sequence[Count]) -> dict[str, list[Count]]:
    found: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        state = _told(count)[0]
        if state:
            found[state].append(count)
    return found


def _told(count: Count) -> tuple[str | None, str]:
    """Return (state, words that tell it): what stands right before the figure, or else what happened to it."""
    figure, statement = count.figure, count.statement
    end = max(0, figure.start - statement.start)
    before = EITHER.search(statement.text[max(0, end - NEAR) : end])
    if before:
        first, second = state_of(before["one"]), state_of(before["two"])
        if first and second and first != second:
            return f"{first} or {second}", before["one"] + before["middle"] + before["two"]
    for deed in (figure.predicate_lemma, figure.predicate):
        if deed and state_of(deed):
            return state_of(deed, figure.head), figure.predicate or ""
    words = re.findall(r"[^\W\d_]+", statement.text[max(0, end - NEAR) : end])[-2:]
    said = next((each for each in (" ".join(words), *words[-1:]) if state_of(each)), "")
    return state_of(said, figure.head) if said else None, said if said in statement.text else ""


def _named(figure: Figure) -> str:
    """Return the figure with what it counts ("52 drones")."""
    return figure.text if not figure.thing or figure.thing in figure.text else f"{figure.text} {figure.thing}"


def _discrepancy(group: Group, by_state: dict[str, list[Count]]) -> Discrepancy:
    ordered = sorted(by_state.items(), key=lambda each: (-len(each[1]), each[0]))
    thing = ordered[0][1][0].figure
    return Discrepancy(
        question=f"What happened to {_named(thing)}?",
        severity="high",
        kind="state",
        accounts=tuple(
            Account(
                text=_told(counts[0])[1] or state,
                said_by=next((count.figure.reported_by for count in counts if count.figure.reported_by), None),
                citations=unique(count.statement.citation for count in counts),
            )
            for state, counts in ordered
        ),
        groups=(group.id,),
    )
