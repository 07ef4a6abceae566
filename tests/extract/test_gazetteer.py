"""Countries of places: known, or in doubt and left open."""

import pytest

from briefgen.extract.gazetteer import country_of, key


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("France", "FR"), ("the Netherlands", "NL"), ("U.S.", "US"), ("UK", "GB"), ("Türkiye", "TR"), ("Texas", "US"), ("Oslo", "NO"),
        ("OSLO", "NO"), ("Bogotá", "CO"), ("Bogota", "CO"), ("Kiev", "UA"), ("Kyiv", "UA"), ("Athens", "GR"), ("Tel Aviv", "IL"),
    ],
)  # fmt: skip
def test_places_beyond_doubt(name: str, code: str) -> None:
    """Countries, states and cities that everybody means are known under their usual spellings."""
    assert country_of(name) == code


@pytest.mark.parametrize("name", ["Georgia", "Birmingham", "Cambridge", "Congo", "Jerusalem", "Odessa", "Port Ansel", "", "the", "..."])
def test_places_in_doubt(name: str) -> None:
    """Names of several places, of places in dispute and of none have no country."""
    assert country_of(name) is None


def test_key_ignores_how_a_name_is_written() -> None:
    """Case, accents, dots, apostrophes and the article make no difference."""
    assert key("The Côte-d’Ivoire") == key("COTE D'IVOIRE") == "cote divoire"
