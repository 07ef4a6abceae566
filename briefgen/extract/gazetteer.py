"""In which country a place is, when that is beyond doubt."""

import csv
import unicodedata
from functools import cache
from importlib.resources import files


def country_of(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of the country that *name* is or lies in, or None when there is any doubt.

    Names of countries, their usual short forms, US states and cities without a namesake of any size abroad are known.
    Source: GeoNames; see `training/places.py`.
    """
    return _countries().get(key(name)) or None


def key(name: str) -> str:
    """Return *name* without case, accents, dots, apostrophes and "the", for look-ups."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char) and char not in ".'’ʼʹ`")
    words = plain.replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@cache
def _countries() -> dict[str, str]:
    return {key(name): code for table in ("places.csv", "country_names.csv") for name, code in _rows(table)}


def _rows(table: str) -> list[list[str]]:
    text = files("briefgen.extract").joinpath(table).read_text(encoding="utf-8")
    return [row for row in csv.reader(text.splitlines()) if len(row) == 2 and not row[0].startswith("#")]
