"""Statements worth comparing: those that share several of their rarest words. No pair of all with all.

Every statement costs about the same, however many there are: it looks at no more than `LOOKED` entries of the index.
All of them are looked up at once as sparse matrices of statements and words, a block of rows at a time.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.compare.alike import EVENT, FIGURE, HOPELESS, PAIR, QUOTE, TRUSTED
from briefgen.compare.features import Features
from briefgen.compare.held import Held
from briefgen.compare.kin import Kin
from briefgen.compare.shared import Shared

if TYPE_CHECKING:
    from briefgen.compare.held import Flags, Floats, Ints

# How many of its rarest words a statement is looked up by.
KEYS = 12
# A word in more statements than this tells nothing, and would cost the square of its statements.
CROWD = 60
# Entries of the index that are looked at for a statement, those of its rarest words first.
LOOKED = 120
# How many of its nearest a statement is compared with.
NEAREST = 12
# What it must share with them of the weight of its rarest words; with a statement of an unrelated article, a copy then.
LEAST, COPY = 0.15, 0.45
# Statements that are looked up together.
BLOCK = 4096
CLOSE_BY = 1e-9


def candidate_pairs(features: Sequence[Features], held: Held, least: float) -> Iterator[tuple[int, int, float, bool]]:
    """Yield (i, j, what both share weighs, whether they say the same), j < i, of pairs that may reach *least* likeness.

    Args:
        held: which of them hold which words.
    """
    if not held.words:
        return
    keys, kin, bound = _Keys(held), Kin(features), _Bound(features)
    for start in range(0, len(features), BLOCK):
        one, two = keys.found(start, min(start + BLOCK, len(features)), kin)
        shared, same = held.shared(one, two)
        kept = bound.may_reach(least, one, two, shared, same)
        told = (each[kept].tolist() for each in (one, two, shared, same))
        yield from zip(*told, strict=True)


class _Keys:
    """Which statements hold which of the rarest words."""

    def __init__(self, held: Held) -> None:
        self.weight = held.weights
        self._lay_out(held.holds.indices, held.holds.indptr)

    def _lay_out(self, columns: "Ints", ends: "Ints") -> None:
        """Lay out the index: for each key of each statement where it stands in the list of those who hold the word."""
        import numpy as np

        # Every array here is as long as all keys: 32 bits are enough for the number of a statement.
        counts = np.diff(ends).astype(np.intc)
        nth = np.arange(len(columns), dtype=np.intc) - np.repeat(ends[:-1].astype(np.intc), counts)
        self.key = columns[nth < KEYS]
        del nth
        counts = np.minimum(counts, KEYS)
        self.ends = np.concatenate(([0], np.cumsum(counts)))
        order = np.argsort(self.key, kind="stable").astype(np.intc)
        self.holders = np.repeat(np.arange(len(counts), dtype=np.intc), counts)[order]
        self.at = np.empty_like(order)
        self.at[order] = np.arange(len(order), dtype=np.intc)
        self.first = np.concatenate(([0], np.cumsum(np.bincount(self.key, minlength=len(self.weight)))))

    def found(self, start: int, end: int, kin: "Kin") -> "tuple[Ints, Ints]":
        """Return the pairs of the statements from *start* to *end* with the nearest of those before them."""
        import numpy as np

        keys = slice(self.ends[start], self.ends[end])
        key, at = self.key[keys], self.at[keys]
        row = np.repeat(np.arange(start, end), np.diff(self.ends[start : end + 1]))
        # Those before it in the list, the last `CROWD` of them; and no more than `LOOKED` for all keys of a statement.
        held = np.minimum(at - self.first[key], CROWD)
        before = np.cumsum(held) - held
        kept = before - before[np.searchsorted(row, row)] < LOOKED
        key, at, held, row = key[kept], at[kept], held[kept], row[kept]
        looked = np.bincount(row - start, weights=self.weight[key], minlength=end - start)
        steps = np.arange(held.sum()) - np.repeat(np.cumsum(held) - held, held)
        other = self.holders[np.repeat(at - held, held) + steps]
        one, two, more = _summed(np.repeat(row, held), other, np.repeat(self.weight[key], held), len(self.ends))
        enough = LEAST * looked[one - start]
        kept = np.flatnonzero(more >= enough)
        kept = kept[(more[kept] >= COPY / LEAST * enough[kept]) | kin.of(one[kept], two[kept])]
        kept = kept[nearest(one[kept], more[kept], -two[kept], NEAREST)]
        return one[kept], two[kept]


class _Bound:
    """How alike two statements can be at most."""

    def __init__(self, features: Sequence[Features]) -> None:
        import numpy as np

        self.length = np.array([each.length for each in features])
        self.total = np.array([each.total for each in features])
        self.deeds = np.array([bool(each.deeds) for each in features])
        self.figures = Shared(each.figures for each in features)
        self.dated = Shared(
            [(deed.type, deed.date) for deed in each.deeds if deed.date and len(deed.who) >= PAIR] for each in features
        )
        self.speakers = Shared(each.speakers for each in features)
        self.quoted = np.array([bool(each.own.quoted) for each in features])

    def may_reach(self, least: float, one: "Ints", two: "Ints", shared: "Floats", same: "Flags") -> "Flags":
        """Tell of each pair, that shares so much, whether figures, events and quoted words can make up the rest.

        Args:
            same: whether they say the same by words that are no names.
        """
        import numpy as np

        length = np.minimum(self.length[one], self.length[two])
        wording = np.minimum(1.0, length / TRUSTED) * shared / np.sqrt(self.total[one] * self.total[two])
        figures, quoted = self.figures.count(one, two), self.quoted[one] & self.quoted[two]
        most: Floats = wording + FIGURE * np.minimum(figures, 2) + EVENT * (self.deeds[one] & self.deeds[two])
        # What is only just enough is left to a closer look: a root may differ in the last digit.
        hopeful: Flags = (wording >= HOPELESS - CLOSE_BY) & (most + QUOTE * quoted >= least - CLOSE_BY)
        hopeful &= same | quoted | (figures > 0) | (self.dated.count(one, two) > 0)
        apart: Flags = (
            (self.speakers.sizes[one] > 0) & (self.speakers.sizes[two] > 0) & (self.speakers.count(one, two) == 0)
        )
        hopeful &= ~apart
        return hopeful


def _summed(one: "Ints", two: "Ints", weight: "Floats", count: int) -> "tuple[Ints, Ints, Floats]":
    """Return each pair once with the sum of its weights, in order."""
    import numpy as np

    pairs = one.astype(np.int64) * count + two
    order = np.argsort(pairs)
    pairs = pairs[order]
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1]))) if len(pairs) else order
    sums = np.add.reduceat(weight[order], first) if len(first) else weight
    once = order[first]
    return one[once], two[once], sums


def nearest(one: "Ints", more: "Floats", tie: "Ints", most: int) -> "Ints":
    """Return where the pairs of each number in *one* stand that have *more* than its others, *most* of them, the lesser *tie* first."""
    import numpy as np

    order: Ints = np.lexsort((tie, -more, one))
    one = one[order]
    return order[np.arange(len(one)) - np.searchsorted(one, one) < most]
