"""Statements worth comparing: those that share several of their rarest words. No pair of all with all.

Every statement costs about the same, however many there are: it looks at no more than `LOOKED` entries of the index.
All of them are looked up at once as sparse matrices of statements and words, a block of rows at a time.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from briefgen.compare.alike import EVENT, FIGURE, HOPELESS, QUOTE, RELATED, TRUSTED
from briefgen.compare.features import Features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer[Any]]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

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


def candidate_pairs(
    features: Sequence[Features], weight: Mapping[str, float], least: float
) -> Iterator[tuple[int, int, float]]:
    """Yield (i, j, what both share weighs), j < i, of statements whose `alike.likeness` may reach *least*."""
    if not any(each.own.words or each.named for each in features):
        return
    index, kin, bound = _Index(features, weight), _Kin(features), _Bound(features)
    for start in range(0, len(features), BLOCK):
        one, two = index.found(start, min(start + BLOCK, len(features)), kin)
        shared = index.shared(one, two)
        kept = bound.may_reach(least, one, two, shared)
        yield from zip(one[kept].tolist(), two[kept].tolist(), shared[kept].tolist(), strict=True)


class _Index:
    """Which statements hold which words."""

    def __init__(self, features: Sequence[Features], weight: Mapping[str, float]) -> None:
        import numpy as np
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # the library has no types

        # Numbered from the rarest word: in every row the first are the keys.
        place = {word: at for at, word in enumerate(sorted(weight, key=lambda word: (-weight[word], word)))}
        columns, ends = array("i"), array("q", [0])
        for each in features:
            columns.extend(sorted([place[word] for word in each.words]))
            ends.append(len(columns))
        self.weight = np.array(sorted(weight.values(), reverse=True))
        held, starts = np.frombuffer(columns, dtype=np.intc), np.array(ends)
        shape = (len(features), max(1, len(place)))
        # Zeros and ones, and what a word weighs apart: a weight in every place would take eight times the room.
        self.holds = csr_array((np.ones(len(held), dtype=np.int8), held, starts), shape=shape)
        self._keys(held, starts)

    def _keys(self, columns: "Ints", ends: "Ints") -> None:
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

    def found(self, start: int, end: int, kin: "_Kin") -> "tuple[Ints, Ints]":
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
        kept = more >= enough
        one, two, more, enough = one[kept], two[kept], more[kept], enough[kept]
        kept = (more >= COPY / LEAST * enough) | kin.of(one, two)
        return _nearest(one[kept], two[kept], more[kept])

    def shared(self, one: "Ints", two: "Ints") -> "Floats":
        """Return what the words weigh that each pair shares."""
        shared: Floats = self.holds[one].multiply(self.holds[two]) @ self.weight
        return shared


class _Kin:
    """Which articles are related: of one origin, or sharing names (`alike.related`)."""

    def __init__(self, features: Sequence[Features]) -> None:
        import numpy as np
        from scipy.sparse import csr_array

        first: dict[str, Features] = {}
        for each in features:
            first.setdefault(each.article, each)
        number = {article: at for at, article in enumerate(first)}
        self.article = np.array([number[each.article] for each in features])
        names: dict[str, int] = {}
        held = [[names.setdefault(name, len(names)) for name in sorted(each.context)] for each in first.values()]
        origins: dict[str, int] = {}
        self.origin = np.array([origins.setdefault(each.origin, len(origins)) for each in first.values()])
        self.size = np.array([len(each) for each in held])
        flat = np.array([at for each in held for at in each], dtype=np.intc)
        ends = np.concatenate(([0], np.cumsum(self.size)))
        shape = (len(first), max(1, len(names)))
        self.names = csr_array((np.ones(len(flat), dtype=np.intc), flat, ends), shape=shape)

    def of(self, one: "Ints", two: "Ints") -> "Flags":
        """Tell of each pair of statements whether their articles are related."""
        import numpy as np

        pairs, back = np.unique(self.article[one] * len(self.size) + self.article[two], return_inverse=True)
        first, second = np.divmod(pairs, len(self.size))
        shared = np.asarray(self.names[first].multiply(self.names[second]).sum(axis=1)).ravel()
        least = np.minimum(RELATED, np.minimum(self.size[first], self.size[second]))
        kin: Flags = (shared >= least) | (self.origin[first] == self.origin[second])
        return kin[back]


class _Bound:
    """How alike two statements can be at most."""

    def __init__(self, features: Sequence[Features]) -> None:
        import numpy as np

        self.length = np.array([each.length for each in features])
        self.total = np.array([each.total for each in features])
        self.figures = np.array([bool(each.figures) for each in features])
        self.deeds = np.array([bool(each.deeds) for each in features])
        self.quoted = np.array([bool(each.own.quoted) for each in features])

    def may_reach(self, least: float, one: "Ints", two: "Ints", shared: "Floats") -> "Flags":
        """Tell of each pair, that shares so much, whether figures, events and quoted words can make up the rest."""
        import numpy as np

        length = np.minimum(self.length[one], self.length[two])
        wording = np.minimum(1.0, length / TRUSTED) * shared / np.sqrt(self.total[one] * self.total[two])
        more = 2 * FIGURE * (self.figures[one] & self.figures[two]) + EVENT * (self.deeds[one] & self.deeds[two])
        most: Floats = wording + more + QUOTE * (self.quoted[one] & self.quoted[two])
        # What is only just enough is left to a closer look: sums of other orders differ in the last digit.
        hopeful: Flags = (wording >= HOPELESS - CLOSE_BY) & (most >= least - CLOSE_BY)
        return hopeful


def _summed(one: "Ints", two: "Ints", weight: "Floats", count: int) -> "tuple[Ints, Ints, Floats]":
    """Return each pair once with the sum of its weights, in order."""
    import numpy as np

    pairs = one.astype(np.int64) * count + two
    order = np.argsort(pairs, kind="stable")
    pairs = pairs[order]
    first = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1]))) if len(pairs) else order
    sums = np.add.reduceat(weight[order], first) if len(first) else weight
    one, two = np.divmod(pairs[first], count)
    return one, two, sums


def _nearest(one: "Ints", two: "Ints", more: "Floats") -> "tuple[Ints, Ints]":
    """Return the pairs, of each statement the `NEAREST` with the largest weight."""
    import numpy as np

    order = np.lexsort((-two, -more, one))
    one, two = one[order], two[order]
    nth = np.arange(len(one)) - np.searchsorted(one, one)
    return one[nth < NEAREST], two[nth < NEAREST]
