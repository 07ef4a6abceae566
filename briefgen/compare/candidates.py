"""Statements worth comparing: those that share several of their rarest words. No pair of all with all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

from briefgen.compare.features import Features

# How many of its rarest words a statement is looked up by.
KEYS = 12
# A word in more statements than this tells nothing, and would cost the square of its statements.
CROWD = 120
# How many of its nearest a statement is compared with.
NEAREST = 12
# What it must share with them of the weight of its rarest words.
LEAST = 0.15


def candidate_pairs(features: Sequence[Features], weight: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Yield pairs (i, j), j < i, of statements that share rare words, the likeliest of each i first."""
    keys = [_keys(each, weight) for each in features]
    postings: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        shared: dict[int, float] = defaultdict(float)
        for word in words:
            more = weight[word]
            for other in postings[word][-CROWD:]:
                shared[other] += more
        enough = LEAST * sum(weight[word] for word in words)
        found = [(more, other) for other, more in shared.items() if more >= enough]
        for _, other in nlargest(NEAREST, found):
            yield number, other
        for word in words:
            postings[word].append(number)


def _keys(features: Features, weight: Mapping[str, float]) -> list[str]:
    return sorted(features.words, key=lambda word: (-weight[word], word))[:KEYS]
