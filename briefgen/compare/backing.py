"""Clauses that back what another group shows: "…, led by Ana Roe, …" backs "Roe leads the team".

A statement stands in one group, but a sentence often tells two or three facts. Its clauses are compared with what each
group shows; one that fits is cited there as well. A clause is never shown.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from briefgen.compare.alike import event_fit, likeness, other_occasion, shared_quote
from briefgen.compare.candidates import CROWD, nearest
from briefgen.compare.features import Features
from briefgen.compare.held import Held
from briefgen.compare.kin import Kin
from briefgen.model.statement import Statement

# From here on a clause tells the same as another; higher than for sentences, for it says less.
SAME_PART = 0.55
FEWEST_WORDS = 3
# Words, other than names, that two clauses must share; and how telling they must be when no event fits.
COMMON_WORDS, TELLING = 2, 5.0
# A figure that two clauses share adds this when it is not a small whole number.
RARE_FIGURE = 0.2
# Shown statements that a clause is compared with, the likeliest by rare words.
NEAREST = 6
# What a statement must share with one of them: as much as this many of the rarest words weigh.
LEAST = 2.0
Piece = tuple[Statement, Features]
Cutter = Callable[[int], Sequence[Piece]]


def backing_clauses(
    clusters: Sequence[Sequence[int]], told: Sequence[Features], held: Held, cut: Cutter
) -> dict[int, list[Statement]]:
    """Return number of cluster → clauses from elsewhere that tell what its shown statement tells.

    Args:
        clusters: numbers of statements that report the same fact, the shown one first.
        told: features of all statements, by number.
        held: which of them hold which words.
        cut: number of a statement → its clauses and their features.
    """
    search = _Search(clusters, told, held.weight, cut)
    best: dict[tuple[int, int], tuple[float, Statement]] = {}
    for number, near in _near(clusters, told, held):
        for (cluster, score), part in search.homes(number, near):
            # One clause of a sentence a group: the one that fits best.
            if score > best.get((cluster, number), (0.0, part))[0]:
                best[cluster, number] = score, part
    found: dict[int, list[Statement]] = defaultdict(list)
    for (cluster, _), (_, part) in sorted(best.items(), key=lambda each: (each[0][0], -each[1][0], each[0][1])):
        if not any(_overlap(part, each) for each in found[cluster]):
            found[cluster].append(part)
    return found


class _Search:
    """Looks up which shown statement a clause backs."""

    def __init__(
        self, clusters: Sequence[Sequence[int]], told: Sequence[Features], weight: Mapping[str, float], cut: Cutter
    ) -> None:
        self.clusters, self.told, self.weight, self.cut = clusters, told, weight, cut
        self.home = {number: at for at, numbers in enumerate(clusters) for number in numbers}
        self.pieces: dict[int, list[Features]] = {}

    def homes(self, number: int, near: Sequence[int]) -> Iterator[tuple[tuple[int, float], Statement]]:
        """Yield ((cluster, score), clause) for the clauses of statement *number* that tell the fact of one of *near*."""
        for part, features in self.cut(number):
            if not _says_enough(features):
                continue
            fits = [(self.fit(features, other), -at, other) for at, other in enumerate(near)]
            score, _, other = max(fits)
            if score >= SAME_PART and not self._told_at_home(features, number):
                yield (self.home[other], score), part

    def fit(self, part: Features, other: int) -> float:
        """Return how well the clause fits statement *other* or one of its clauses."""
        if other not in self.pieces:
            self.pieces[other] = [self.told[other], *(features for _, features in self.cut(other))]
        if other_occasion(part, self.told[other], wording=1.0):
            return 0.0
        return max((_score(part, each, self.weight) for each in self.pieces[other]), default=0.0)

    def _told_at_home(self, part: Features, number: int) -> bool:
        """Tell whether other articles of its own group back the clause already."""
        others = [each for each in self.clusters[self.home[number]][:6] if self.told[each].article != part.article]
        return any(self.fit(part, other) >= SAME_PART for other in others)


def _near(clusters: Sequence[Sequence[int]], told: Sequence[Features], held: Held) -> Iterator[tuple[int, list[int]]]:
    """Yield each statement with the shown ones of other groups, in related articles, that share the most telling words."""
    import numpy as np

    kin, lengths = Kin(told), held.lengths()
    home = np.empty(len(told), dtype=np.intc)
    for at, numbers in enumerate(clusters):
        home[numbers] = at
    shown = np.array([numbers[0] for numbers in clusters])
    for one, two, more in held.met(shown, CROWD, LEAST):
        away = np.flatnonzero((lengths[one] > FEWEST_WORDS) & (home[one] != home[two]))
        away = away[kin.abroad(one[away], two[away])]
        best = away[nearest(one[away], more[away], two[away], NEAREST)]
        pairs = zip(one[best].tolist(), two[best].tolist(), strict=True)
        yield from ((number, [other for _, other in near]) for number, near in groupby(pairs, key=itemgetter(0)))


def _score(part: Features, other: Features, weight: Mapping[str, float]) -> float:
    figures = part.figures & other.figures
    quoted = shared_quote(part, other)
    plain = (part.words & other.words) - part.names - other.names
    fits = event_fit(part, other) > 0 or sum(weight.get(word, 0.0) for word in plain) >= TELLING
    if not (figures or quoted or (len(plain) >= COMMON_WORDS and fits)):
        return 0.0
    rare = any(value >= 13 or value != int(value) for value, _ in figures)
    return likeness(part, other, weight) + RARE_FIGURE * rare


def _says_enough(part: Features) -> bool:
    """Tell whether a clause says enough to be recognised: a deed, a figure or quoted words, and some words besides."""
    words = [word for word in part.words if not word[0].isdigit()]
    return len(words) >= FEWEST_WORDS and bool(part.deeds or part.figures or part.quoted)


def _overlap(one: Statement, two: Statement) -> bool:
    return one.citation.article == two.citation.article and one.start < two.end and two.start < one.end
