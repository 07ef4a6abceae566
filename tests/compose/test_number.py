"""Sources are numbered as they are cited, and every passage has one name."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.compose.number import Numbering, fragment
from briefgen.model.finding import Citation
from tests.made import article, cite

NORTH = article("The dam held. The town slept.", "north.txt")
SOUTH = article("The river rose by night.", "south.txt")
ARTICLES = {each.id: each for each in (NORTH, SOUTH)}


def test_sources_are_numbered_in_the_order_in_which_they_are_cited() -> None:
    """The first source cited is number 1, whatever its path."""
    numbers = Numbering(ARTICLES, [cite(SOUTH, "river"), cite(NORTH, "dam")])

    assert numbers.number == {SOUTH.id: 1, NORTH.id: 2}


def test_a_source_that_is_never_cited_comes_last() -> None:
    """It still has a number, since every article of the window is listed."""
    numbers = Numbering(ARTICLES, [cite(SOUTH, "river")])

    assert numbers.number[NORTH.id] == 2
    assert numbers.passages[NORTH.id] == []


def test_a_passage_has_one_name_however_often_it_is_cited() -> None:
    """Passages of a source are named by their place in it."""
    late, early = cite(NORTH, "The town slept."), cite(NORTH, "The dam held.")
    numbers = Numbering(ARTICLES, [late, early, late])

    assert [note.id for note in numbers.cite([late, early, late])] == ["s1p2", "s1p1"]


def test_a_footnote_carries_the_words_around_its_passage() -> None:
    """prefix, exact and suffix stand in the source one after the other."""
    [note] = Numbering(ARTICLES, [cite(NORTH, "dam held")]).cite([cite(NORTH, "dam held")])

    assert (note.prefix, note.exact, note.suffix) == ("The ", "dam held", ". The town slept.")


@given(st.text(min_size=1), st.data())
def test_prefix_exact_and_suffix_are_one_slice_of_the_source(text: str, data: st.DataObject) -> None:
    """For any text in any script the three parts put together stand in the source at the cited place."""
    where = article(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    citation = Citation.of(where, start, end)

    [note] = Numbering({where.id: where}, [citation]).cite([citation])

    assert note.exact == text[note.start : note.end]
    at = note.start - len(note.prefix)
    assert text[at : note.end + len(note.suffix)] == note.prefix + note.exact + note.suffix


def test_a_link_points_at_the_passage() -> None:
    """A short passage is named whole, with the dash escaped since it is a sign of its own in a text fragment."""
    assert fragment("https://example.org/a#top", "a well-known dam") == (
        "https://example.org/a#:~:text=a%20well%2Dknown%20dam"
    )


def test_a_long_passage_is_linked_by_its_first_and_last_words() -> None:
    """Browsers give up on very long fragments."""
    passage = "one two three four " + "and on and on " * 10 + "five six seven eight"

    assert fragment("https://example.org/", passage) == (
        "https://example.org/#:~:text=one%20two%20three%20four,five%20six%20seven%20eight"
    )


def test_no_link_to_anything_but_the_web() -> None:
    """A source's address may be hostile."""
    assert fragment("javascript:alert(1)", "dam") is None
    assert fragment(None, "dam") is None
