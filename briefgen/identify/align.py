"""How much of one text stands in another, sentence by sentence, in whatever order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

# The part of a sentence that must stand in its counterpart, in order (longest common subsequence of normal words).
SAME = 0.7
# Shorter ones ("He did not elaborate.") are shared by strangers.
SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its normal words, and the part of it that is quoted (0 to 1)."""

    words: tuple[str, ...]
    quoted: float = 0.0


def aligned_share(first: Sequence[Line], second: Sequence[Line]) -> tuple[float, float]:
    """Return the share of the words of the shorter text whose sentences stand in the longer one.

    The second figure leaves out what is quoted: two reports of one speech share its words without being copies.
    """
    shorter, longer = sorted((_long_enough(first), _long_enough(second)), key=_size)
    index = _index(longer)
    found = [_best(line.words, longer, index) >= SAME for line in shorter]
    every = sum(len(line.words) for line in shorter)
    plain = sum(len(line.words) * (1 - line.quoted) for line in shorter)
    shared = sum(len(line.words) for line, same in zip(shorter, found, strict=True) if same)
    shared_plain = sum(len(line.words) * (1 - line.quoted) for line, same in zip(shorter, found, strict=True) if same)
    return (shared / every if every else 0.0), (shared_plain / plain if plain else 0.0)


def containment(first: Sequence[str], second: Sequence[str]) -> float:
    """Return how much of the shorter sequence of words stands in the longer one, in order, 0 to 1."""
    from rapidfuzz.distance import LCSseq  # slow to import

    shorter = min(len(first), len(second))
    return LCSseq.similarity(first, second) / shorter if shorter else 0.0


def _long_enough(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if len(line.words) >= SHORTEST]


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.words) for line in lines)


def _index(lines: Sequence[Line]) -> dict[tuple[str, str], list[int]]:
    index: dict[tuple[str, str], list[int]] = {}
    for number, line in enumerate(lines):
        for pair in set(zip(line.words, line.words[1:], strict=False)):
            index.setdefault(pair, []).append(number)
    return index


def _best(words: tuple[str, ...], lines: Sequence[Line], index: dict[tuple[str, str], list[int]]) -> float:
    """Return the containment of *words* in the line that shares the most pairs of words with it."""
    shared: Counter[int] = Counter()
    for pair in set(zip(words, words[1:], strict=False)):
        shared.update(index.get(pair, ())[:50])
    # A sentence cut in two, or two drawn together, still stands in the longer text: so three candidates, not one.
    best = sorted(shared, key=lambda number: (-shared[number], number))[:3]
    return max((_contained(words, lines[number].words) for number in best), default=0.0)


def _contained(words: tuple[str, ...], other: tuple[str, ...]) -> float:
    # A long sentence must not count as copied because a short one stands in it.
    return containment(words, other) * min(1.0, 1.5 * len(other) / len(words))
