"""Which statements hold which words, and how much each word tells."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from sys import intern
from typing import TYPE_CHECKING, Any

from briefgen.compare.alike import TELLING, TOLD
from briefgen.compare.once import once
from briefgen.model.finding import Telling

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.integer[Any]]
    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

# A name that few bear says more than a word that few use.
NAME = 1.3
# Weights are multiples of one part of this: their sums are exact, so they are the same in any order.
PARTS = 2.0**32
# What stands in the matrix for a name or what describes a person, and for any other word.
NAMING, SAYING = 1, 2
# Statements that are looked up together.
BLOCK = 1024


class Held:
    """The words of statements as a sparse matrix, a row for each statement, the columns from the rarest word on."""

    def __init__(self, told: Iterable[tuple[Telling, tuple[str, ...]]]) -> None:
        """Learn the words of *told*: what an article tells of each statement, and the names in it."""
        import numpy as np
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # the library has no types

        number: defaultdict[str, int] = defaultdict(count().__next__)
        columns, ends = array("i"), array("q", [0])
        beside: list[tuple[int, str]] = []
        for row, (own, names) in enumerate(told):
            columns.extend(map(number.__getitem__, (*map(intern, own.words.split()), *names)))
            ends.append(len(columns))
            if own.beside:
                beside.append((row, own.beside))
        shape = (len(ends) - 1, max(1, len(number)))
        held = np.frombuffer(columns, dtype=np.intc) if columns else np.empty(0, dtype=np.intc)
        # A number of one byte for each word of a statement, and what it weighs apart: this is the largest of all tables.
        self.holds = csr_array((np.ones(len(held), dtype=np.int8), held, np.array(ends, dtype=np.intc)), shape=shape)
        self.holds.sum_duplicates()
        self._order(list(number))
        self._mark({word: at for at, word in enumerate(self.words)}, beside)

    def _order(self, words: list[str]) -> None:
        """Weigh *words*, and move the columns to where their words stand from the rarest on."""
        import numpy as np

        seen = np.bincount(self.holds.indices, minlength=len(words))
        # A word seen once can't be shared, so it must not weigh more than one seen twice. The log of how rare it is: IDF.
        weight = np.log(1 + self.holds.shape[0] / np.maximum(seen[: len(words)], 2))
        weight *= np.where([word[0] == "@" for word in words], NAME, 1.0)
        weight = np.round(weight * PARTS) / PARTS
        known = weight.tolist()
        order = sorted(range(len(words)), key=lambda at: (-known[at], words[at]))
        self.words = [words[at] for at in order]
        self.weights = np.append(weight[order], np.zeros(self.holds.shape[1] - len(words)))
        """How much each word tells, by column."""
        self.weight: Mapping[str, float] = {words[at]: known[at] for at in order}
        """The same by word."""
        place = np.empty(len(words), dtype=np.intc)
        place[order] = np.arange(len(words), dtype=np.intc)
        self.holds.indices = place[self.holds.indices]
        self.holds.has_sorted_indices = False
        self.holds.sort_indices()

    def _mark(self, place: Mapping[str, int], beside: Iterable[tuple[int, str]]) -> None:
        """Put in each place of the matrix whether its word only names or describes somebody."""
        import numpy as np

        names = np.array([word[0] == "@" for word in self.words], dtype=np.bool_)
        held = self.holds
        held.data = np.where(names[held.indices], np.int8(NAMING), np.int8(SAYING))
        for row, words in beside:
            start, end = held.indptr[row], held.indptr[row + 1]
            own = held.indices[start:end]
            held.data[start + np.searchsorted(own, [place[word] for word in words.split()])] = NAMING

    def lengths(self) -> "Ints":
        """Return how many words each statement holds."""
        import numpy as np

        lengths: Ints = np.diff(self.holds.indptr)
        return lengths

    def totals(self) -> "Floats":
        """Return what the words of each statement weigh together."""
        return self._weighed(self.holds, self.holds.data > 0)

    def shared(self, one: "Ints", two: "Ints") -> "tuple[Floats, Flags]":
        """Return of each pair of statements what the words weigh that both hold, and whether both say the same.

        They do when enough words stand in both that are not names, and weigh enough (`alike.TOLD`, `alike.TELLING`).
        """
        import numpy as np

        both = self.holds[one].multiply(self.holds[two])
        saying = both.data == SAYING * SAYING
        counts, weights = self._said
        enough = self._counted(both, saying) >= np.minimum(TOLD, np.minimum(counts[one], counts[two]))
        enough &= self._weighed(both, saying) >= TELLING * np.minimum(weights[one], weights[two])
        return self._weighed(both, both.data > 0), enough

    def met(self, among: "Ints", crowd: int, least: float) -> "Iterator[tuple[Ints, Ints, Floats]]":
        """Yield the pairs of all statements with those *among* them that share words, and what these weigh, in blocks.

        Args:
            crowd: a word that more of those hold tells nothing.
            least: what they must share, in times the weight of the rarest word.
        """
        import numpy as np

        if not self.words:
            return
        index = self.holds[among]
        rare = np.bincount(index.indices, minlength=index.shape[1]) <= crowd
        index = self._chosen(index, rare[index.indices])
        index.eliminate_zeros()
        index = index.T.tocsr()
        for start in range(0, self.holds.shape[0], BLOCK):
            rows = self.holds[start : start + BLOCK].astype(np.float64)
            rows.data = self.weights[rows.indices]
            met = (rows @ index).tocoo()
            kept = met.data >= least * self.weights[0]
            yield met.row[kept] + start, among[met.col[kept]], met.data[kept]

    @once
    def _said(self) -> "tuple[Ints, Floats]":
        """How many words of each statement are not names, and what they weigh together."""
        saying = self.holds.data == SAYING
        return self._counted(self.holds, saying), self._weighed(self.holds, saying)

    def _weighed(self, held: Any, chosen: "Flags") -> "Floats":
        """Return what the *chosen* places of each row of *held* weigh together."""
        sums: Floats = self._chosen(held, chosen) @ self.weights
        return sums

    def _chosen(self, held: Any, chosen: "Flags") -> Any:
        """Return *held* with a one in each of the *chosen* places."""
        from scipy.sparse import csr_array

        return csr_array((chosen.view("int8"), held.indices, held.indptr), shape=held.shape)

    def _counted(self, held: Any, chosen: "Flags") -> "Ints":
        """Return how many places of each row of *held* are *chosen*."""
        import numpy as np

        before = np.concatenate(([0], np.cumsum(chosen)))
        counts: Ints = np.diff(before[held.indptr])
        return counts
