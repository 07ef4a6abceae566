"""Words in a normal form, and what names stand for."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.wording.countries import country_of, is_seat
from briefgen.wording.words import content, meaning, stems, tokens


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the harbour centre was organised", "the harbor center was organized"),
        ("she travelled for the programme", "she traveled for the program"),
        ("Ana’s café", "Ana's cafe"),
        ("twelve lorries", "12 lorries"),
        ("1,709 pupils", "1709 pupils"),
        ("ships struck a mine", "ship strikes a mine"),
    ],
)
def test_spelling_and_endings_do_not_matter(one: str, two: str) -> None:
    """British and American spelling, accents, marks, number words and endings give the same words."""
    assert stems(one) == stems(two)


def test_synonyms_mean_the_same_and_function_words_nothing() -> None:
    """What outlets use for one another is one word; "the" and "said" are none."""
    assert meaning("truce") == meaning("ceasefire")
    assert content("The mayor said that the truce held.") == content("A mayor said the ceasefire held")


def test_hit_is_not_destroyed() -> None:
    """Words on which sources may disagree are never one."""
    assert len({meaning(word) for word in ("hit", "damaged", "destroyed")}) == 3


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kenya", "KE"),
        ("Kenyans", "KE"),
        ("Kenya’s", "KE"),
        ("the Kremlin", "RU"),
        ("U.S.", "US"),
        ("Jordan", None),
        ("Tarn", None),
    ],
)
def test_countries(name: str, code: str | None) -> None:
    """A country, its people and its seat of government are one; what may be a person is none."""
    assert country_of(name) == code


def test_seats() -> None:
    """A capital is a seat, its country is not."""
    assert is_seat("Nairobi")
    assert not is_seat("Kenya")


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    """No text makes it fail, and as many stems come out as words."""
    assert len(stems(text)) == len(tokens(text))


@given(st.lists(st.text(min_size=1).filter(lambda text: not any(map(str.isspace, text)))))
def test_words_do_not_depend_on_what_stands_beside_them(chunks: list[str]) -> None:
    """The stems of a text are those of its parts between white space, one after the other."""
    assert stems(" ".join(chunks)) == tuple(word for chunk in chunks for word in stems(chunk))


@given(st.text(alphabet=string.ascii_lowercase, min_size=1))
def test_stems_do_not_depend_on_the_machine(word: str) -> None:
    """The stemmer in C and the one in Python agree, so that a brief is the same wherever it is made."""
    import snowballstemmer
    from snowballstemmer.english_stemmer import EnglishStemmer

    assert snowballstemmer.stemmer("english").stemWord(word) == EnglishStemmer().stemWord(word)
