"""How much of a kind very many pairs have in common: names, figures, speakers."""

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.compare.held import Ints


class Shared:
    """What each of many things holds, as a sparse matrix."""

    def __init__(self, held: Iterable[Iterable[Hashable]]) -> None:
        import numpy as np
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # the library has no types

        number: defaultdict[Hashable, int] = defaultdict(count().__next__)
        columns, ends = array("i"), array("i", [0])
        for each in held:
            columns.extend(map(number.__getitem__, each))
            ends.append(len(columns))
        places = (np.ones(len(columns), dtype=np.int8), np.array(columns, dtype=np.intc), np.array(ends, dtype=np.intc))
        self._holds = csr_array(places, shape=(len(ends) - 1, max(1, len(number))))
        self._holds.sum_duplicates()
        self._holds.data[:] = 1
        self.sizes: Ints = np.diff(self._holds.indptr)
        """How many each holds."""

    def count(self, one: "Ints", two: "Ints") -> "Ints":
        """Return of each pair how many are held by both."""
        import numpy as np

        counts = np.zeros(len(one), dtype=np.intc)
        # Most hold nothing of the kind.
        some = np.flatnonzero((self.sizes[one] > 0) & (self.sizes[two] > 0))
        both = self._holds[one[some]].multiply(self._holds[two[some]])
        counts[some] = np.diff(both.indptr)
        return counts
