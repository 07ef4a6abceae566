"""Countries, towns and regions: label and country of a place by its name. Data: countries.txt, places.txt, cities.txt."""

from functools import cache
from typing import NamedTuple

from briefgen.parse.names.words import lines


class Place(NamedTuple):
    """What is known of a place name."""

    label: str
    """GPE or LOC."""
    country: str
    """ISO 3166-1 alpha-2 code, empty when not beyond doubt."""
    rank: int
    """3 a country, 2 a region or a town of a million, 1 a smaller town."""


MILLION = 1000
"""Thousands of inhabitants."""


@cache
def places() -> dict[str, Place]:
    """Return the places by name."""
    found = {}
    for line in lines("cities.txt"):
        name, country, size = line.split("\t")
        found[name] = Place("GPE", country.strip("?"), 2 if int(size) >= MILLION else 1)
    for line in lines("places.txt"):
        label, country, listed = (part.strip() for part in line.split("=", 2))
        for name in _parts(listed, ";"):
            found[name] = Place(label, country.strip("-"), 2)
    for code, names, _ in _countries():
        for name in names:
            found[name] = Place("GPE", code, 3)
    return found


@cache
def peoples() -> dict[str, str]:
    """Return the country of each adjective and word for a people ("Dutch": "NL")."""
    return {word: code for code, _, words in _countries() for word in words}


@cache
def adjectives() -> dict[str, str]:
    """Return the first adjective of each country by its code ("NL": "Dutch")."""
    return {code: words[0] for code, _, words in _countries() if words}


def _countries() -> list[tuple[str, list[str], list[str]]]:
    found = []
    for line in lines("countries.txt"):
        code, names, words = (part.strip() for part in line.split("=", 2))
        found.append((code, _parts(names, ";"), _parts(words, ",")))
    return found


def _parts(text: str, mark: str) -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]
