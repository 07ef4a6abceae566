"""Which full names are one: other spelling, initials, middle names, nicknames.

"J. Roe" is John Roe when there is no Jane Roe; "Ana Roe" is Ana Maria Roe when there is no Ana Lucia Roe.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations

from briefgen.wording.transliteration import same_spoken, sound
from briefgen.wording.words import folded

# Full names of one surname that are compared with each other at most; beyond it only equal ones are joined.
CROWD = 200
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def join_full_names(names: Sequence[str]) -> dict[str, str]:
    """Return name → leader of those that are one name, the leader among them."""
    leader = {name: name for name in names}

    def head(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    def join(one: str, two: str) -> None:
        low, high = sorted((head(one), head(two)))
        leader[high] = low

    perhaps: dict[str, set[str]] = defaultdict(set)
    for one, two in _comparable(names):
        if _same_name(one, two):
            if _sure(one, two):
                join(one, two)
            else:
                perhaps[one].add(two)
                perhaps[two].add(one)
    for one in names:
        for two in sorted(perhaps[one]):
            # Both must have no other choice.
            if all(len({head(other) for other in perhaps[name]} - {head(name)}) == 1 for name in (one, two)):
                join(one, two)
    return {name: head(name) for name in names}


@lru_cache(maxsize=1 << 12)
def core(name: str) -> tuple[str, ...]:
    """Return the words of *name* without Jr., Sr., II; at least one."""
    words = name.split()
    while len(words) > 1 and folded(words[-1]).strip(".") in SUFFIXES:
        words.pop()
    return tuple(words)


def _comparable(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of full names that share the sound of the surname, or of the given name and the head of the surname."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = core(name)
        buckets["last " + sound(words[-1])].append(name)
        buckets["first " + sound(words[0]) + " " + sound(words[-1])[:2]].append(name)
    for key in sorted(buckets):
        begun = [(name, _beginnings(core(name)[0])) for name in buckets[key][:CROWD]]
        for (one, first), (two, second) in combinations(begun, 2):
            if not first.isdisjoint(second):
                yield one, two


def _same_name(one: str, two: str) -> bool:
    first, second = core(one), core(two)
    if len(first) < 2 or len(second) < 2 or (_suffix(one) and _suffix(two) and _suffix(one) != _suffix(two)):
        return False
    if not same_spoken(first[-1], second[-1]) or not _same_given(first[0], second[0]):
        return False
    return not first[1:-1] or not second[1:-1] or all(map(_same_given, first[1:-1], second[1:-1]))


def _sure(one: str, two: str) -> bool:
    """Tell whether nothing is left out or shortened in either name."""
    first, second = core(one), core(two)
    return len(first) == len(second) and all(map(same_spoken, first, second))


def _suffix(name: str) -> str:
    return folded(name.rsplit(maxsplit=1)[-1]).strip(".") if len(core(name)) < len(name.split()) else ""


def _same_given(one: str, two: str) -> bool:
    first, second = one.strip("."), two.strip(".")
    if min(len(first), len(second)) == 1:
        return first[:1].casefold() == second[:1].casefold()
    return same_spoken(first, second) or bool(_nicknames(folded(first)) & _nicknames(folded(second)))


@lru_cache(maxsize=1 << 12)
def _beginnings(given: str) -> frozenset[str | int]:
    """Return what given names that are the same have in common, one thing at least: most are told apart by it."""
    plain = given.strip(".")
    return frozenset({plain[:1].casefold(), "~" + sound(plain)[:1], *_nicknames(folded(plain))})


def _nicknames(given: str) -> frozenset[int]:
    return _sets().get(given, frozenset())


@cache
def _sets() -> dict[str, frozenset[int]]:
    text = files("briefgen.identify").joinpath("nicknames.txt").read_text("utf-8")
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(text.splitlines()):
        if line and not line.startswith("#"):
            for given in line.split():
                found[given].add(number)
    return {given: frozenset(numbers) for given, numbers in found.items()}
