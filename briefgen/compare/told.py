"""A statement with what is compared of it and the group where it stands, for disagreements between groups."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from briefgen.compare.features import Features
from briefgen.model.statement import Group, Statement

# Names in so much of the articles tell nothing of the story.
COMMON, FEWEST = 0.35, 3
# Statements under one key that are compared with each other.
MOST = 24


class Told(NamedTuple):
    """A statement, its features and its group."""

    statement: Statement
    features: Features
    group: str
    """`Group.id`."""


def told_in(groups: Sequence[Group], statements: Sequence[Statement], features: Sequence[Features]) -> list[Told]:
    """Return *statements* with their *features* (in the same order) and groups."""
    # Groups hold the very statements that they were made of.
    home = {id(each): group.id for group in groups for each in group.statements if not each.part}
    return [Told(one, own, home[id(one)]) for one, own in zip(statements, features, strict=True) if id(one) in home]


def rare_names(told: Sequence[Told]) -> frozenset[str]:
    """Return the names that few of the articles hold."""
    held = {each.features.article: each.features.context for each in told}
    seen = Counter(name for names in held.values() for name in names)
    most = max(FEWEST, COMMON * len(held))
    return frozenset(name for name, count in seen.items() if count <= most)


def paired(keys: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of numbers that share a key, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number in sorted(keys):
        for key in keys[number]:
            holders[key].append(number)
    yield from sorted({pair for numbers in holders.values() for pair in combinations(numbers[:MOST], 2)})


def days_between(one: str | None, two: str | None) -> int | None:
    """Return how many days lie between two ISO 8601 days, or None when one is no day."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(two or "")).days)
    except ValueError:
        return None
