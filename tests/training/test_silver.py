"""What several parsers agree on is kept, the rest is left out."""

import spacy
from spacy.tokens import Doc

from training.silver import agreed

VOCAB = spacy.blank("en").vocab
WORDS = ["The", "mayor", "of", "Tolmen", "resigned", ".", "Her", "deputy", "stays", "on", "."]
HEADS = [1, 4, 3, 1, 4, 4, 7, 8, 8, 8, 8]
DEPS = ["det", "nsubj", "case", "nmod", "ROOT", "punct", "nmod:poss", "nsubj", "ROOT", "advmod", "punct"]


def parsed(heads: list[int] = HEADS, deps: list[str] = DEPS, tag: str = "NN") -> Doc:
    """Return two sentences with these trees; every word has the same tag and itself as its lemma."""
    return Doc(VOCAB, words=WORDS, heads=heads, deps=deps, tags=[tag] * 11, pos=["X"] * 11, lemmas=WORDS)


def changed(at: int, head: int, dep: str) -> Doc:
    """Return the two sentences with another head and relation at one word."""
    return parsed([*HEADS[:at], head, *HEADS[at + 1 :]], [*DEPS[:at], dep, *DEPS[at + 1 :]])


def test_sentences_that_follow_each_other_make_one_text() -> None:
    """Full agreement keeps both sentences, their trees and the place where the second begins."""
    (text,) = agreed((parsed(), parsed()))

    assert [token.head.i for token in text] == HEADS
    assert [token.dep_ for token in text] == DEPS
    assert [sentence.start for sentence in text.sents] == [0, 6]


def test_a_sentence_with_another_head_is_left_out() -> None:
    """One word in six is more than may differ; the sentence after it counts its heads from its own first word."""
    (text,) = agreed((parsed(), changed(3, 4, "obl")))

    assert [token.text for token in text] == WORDS[6:]
    assert [token.head.i for token in text] == [1, 2, 2, 2, 2]


def test_a_sentence_that_one_parser_cuts_in_two_is_left_out() -> None:
    """The second parser ends a sentence after "Tolmen"."""
    heads = [1, 1, 3, 1, 4, 4, 7, 8, 8, 8, 8]
    cut = parsed(heads, ["det", "ROOT", *DEPS[2:]])
    (text,) = agreed((parsed(), cut))

    assert text.text.startswith("Her deputy")


def test_of_three_the_two_that_agree_win() -> None:
    """The first parser's tag is outvoted."""
    (text,) = agreed((parsed(tag="NN"), parsed(tag="VB"), parsed(tag="VB")))

    assert {token.tag_ for token in text} == {"VB"}


def test_of_two_the_first_is_believed() -> None:
    """A tag on which two parsers differ is the first one's."""
    (text,) = agreed((parsed(tag="NN"), parsed(tag="VB")))

    assert {token.tag_ for token in text} == {"NN"}
