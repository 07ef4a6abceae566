"""Statements worth comparing: those that share several of their rarest words. No pair of all with all.

Every statement costs about the same, however many there are: it looks at no more than `LOOKED` entries of the index.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

from briefgen.compare.alike import related
from briefgen.compare.features import Features

# How many of its rarest words a statement is looked up by.
KEYS = 12
# A word in more statements than this tells nothing, and would cost the square of its statements.
CROWD = 60
# Entries of the index that are looked at for a statement, those of its rarest words first.
LOOKED = 120
# How many of its nearest a statement is compared with.
NEAREST = 12
# What it must share with them of the weight of its rarest words; with a statement of an unrelated article, a copy then.
LEAST, COPY = 0.15, 0.45


def candidate_pairs(features: Sequence[Features], weight: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Yield pairs (i, j), j < i, of statements that share rare words, the likeliest of each i first."""
    postings: dict[str, list[int]] = defaultdict(list)
    kin: dict[str, bool] = {}
    article = ""
    for number, told in enumerate(features):
        if told.article != article:
            article, kin = told.article, {told.article: True}
        words = _keys(told, weight)
        shared, looked = _shared(words, postings, weight)
        enough = LEAST * looked
        found = [
            (more, other)
            for other, more in shared.items()
            if more >= enough and (more >= COPY / LEAST * enough or _is_kin(told, features[other], kin))
        ]
        for _, other in nlargest(NEAREST, found) if len(found) > NEAREST else sorted(found, reverse=True):
            yield number, other
        for word in words:
            postings[word].append(number)


def _shared(
    words: Sequence[str], postings: Mapping[str, Sequence[int]], weight: Mapping[str, float]
) -> tuple[dict[int, float], float]:
    """Return statement → what the *words* weigh that it shares, and what all words weigh that were looked up."""
    shared: dict[int, float] = defaultdict(float)
    left, looked = LOOKED, 0.0
    for word in words:
        more = weight[word]
        looked += more
        held = postings[word][-CROWD:]
        for other in held:
            shared[other] += more
        left -= len(held)
        if left <= 0:
            break
    return shared, looked


def _is_kin(one: Features, other: Features, kin: dict[str, bool]) -> bool:
    """Tell whether the articles of two statements are related; *kin* remembers it for the article of *one*."""
    if other.article not in kin:
        kin[other.article] = one.origin == other.origin or related(one, other)
    return kin[other.article]


def _keys(features: Features, weight: Mapping[str, float]) -> list[str]:
    return sorted(features.words, key=lambda word: (-weight[word], word))[:KEYS]
