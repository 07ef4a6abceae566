"""Whether a name is that of a town of some size, by the gazetteer of the names room."""

from functools import cache
from importlib.resources import files

from briefgen.wording.words import folded


def is_town(name: str) -> bool:
    """Tell whether *name* is in the list of towns of 50,000 inhabitants or more (GeoNames)."""
    return folded(name) in _towns()


@cache
def _towns() -> frozenset[str]:
    text = files("briefgen.parse.names").joinpath("cities.txt").read_text("utf-8")
    return frozenset(folded(line.partition("\t")[0]) for line in text.splitlines() if not line.startswith("#"))
