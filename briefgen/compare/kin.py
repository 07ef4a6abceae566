"""Which articles are related, for very many pairs of statements at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.compare.alike import RELATED
from briefgen.compare.features import Features
from briefgen.compare.shared import Shared

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
        pairs, back = np.unique(one.astype(np.int64) * len(sizes) + two, return_inverse=True)
        first, second = np.divmod(pairs, len(sizes))
        least = np.minimum(RELATED, np.minimum(sizes[first], sizes[second]))
        related: Flags = (self.names.count(first, second) >= least)[back]
        return related
