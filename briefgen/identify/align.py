"""How much of one text stands in another, sentence by sentence, in whatever order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# The part of a sentence that must stand in its counterpart, in order (longest common subsequence of normal words).
SAME = 0.7
# Shorter ones ("He did not elaborate.") are shared by strangers.
SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its normal words, the part of it that is quoted (0 to 1), and the number of its paragraph."""

    words: tuple[str, ...]
    quoted: float = 0.0
    paragraph: int = 0


class Story:
    """A text as the sentences that are long enough to tell."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = [line for line in lines if len(line.words) >= SHORTEST]
        self.size = sum(len(line.words) for line in self.lines)

    @cached_property
    def whole(self) -> frozenset[tuple[str, ...]]:
        """The sentences, whatever their order."""
        return frozenset(line.words for line in self.lines)

    @cached_property
    def places(self) -> dict[tuple[str, str], list[int]]:
        """Two words in a row → numbers of the sentences that hold them."""
        found: dict[tuple[str, str], list[int]] = {}
        for number, line in enumerate(self.lines):
            for pair in set(pairwise(line.words)):
                found.setdefault(pair, []).append(number)
        return found

    def holds(self, words: tuple[str, ...]) -> bool:
        """Tell whether a sentence of *words* stands in the text, perhaps in other words here and there."""
        return words in self.whole or self._best(words) >= SAME

    def _best(self, words: tuple[str, ...]) -> float:
        """Return the containment of *words* in the sentence that shares the most pairs of words with it."""
        shared: Counter[int] = Counter()
        for pair in set(pairwise(words)):
            shared.update(self.places.get(pair, ())[:50])
        # A sentence cut in two, or two drawn together, still stands in the longer text: so three candidates, not one.
        best = sorted(shared, key=lambda number: (-shared[number], number))[:3]
        return max((_contained(words, self.lines[number].words) for number in best), default=0.0)


@dataclass(frozen=True, slots=True)
class Shared:
    """Shares of the words of the shorter text whose sentences stand in the longer one, 0 to 1."""

    all: float
    """Of the whole text."""
    unquoted: float
    """Of what is not quoted: two reports of one speech share its words without being copies."""
    spread: float
    """Of what is left without the paragraph that shares the most: one lifted paragraph makes no copy."""


def aligned_share(first: Story, second: Story) -> Shared:
    """Return how much of the shorter text stands in the longer one."""
    shorter, longer = sorted((first, second), key=lambda story: story.size)
    found = [line for line in shorter.lines if longer.holds(line.words)]
    return Shared(
        _share(found, shorter.lines), _share(found, shorter.lines, unquoted=True), _spread(found, shorter.lines)
    )


def _share(found: Sequence[Line], lines: Sequence[Line], *, unquoted: bool = False) -> float:
    def weight(each: Sequence[Line]) -> float:
        return sum(len(line.words) * (1 - line.quoted if unquoted else 1) for line in each)

    return weight(found) / weight(lines) if weight(lines) else 0.0


def _spread(found: Sequence[Line], lines: Sequence[Line]) -> float:
    """Return the share outside the paragraph with the most shared words; 1 for a text of one or two paragraphs."""
    if not found or len({line.paragraph for line in lines}) < 3:
        return 1.0
    most = Counter({line.paragraph: 0 for line in found})
    for line in found:
        most[line.paragraph] += len(line.words)
    lifted = most.most_common(1)[0][0]
    return _share(
        [line for line in found if line.paragraph != lifted], [line for line in lines if line.paragraph != lifted]
    )


def containment(first: Sequence[str], second: Sequence[str]) -> float:
    """Return how much of the shorter sequence of words stands in the longer one, in order, 0 to 1."""
    from rapidfuzz.distance import LCSseq  # slow to import

    shorter = min(len(first), len(second))
    return LCSseq.similarity(first, second) / shorter if shorter else 0.0


def _contained(words: tuple[str, ...], other: tuple[str, ...]) -> float:
    # A long sentence must not count as copied because a short one stands in it.
    return containment(words, other) * min(1.0, 1.5 * len(other) / len(words))
