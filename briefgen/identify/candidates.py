"""Pairs of articles that may be versions of one story, without comparing all with all.

What two versions share are shingles: four normal words in a row. Few articles are compared by their shingles themselves
(Broder's containment); many by MinHash (Broder 1997) signatures of 128 permutations, banded for locality-sensitive hashing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from briefgen.identify.signatures import similar_pairs

SHINGLE = 4
# To import datasketch takes longer than to compare so few articles by their shingles.
FEW = 100
# Share of the shingles of the shorter text that must stand in the longer one before sentences are aligned.
SHARED = 0.1


def candidate_pairs(texts: Iterable[Sequence[int]], outlets: Sequence[str | None]) -> Iterable[tuple[int, int]]:
    """Return each pair (i, j), i < j, of *texts* that may share much of their wording, the likest first.

    Args:
        texts: the hashes of the normal words of each; taken one by one, none is kept.
        outlets: who published each, where it is known.
    """
    return _by_shingles(texts) if len(outlets) <= FEW else similar_pairs(texts, outlets, SHINGLE)


def _by_shingles(texts: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    found = [frozenset(_shingles(words)) for words in texts]
    holders: dict[tuple[int, ...], list[int]] = {}
    for number, shingles in enumerate(found):
        for shingle in shingles:
            holders.setdefault(shingle, []).append(number)
    shared = Counter(pair for held in holders.values() if len(held) > 1 for pair in combinations(held, 2))
    shares = {(one, two): count / min(len(found[one]), len(found[two])) for (one, two), count in shared.items()}
    return sorted((pair for pair in shares if shares[pair] >= SHARED), key=lambda pair: (-shares[pair], pair))


def _shingles(words: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield what stands in a row in *words*; a text shorter than a shingle is one shingle."""
    return zip(*(words[at:] for at in range(SHINGLE)), strict=False) if len(words) >= SHINGLE else iter([tuple(words)])
