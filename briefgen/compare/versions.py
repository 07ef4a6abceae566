"""The figures of a group, article by article, where copies of one text need to be compared once only."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefgen.compare.count import Count
from briefgen.compare.indicators import match

# Different texts of one fact that are compared with each other.
MOST = 40
Version = tuple[list[Count], list[list[Count]]]
"""The figures of one article, and those of each of its copies in the same order."""


def versions(counts: Sequence[Count]) -> list[Version]:
    """Return *counts* by article, articles that tell them in the same words on the same day as one."""
    by_article: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_article[count.article].append(count)
    if len(by_article) < 2:
        return []
    texts: dict[tuple[object, ...], list[list[Count]]] = defaultdict(list)
    for article in sorted(by_article):
        texts[tuple(map(_wording, by_article[article]))].append(by_article[article])
    return [(same[0], same[1:]) for same in texts.values()][:MOST]


def _wording(count: Count) -> tuple[object, ...]:
    """Return all that decides what *count* answers to."""
    figure, text = count.figure, count.statement.text
    told = figure.value, figure.value_max, figure.predicate_lemma, figure.reported_by, figure.place, figure.date
    return text, figure.start - count.statement.start, count.published, figure.part_of is None, *told


def matched(found: Sequence[Version]) -> Iterator[tuple[Count, Count]]:
    """Yield the pairs of figures of different articles that count the same thing; copies stand for each other."""
    for (one, _), (two, _) in combinations(found, 2):
        yield from match(one, two)


def with_copies(counts: Sequence[Count], found: Sequence[Version]) -> list[Count]:
    """Return *counts* with the same figures of the copies of their articles."""
    copies = {first: [copy[at] for copy in rest] for own, rest in found for at, first in enumerate(own)}
    return [each for count in counts for each in (count, *copies.get(count, ()))]
