"""When two names of places may be one place."""

import pytest

from briefgen.compare.places_differ import is_one_place
from briefgen.compare.towns import is_town


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Zaporizhzhia", "Zaporizhzhya"),
        ("Odesa", "Odessa"),
        ("Port Lombek", "Lombek"),
        ("Zürich", "Zurich"),
        ("Burma", "Myanmar"),
    ],
)
def test_spellings_parts_and_other_names_are_one_place(one: str, two: str) -> None:
    """A place that is spelled in another way, or named in full, is no other place, whichever name comes first."""
    assert is_one_place(one, two)
    assert is_one_place(two, one)


@pytest.mark.parametrize(
    ("one", "two"), [("Hamburg", "Bremen"), ("Geneva", "Vienna"), ("Tarnov", "Verrin"), ("New York", "New Delhi")]
)
def test_two_towns_are_two(one: str, two: str) -> None:
    """Names that share no more than a word of both, or nothing, are two places."""
    assert not is_one_place(one, two)


def test_the_gazetteer_knows_towns_and_no_areas() -> None:
    """A town is known with and without accents; a country and a state are no towns."""
    assert is_town("Zürich")
    assert is_town("zurich")
    assert not is_town("Bavaria")
    assert not is_town("Kenya")
