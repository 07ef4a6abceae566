"""The matrix of words says what the words of the statements say."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.compare.alike import TELLING, TOLD, related
from briefgen.compare.describe import Describer
from briefgen.compare.features import Features, weighed
from briefgen.compare.held import Held
from briefgen.compare.kin import Kin
from briefgen.compare.shared import Shared
from briefgen.identify.origins import find_origins
from tests.marked import marked, statements_of

ABOUT = "{PERSON Ana Roe}, an aide to the premier,"
WORDS = ["ferry", "harbor", "bridge", "pylon", "orchard", "glacier", "tunnel", "{ORG Esk Council}", ABOUT]
texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=4, max_size=8).map(lambda words: f"The {' and '.join(words)} stood."),
    min_size=2,
    max_size=6,
)


def described(lines: list[str]) -> tuple[list[Features], Held]:
    """What is compared of articles of one sentence each."""
    extractions = [marked(text, f"{number}.txt") for number, text in enumerate(lines)]
    statements = [each for extraction in extractions for each in statements_of(extraction)]
    return Describer(extractions, find_origins(extractions)).all(statements)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_what_two_statements_share_weighs_what_their_common_words_weigh(lines: list[str]) -> None:
    """Matrix and sets of words give the same weight, to the last digit, and the same answer to whether both say the same."""
    import numpy as np

    features, held = described(lines)
    pairs = list(combinations(range(len(features)), 2))
    if not pairs:
        return
    weights, same = held.shared(*map(np.array, zip(*pairs, strict=True)))

    for (one, two), weight, both in zip(pairs, weights, same, strict=True):
        first, second = features[one], features[two]
        common = first.telling & second.telling
        least = min(weighed(first.telling, held.weight), weighed(second.telling, held.weight))
        enough = len(common) >= min(TOLD, len(first.telling), len(second.telling))
        assert weight == weighed(first.words & second.words, held.weight)
        assert both == (enough and weighed(common, held.weight) >= TELLING * least)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_all_pairs_that_share_enough_are_met(lines: list[str]) -> None:
    """Every pair that shares a word is met once, with what it shares, when nothing is too common or too little."""
    features, held = described(lines)
    if not held.words:
        return
    import numpy as np

    among = np.arange(len(features))
    met = {
        (int(i), int(j)): float(weight)
        for one, two, more in held.met(among, len(features), 0.0)
        for i, j, weight in zip(one, two, more, strict=True)
    }

    for i, one in enumerate(features):
        for j, two in enumerate(features):
            assert met.get((i, j), 0.0) == weighed(one.words & two.words, held.weight)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_related_articles_are_those_that_share_names(lines: list[str]) -> None:
    """For many pairs at once the answer is that for one."""
    import numpy as np

    features, _ = described(lines)
    pairs = list(product(range(len(features)), repeat=2))
    if not pairs:
        return
    abroad = Kin(features).abroad(*map(np.array, zip(*pairs, strict=True)))

    for (one, two), found in zip(pairs, abroad, strict=True):
        assert found == (one != two and related(features[one], features[two]))


def test_what_is_named_twice_is_shared_once() -> None:
    """Two lists share as many things as both hold, however often."""
    import numpy as np

    shared = Shared([["a", "a", "b"], ["a", "a"], [], ["c"]])

    assert shared.sizes.tolist() == [2, 1, 0, 1]
    assert shared.count(np.array([0, 0, 0]), np.array([1, 2, 3])).tolist() == [1, 0, 0]
