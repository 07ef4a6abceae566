"""Which articles are copies of which: sentences of the shorter one that stand in the longer one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefgen.identify.align import Story, aligned_share
from briefgen.identify.texts import lines_of
from briefgen.model.finding import Extraction

# Share of the shorter version that must stand in the longer one. A lifted paragraph or a press statement reaches 0.4.
COPY = 0.5
# The same, when both credit the same agency.
TAGGED_COPY = 0.4
# In a group of this many copies it is enough that each is aligned with so many others.
CROWD, ENOUGH = 40, 4
# A text whose so many likest texts are no copies, nor those of the other, is aligned with no more.
TRIED = 16
# Articles kept as sentences: those that are compared with many follow one another.
KEPT = 64


class Copies:
    """Compares articles, each by its number."""

    def __init__(self, extractions: Sequence[Extraction], agencies: Sequence[str | None]) -> None:
        self._agencies = agencies
        self._story = lru_cache(maxsize=KEPT)(lambda number: Story(lines_of(extractions[number])))

    def share(self, one: int, two: int) -> float | None:
        """Return the share of the shorter article that stands in the longer one, None when it is no copy."""
        shared = aligned_share(self._story(one), self._story(two))
        tagged = self._agencies[one] is not None and self._agencies[one] == self._agencies[two]
        copy = min(shared.all, shared.unquoted + 0.1, shared.spread + 0.2) >= (TAGGED_COPY if tagged else COPY)
        return shared.all if copy else None

    def among(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Return the share of each of *pairs*, the likest first, that are copies.

        So many pairs are aligned that each copy hangs on others, which in a great crowd are not all that there are.
        """
        found: dict[tuple[int, int], float] = {}
        crowds, copies, strangers = Crowds(), Counter[int](), Counter[int]()
        for one, two in pairs:
            settled = crowds.size(one, two) > CROWD and min(copies[one], copies[two]) >= ENOUGH
            if settled or min(strangers[one], strangers[two]) >= TRIED:
                continue
            share = self.share(one, two)
            if share is None:
                strangers.update((one, two))
                continue
            found[one, two] = share
            copies.update((one, two))
            crowds.join(one, two)
        return found


class Crowds:
    """Articles that hang together by copies."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._sizes: Counter[int] = Counter()

    def head(self, number: int) -> int:
        """Return the first of the crowd of *number*."""
        while (above := self._above.get(number, number)) != number:
            # Halve the way for the next who asks (Tarjan 1975).
            self._above[number] = self._above.get(above, above)
            number = above
        return number

    def size(self, one: int, two: int) -> int:
        """Return the size of the crowd in which both are, 0 when there is none."""
        head = self.head(one)
        return self._sizes[head] if head == self.head(two) else 0

    def join(self, one: int, two: int) -> None:
        """Make one crowd of the two in which they are."""
        low, high = sorted((self.head(one), self.head(two)))
        if low != high:
            self._above[high] = low
            self._sizes[low] = (self._sizes[low] or 1) + (self._sizes.pop(high, 0) or 1)
