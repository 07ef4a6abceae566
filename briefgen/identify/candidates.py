"""Pairs of articles that may be versions of one story, without comparing all with all.

MinHash (Broder 1997) over shingles of four normal words, banded for locality-sensitive hashing (datasketch).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 4
PERMUTATIONS = 128
# Two rows a band: a copy cut to a third of its words (Jaccard 0.15) meets its original with probability 0.77 in 64
# bands, and far more often through another copy.
BANDS, ROWS = 64, 2
# What the signatures themselves must estimate before sentences are aligned.
ESTIMATE = 0.06


def candidate_pairs(texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield each pair (i, j), i < j, of *texts* (normal words) that may share much of their wording."""
    from datasketch import MinHashLSH  # slow to import: brings numpy and scipy

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    signatures: list[MinHash] = []
    for number, words in enumerate(texts):
        signature = _signature(words)
        for other in sorted(index.query(signature)):
            if signatures[other].jaccard(signature) >= ESTIMATE:
                yield other, number
        index.insert(number, signature)
        signatures.append(signature)


def _signature(words: Sequence[str]) -> "MinHash":
    from datasketch import MinHash

    # max(…, 1): a text shorter than a shingle is one shingle.
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(max(len(words) - SHINGLE + 1, 1))}
    signature = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=crc32)
    signature.update_batch([shingle.encode() for shingle in sorted(shingles)])
    return signature
