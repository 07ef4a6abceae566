"""Which articles are related, for very many pairs of statements at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.compare.alike import RELATED
from briefgen.compare.features import Features
from briefgen.compare.shared import Shared

# Pairs of articles of which a table may be made, a byte each.
LARGE = 1 << 26

if TYPE_CHECKING:
    from briefgen.compare.held import Flags, Ints


class Kin:
    """The articles of statements: their origins, and the names in them."""

    def __init__(self, features: Sequence[Features]) -> None:
        import numpy as np

        first: dict[str, Features] = {}
        for each in features:
            first.setdefault(each.article, each)
        number = {article: at for at, article in enumerate(first)}
        origins: dict[str, int] = {}
        self.article = np.array([number[each.article] for each in features], dtype=np.intc)
        self.origin = np.array([origins.setdefault(each.origin, len(origins)) for each in first.values()])
        self.names = Shared(each.context for each in first.values())

    def of(self, one: "Ints", two: "Ints") -> "Flags":
        """Tell of each pair of statements whether their articles are related, or of one origin."""
        first, second = self.article[one], self.article[two]
        found: Flags = self._related(first, second) | (self.origin[first] == self.origin[second])
        return found

    def abroad(self, one: "Ints", two: "Ints") -> "Flags":
        """Tell of each pair of statements whether they stand in two articles that are related."""
        first, second = self.article[one], self.article[two]
        found: Flags = (first != second) & self._related(first, second)
        return found

    def _related(self, one: "Ints", two: "Ints") -> "Flags":
        """Tell of each pair of articles whether they share names (`alike.related`)."""
        import numpy as np

        sizes = self.names.sizes
        rows = np.flatnonzero(np.bincount(one, minlength=len(sizes)))
        place = np.zeros(len(sizes), dtype=np.int64)
        place[rows] = np.arange(len(rows))
        key = place[one] * len(sizes) + two
        if len(rows) * len(sizes) > LARGE:
            pairs, back = np.unique(key, return_inverse=True)
            return self._share(rows, pairs)[back]
        # Many statements are of few articles: each pair of articles is looked at once, without a sort.
        table = np.zeros(len(rows) * len(sizes), dtype=np.bool_)
        table[key] = True
        pairs = np.flatnonzero(table)
        table[pairs] = self._share(rows, pairs)
        related: Flags = table[key]
        return related

    def _share(self, rows: "Ints", pairs: "Ints") -> "Flags":
        """Tell of each of *pairs*, place in *rows* times the number of articles plus article, whether both share names."""
        import numpy as np

        first, second = np.divmod(pairs, len(self.names.sizes))
        first = rows[first]
        least = np.minimum(RELATED, np.minimum(self.names.sizes[first], self.names.sizes[second]))
        enough: Flags = self.names.count(first, second) >= least
        return enough
