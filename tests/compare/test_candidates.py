"""Which statements are worth comparing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.compare.candidates import CROWD, NEAREST, candidate_pairs
from briefgen.compare.describe import Describer
from briefgen.identify.origins import find_origins
from tests.marked import marked, statements_of

WORDS = [
    "ferry",
    "harbor",
    "bridge",
    "pylon",
    "orchard",
    "glacier",
    "tunnel",
    "quarry",
    "beacon",
    "lantern",
    "cinema",
    "granary",
    "viaduct",
    "hangar",
]
lines = st.lists(st.sampled_from(WORDS), min_size=6, max_size=9, unique=True).map(
    lambda words: f"The {' '.join(words)}."
)


def pairs(texts: list[str]) -> list[tuple[int, int]]:
    """The pairs worth comparing among articles of one sentence each."""
    extractions = [marked(text, f"{number:04}.txt") for number, text in enumerate(texts)]
    statements = [each for extraction in extractions for each in statements_of(extraction)]
    describer = Describer(extractions, find_origins(extractions))
    features, held = describer.all(statements)
    return [(one, two) for one, two, *_ in candidate_pairs(features, held, least=0.3)]


@settings(deadline=None, max_examples=50)
@given(st.lists(lines, min_size=2, max_size=8))
def test_equal_sentences_are_compared(texts: list[str]) -> None:
    """Two articles with the same sentence make a pair, later with earlier, each once."""
    found = pairs(texts)

    same = {(i, j) for i, one in enumerate(texts) for j, two in enumerate(texts[:i]) if one == two}
    assert same <= set(found)
    assert len(found) == len(set(found))
    assert all(two < one for one, two in found)


def test_sentences_without_a_common_word_are_not_compared() -> None:
    """Strangers make no pair."""
    assert pairs(["The ferry left the harbor at night.", "An orchard grew apples."]) == []


def test_a_copy_among_a_crowd_is_compared_with_its_neighbors() -> None:
    """More copies than an index lists are still tied together, and none is compared with all."""
    found = pairs(["The ferry left the old harbor at night."] * (3 * CROWD))

    assert {one for one, _ in found} == set(range(1, 3 * CROWD))
    assert len(found) <= NEAREST * 3 * CROWD


def test_nothing_is_compared_with_nothing() -> None:
    """No statements, no pairs; a sentence of function words neither."""
    assert pairs([]) == []
    assert pairs(["It was there.", "It was there."]) == []
