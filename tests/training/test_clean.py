"""Silver names that a second reader doubts become unknown."""

import spacy
from spacy.tokens import Doc, Span

from training.clean import doubts_of, without

VOCAB = spacy.blank("en").vocab
WORDS = ["Marl", "Steel", "sued", "the", "Tolmen", "Port", "Office", "in", "Lubnik", "."]


def named(*names: tuple[int, int, str]) -> Doc:
    """Return the sentence with these names (start, end, label)."""
    doc = Doc(VOCAB, words=WORDS)
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in names])
    return doc


def test_names_that_both_find_are_not_doubted() -> None:
    """Nothing differs."""
    assert doubts_of(named((0, 2, "ORG")), named((0, 2, "ORG"))) == []


def test_an_organisation_with_other_edges_is_doubted_from_edge_to_edge() -> None:
    """Both readings count."""
    assert set(doubts_of(named((4, 6, "ORG")), named((4, 7, "ORG")))) == {(4, 6), (4, 7)}


def test_an_organisation_that_one_side_calls_a_person_is_doubted() -> None:
    """It's enough that one side says ORG."""
    assert set(doubts_of(named((0, 2, "PERSON")), named((0, 2, "ORG")))) == {(0, 2)}


def test_a_place_that_one_side_misses_stays() -> None:
    """Only organisations are cleaned."""
    assert doubts_of(named((8, 9, "LOC")), named()) == []


def test_doubted_tokens_are_unknown_and_the_rest_stays() -> None:
    """Unknown is neither a name nor no name."""
    doc = without(named((4, 6, "ORG"), (8, 9, "LOC")), [(4, 7)])

    assert [ent.text for ent in doc.ents] == ["Lubnik"]
    assert [token.ent_iob_ for token in doc][4:7] == ["", "", ""]
    assert {token.ent_iob_ for token in doc[:4]} == {"O"}
