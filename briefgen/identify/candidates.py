"""Pairs of articles that may be versions of one story, without comparing all with all.

MinHash (Broder 1997) over shingles of four normal words, banded for locality-sensitive hashing (datasketch). Shingles that
many articles hold ("said in a statement on") are left out: they make strangers alike, and the more so the more there are.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from typing import Any


SHINGLE = 4
PERMUTATIONS = 128
# Two rows a band: a copy cut to a third of its words (Jaccard 0.15) meets its original with probability 0.77 in 64
# bands, and far more often through another copy.
BANDS, ROWS = 64, 2
# What the signatures themselves must estimate before sentences are aligned.
ESTIMATE = 0.06
# A shingle in more articles than this, and in more than this share of them, is a turn of phrase.
COMMON, SHARE = 30, 0.02
# Factors that make the place of a word in its shingle count (odd numbers, Knuth's multiplicative hashing).
PLACES = (2654435761, 2246822519, 3266489917, 668265263)


def candidate_pairs(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield each pair (i, j), i < j, of *texts* (normal words) that may share much of their wording."""
    from datasketch import MinHash, MinHashLSH  # slow to import: brings numpy and scipy

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    empty = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)
    signatures: list[MinHash] = []
    for number, hashes in enumerate(_telling([_shingles(words) for words in texts])):
        # A copy shares the permutations: to draw them anew takes longer than to use them.
        signature = empty.copy()
        signature.update_batch(hashes.tolist())
        for other in sorted(index.query(signature)):
            if signatures[other].jaccard(signature) >= ESTIMATE:
                yield other, number
        index.insert(number, signature, check_duplication=False)
        signatures.append(signature)


def _shingles(words: Sequence[str]) -> "Any":
    """Return the hashes of the shingles of *words*, each once; a text shorter than a shingle is one shingle."""
    import numpy as np

    hashes = np.array([*map(_hash, words), *[0] * (SHINGLE - len(words))], dtype=np.uint64)
    count = len(hashes) - SHINGLE + 1
    mixed = sum(hashes[at : at + count] * np.uint64(factor) for at, factor in enumerate(PLACES))
    return np.unique((np.asarray(mixed) >> np.uint64(7)).astype(np.uint32))


def _telling(found: Sequence["Any"]) -> "Iterator[Any]":
    """Yield for each article the shingles that few others hold; all of them where none is left."""
    import numpy as np

    if not found:
        return
    seen, count = np.unique(np.concatenate(found), return_counts=True)
    common = seen[count > max(COMMON, SHARE * len(found))]
    for hashes in found:
        rare = hashes[~np.isin(hashes, common, assume_unique=True)] if len(common) else hashes
        yield rare if len(rare) else hashes


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return crc32(word.encode())
