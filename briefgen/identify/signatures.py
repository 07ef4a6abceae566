"""MinHash signatures of many texts, and the pairs of texts that they tell to be alike.

datasketch makes the signatures. Its index keeps some 25 kB a text in dictionaries of Python; here the signatures stand in
one matrix (half a kilobyte a text), and each band is a sort of two of its columns. Time and memory are linear in the number
of texts whatever they hold: where very many fall into one bucket, each is paired with some of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

PERMUTATIONS = 128
# Two rows a band: a copy cut to a third of its words (Jaccard 0.15) meets its original with probability 0.77 in 64
# bands, and far more often through another copy.
ROWS = 2
# What the signatures themselves must estimate before sentences are aligned.
ESTIMATE = 0.06
# A shingle in more texts than this, and in more than this share of them, is a turn of phrase ("said in a statement on").
# It makes strangers alike, and the more so the more there are.
COMMON, SHARE = 30, 0.02
# A text of which less than this is left without turns of phrase is printed by very many: all of it counts, and the estimate
# must be this high.
LEFT, SURE = 0.6, 0.15
# Texts in one bucket that are all paired; of more, each is paired with those 1, 2, 4, 8 … places behind it.
CROWD = 32
# Factors that make the place of a word in its shingle count (odd numbers, Knuth's multiplicative hashing).
PLACES = (2654435761, 2246822519, 3266489917, 668265263)
# Pairs whose signatures are compared at once.
BLOCK = 4096


def similar_pairs(
    texts: Iterable[Sequence[int]], outlets: Sequence[str | None], shingle: int
) -> Iterator[tuple[int, int]]:
    """Yield each pair (i, j), i < j, of *texts* (hashes of words) whose signatures are alike, the likest first.

    What very many texts of one of *outlets* share stands below all of them, and makes no two alike.
    """
    import numpy as np

    found = [_shingles(words, shingle) for words in texts]
    common, printed = _common(found), {}
    for number, hashes in enumerate(found):
        rare = hashes[~np.isin(hashes, common, assume_unique=True)] if len(common) else hashes
        if len(rare) < LEFT * len(hashes):
            printed[number] = hashes
        if len(rare):
            found[number] = rare
    first, second, estimates = _alike(found, ESTIMATE)
    if printed:
        of, outlet = np.array([*printed]), _numbered(outlets)
        one, two, more = _alike([*printed.values()], SURE)
        one, two = of[one], of[two]
        apart = outlet[one] != outlet[two]
        first, second = np.concatenate([first, one[apart]]), np.concatenate([second, two[apart]])
        estimates = np.concatenate([estimates, more[apart]])
    order = np.lexsort((second, first, -estimates))
    _, once = np.unique(first[order] * len(found) + second[order], return_index=True)
    order = order[np.sort(once)]
    return zip(map(int, first[order]), map(int, second[order]), strict=True)


def _numbered(outlets: Sequence[str | None]) -> "Any":
    """Return a number for each of *outlets*, equal for one name; those not known are all different."""
    import numpy as np

    names = {outlet: number for number, outlet in enumerate(dict.fromkeys(outlets))}
    return np.array([-1 - number if outlet is None else names[outlet] for number, outlet in enumerate(outlets)])


def _shingles(words: Sequence[int], length: int) -> "Any":
    """Return the hashes of the shingles of *words*, each once; a text shorter than a shingle is one shingle."""
    import numpy as np

    hashes = np.array([*words, *[0] * (length - len(words))], dtype=np.uint64)
    count = len(hashes) - length + 1
    mixed = sum(hashes[at : at + count] * np.uint64(factor) for at, factor in enumerate(PLACES[:length]))
    return _once((np.asarray(mixed) >> np.uint64(7)).astype(np.uint32))


def _once(numbers: "Any") -> "Any":
    """Return *numbers* in order, each once."""
    import numpy as np

    ordered = np.sort(numbers)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))] if len(ordered) else ordered


def _common(found: Sequence["Any"]) -> "Any":
    """Return the shingles that are turns of phrase, in order."""
    import numpy as np

    most = max(COMMON, int(SHARE * len(found)))
    every = np.concatenate(found)
    every.sort()
    return _once(every[most:][every[most:] == every[:-most]])


def _alike(found: Sequence["Any"], least: float) -> tuple["Any", "Any", "Any"]:
    """Return the pairs whose signatures estimate a Jaccard similarity of at least *least*: first, second, estimate."""
    import numpy as np

    signatures = _signatures(found)
    met = _once(np.concatenate([*_met(signatures)]))
    first, second = np.divmod(met, len(found))
    blocks = (slice(at, at + BLOCK) for at in range(0, len(met), BLOCK))
    same = [(signatures[first[block]] == signatures[second[block]]).mean(axis=1) for block in blocks]
    estimates = np.concatenate([np.empty(0), *same])
    kept = estimates >= least
    return first[kept], second[kept], estimates[kept]


def _signatures(found: Sequence["Any"]) -> "Any":
    """Return the signature of each set of hashes as a row."""
    import numpy as np
    from datasketch import MinHash  # slow to import: brings scipy

    empty = MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=int)
    signatures = np.empty((len(found), PERMUTATIONS), dtype=np.uint32)
    for row, hashes in zip(signatures, found, strict=True):
        # A copy shares the permutations: to draw them anew takes longer than to use them.
        signature = empty.copy()
        signature.update_batch(hashes.tolist())
        row[:] = signature.hashvalues
    return signatures


def _met(signatures: "Any") -> "Iterator[Any]":
    """Yield arrays of pairs that agree in a band: i times the number of texts, plus j."""
    import numpy as np

    yield np.empty(0, dtype=np.int64)
    for at in range(0, PERMUTATIONS, ROWS):
        keys = signatures[:, at].astype(np.uint64) << np.uint64(32) | signatures[:, at + 1]
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        sizes = np.diff(np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1], [True]])))
        sizes = np.repeat(sizes, sizes)
        keys, order, sizes = keys[sizes > 1], order[sizes > 1], sizes[sizes > 1]
        behind = 1
        while (same := keys[behind:] == keys[:-behind]).any():
            if behind & (behind - 1):
                same &= sizes[behind:] <= CROWD
            yield order[:-behind][same] * len(signatures) + order[behind:][same]
            behind += 1 if behind < CROWD else behind
