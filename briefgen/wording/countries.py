"""Which country a name stands for: its own name, its people, its capital or seat of government."""

from functools import cache, lru_cache

from briefgen.wording.words import folded, lines


@lru_cache(maxsize=1 << 14)
def country_of(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code (or EU) of what *name* stands for in news, or None."""
    return _codes().get(_plain(name))


def is_seat(name: str) -> bool:
    """Tell whether *name* is a capital or seat of government rather than a country or a people."""
    return _plain(name) in _seats()


def _plain(name: str) -> str:
    plain = folded(name).strip().removeprefix("the ")
    return plain.removesuffix("'s").removesuffix("'")


@cache
def _rows() -> list[tuple[str, list[str], list[str], list[str]]]:
    rows = [line.split("|") for line in lines("countries.csv")]
    return [(code, names.split(";"), people.split(";"), seats.split(";")) for code, names, people, seats in rows]


@cache
def _codes() -> dict[str, str]:
    return {_plain(name): code for code, *columns in _rows() for column in columns for name in column if name}


@cache
def _seats() -> frozenset[str]:
    return frozenset(_plain(seat) for *_, seats in _rows() for seat in seats if seat)
