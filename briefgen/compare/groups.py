"""Stage 6: statements that report the same fact, over all articles."""

import hashlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefgen.compare.alike import LINK, SAME, TOLERATED, likeness
from briefgen.compare.candidates import candidate_pairs
from briefgen.compare.credibility import credibility
from briefgen.compare.features import Features
from briefgen.compare.held import Held
from briefgen.model.finding import Citation
from briefgen.model.statement import Group, Statement

# Of two groups so many members each are compared before they are joined; large groups are copies of one text.
SAMPLE = 8
Pair = frozenset[int]
Place = tuple[str, int]
"""Article and sentence."""


def cluster(
    features: Sequence[Features],
    held: Held,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Return the numbers of statements that report the same fact, every number in exactly one list.

    Average link with a floor, greedily from the likeliest pair: a chain of half-similar statements does not melt into one.

    Args:
        held: which of them hold which words.
        together: pairs that an editor joined.
        apart: pairs that an editor keeps apart.
    """
    scores: dict[int, float] = {}

    def alike(one: int, two: int) -> float:
        pair = max(one, two) * len(features) + min(one, two)
        if pair not in scores:
            scores[pair] = likeness(features[one], features[two], held.weight)
        return scores[pair]

    def place(number: int) -> Place:
        return features[number].article, features[number].sentence

    forced = sorted(tuple(sorted(pair)) for pair in together)
    return _linked(len(features), [*forced, *_likely(features, held)], alike, place, set(forced), frozenset(apart))


def _likely(features: Sequence[Features], held: Held) -> Iterator[tuple[int, int]]:
    """Yield the pairs of statements that seem to report the same fact, the surest first."""
    import numpy as np

    # Numbers in arrays: a pair of Python's own takes ten times the room.
    low, high, scores = array("i"), array("i"), array("d")
    for one, two, shared, same in candidate_pairs(features, held, SAME):
        score = likeness(features[one], features[two], held.weight, shared=shared, same=same)
        if score >= SAME:
            low.append(two)
            high.append(one)
            scores.append(score)
    for at in np.lexsort((np.array(high), np.array(low), -np.array(scores))).tolist():
        yield low[at], high[at]


def _linked(
    count: int,
    pairs: Iterable[tuple[int, ...]],
    alike: Callable[[int, int], float],
    place: Callable[[int], Place],
    forced: set[tuple[int, ...]],
    apart: frozenset[Pair],
) -> list[list[int]]:
    home = list(range(count))
    members: dict[int, list[int]] = {}
    for low, high in pairs:
        first, second = home[low], home[high]
        if first == second:
            continue
        one, two = members.get(first) or [first], members.get(second) or [second]
        if (low, high) not in forced and not _fit(one, two, alike, place, apart):
            continue
        keep, drop, more = (first, second, two) if first < second else (second, first, one)
        members[keep] = (one if keep == first else two) + more
        members.pop(drop, None)
        for number in more:
            home[number] = keep
    return [
        sorted(members[number]) if number in members else [number] for number in range(count) if home[number] == number
    ]


def _fit(
    one: list[int],
    two: list[int],
    alike: Callable[[int, int], float],
    place: Callable[[int], Place],
    apart: frozenset[Pair],
) -> bool:
    """Tell whether all of *one* may stand with all of *two*, of which a pair is alike."""
    if apart and any(frozenset((a, b)) in apart for a in one for b in two):
        return False
    if len(one) == len(two) == 1:
        return True
    # A sentence and the quote in it are one: what fits either fits both.
    best: dict[tuple[Place, Place], float] = {}
    for a in one[:SAMPLE]:
        for b in two[:SAMPLE]:
            key = place(a), place(b)
            # An article may tell a fact twice, in quite other words.
            if key[0][0] == key[1][0]:
                continue
            best[key] = max(best.get(key, 0.0), alike(a, b))
    return not best or min(best.values()) >= TOLERATED and sum(best.values()) / len(best) >= LINK


def make_group(statements: Sequence[Statement], outlet: Mapping[str, str], reporter: Mapping[str, str]) -> Group:
    """Return the group of *statements*, of which the first is shown.

    Clauses that back a part of it are cited, but count neither as outlets nor as origins of the whole.

    Two stories of one agency, or of one outlet's own staff, are one origin of a fact; and there are never more origins
    than outlets: what a single outlet carries counts once, whomever it had it from.

    Args:
        outlet: article → outlet, or the article itself when it names none.
        reporter: article → agency or outlet that did the reporting, or the path of an article that names none.
    """
    whole = [statement for statement in statements if not statement.part]
    articles = {statement.citation.article for statement in whole}
    leading = next((event for statement in whole for event in statement.events), None)
    dates = [
        event.date
        for statement in (whole if leading else ())
        for event in statement.events
        if event.date and leading and event.type == leading.type
    ]
    outlets = len({outlet[article] for article in articles}) if len(articles) > 1 else 1
    origins = min(outlets, len({reporter[article] for article in articles})) if outlets > 1 else 1
    return Group(
        id=group_id(statement.citation for statement in whole),
        statements=tuple(statements),
        outlets=outlets,
        origins=origins,
        type=leading.type if leading else None,
        date=max(dates, key=lambda day: (dates.count(day), len(day), day)) if dates else None,
        credibility=credibility(statements, origins),
    )


def group_id(citations: Iterable[Citation]) -> str:
    """Return a stable name: a hash of what the group cites."""
    lines = sorted(f"{each.article}:{each.start}:{each.end}" for each in citations)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
