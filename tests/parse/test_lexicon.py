"""What dictionaries know of a word reaches the networks of words, and it is what they were trained with."""

import json

import numpy as np
import pytest
import spacy
from spacy.strings import get_string_id
from spacy.tokens import Doc

from briefgen.parse.lexicon import COLUMNS, LEXICON, fingerprint, known, lexicon_embed
from briefgen.parse.load import OURS


def rows(*words: str) -> np.ndarray:
    """Return what is known of *words*."""
    return known(np.array([get_string_id(word) for word in words], dtype=np.uint64))


def lines() -> list[list[str]]:
    """Return the columns of the lexicon, line by line."""
    text = LEXICON.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_words_of_one_kind_are_told_alike_and_from_others() -> None:
    """Two nouns for substances have one row, a first name another."""
    iodine, seawater, jennifer = rows("iodine", "seawater", "jennifer")

    assert (iodine == seawater).all()
    assert (iodine != jennifer).any()


def test_nothing_is_known_of_an_invented_word() -> None:
    """A row of nothing, also for the word that would stand behind the last."""
    assert not rows("vorblung", "zzzzzzzz").any()
    assert known(np.array([0, 2**64 - 1], dtype=np.uint64)).shape == (2, COLUMNS)


@pytest.mark.parametrize(
    ("word", "column", "kind"),
    [
        ("declines", 0, "NNS VBZ"),
        ("written", 0, "VBN"),
        ("spokesman", 2, "person/"),
        ("jakarta", 1, "T"),
        ("jennifer", 1, "f"),
    ],
)
def test_the_file_says_what_dictionaries_say(word: str, column: int, kind: str) -> None:
    """Word class, kind of name and sense of common words."""
    [line] = [line for line in lines() if word in line[COLUMNS].split(" ")]

    assert set(kind.split(" ")) <= set(line[column].split(" ")) or kind in line[column]


def test_every_word_stands_once() -> None:
    """A word on two lines would have two rows, and chance would choose."""
    words = [word for line in lines() for word in line[COLUMNS].split(" ")]

    assert all(len(line) == COLUMNS + 1 for line in lines())
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


def test_networks_see_it_beside_the_spelling() -> None:
    """Of a word in capitals as of the same word in lower case."""
    embed = lexicon_embed(width=8, attrs=["NORM", "SHAPE"], rows=[50, 50], lexicon_rows=[9, 9, 9])
    docs = [Doc(spacy.blank("en").vocab, words=["Iodine", "IODINE"]), Doc(spacy.blank("en").vocab, words=["vorblung"])]

    first, second = embed.layers[0].predict(docs)

    assert first.shape == (2, 2 + COLUMNS)
    assert (first[0, 2:] == first[1, 2:]).all()
    assert first[0, 2:].any()
    assert not second[0, 2:].any()
    assert embed.layers[0].predict([]) == []


def test_a_table_for_each_column_is_needed() -> None:
    """A config that forgets one is refused in words."""
    with pytest.raises(ValueError, match="3 columns, not 2"):
        lexicon_embed(width=8, attrs=["NORM"], rows=[50], lexicon_rows=[9, 9])


def test_our_weights_were_trained_with_this_lexicon() -> None:
    """With another one every answer would be a little wrong."""
    assert json.loads((OURS / "meta.json").read_text(encoding="utf-8"))["lexicon"] == fingerprint()
