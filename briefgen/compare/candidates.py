"""Statements worth comparing: those that share several of their rarest words. No pair of all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compare.features import Features

# How many of its rarest words a statement is looked up by.
KEYS = 12
# A word in more statements than this tells nothing, and would cost the square of its statements.
CROWD = 120
# How many of its nearest a statement is compared with.
NEAREST = 30


def candidate_pairs(features: Sequence[Features], weight: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Yield pairs (i, j), j < i, of statements that share rare words, the likeliest of each i first."""
    keys = [_keys(each, weight) for each in features]
    postings: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(keys):
        shared: Counter[int] = Counter()
        for word in words:
            for other in postings[word][-CROWD:]:
                shared[other] += weight[word]  # type: ignore[assignment]  # Counter holds floats as well
        for other, _ in sorted(shared.items(), key=lambda found: (-found[1], found[0]))[:NEAREST]:
            yield number, other
        for word in words:
            postings[word].append(number)


def _keys(features: Features, weight: Mapping[str, float]) -> list[str]:
    return sorted(features.words, key=lambda word: (-weight[word], word))[:KEYS]
