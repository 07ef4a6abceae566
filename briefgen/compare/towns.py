"""Which names are towns: by the gazetteer of the names room, or by what the articles call them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from briefgen.compare.once import once
from briefgen.compare.sites import is_area, site_words
from briefgen.compare.told import Told
from briefgen.wording.words import folded


class Towns:
    """What the statements of a corpus call its places. They are read when they are first asked for."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._known: dict[str, tuple[bool, bool]] = {}

    def is_called_town(self, name: str) -> bool:
        """Tell whether a statement calls *name* a town, or speaks of its mayor."""
        return self._called(name)[0]

    def is_called_area(self, name: str) -> bool:
        """Tell whether a statement calls *name* a region or the like ("Tarn region", "the island of Tarn")."""
        return self._called(name)[1]

    def are_named_together(self, one: str, two: str) -> bool:
        """Tell whether a statement names both: neighbors, or two events of one report."""
        other = folded(two)
        return any(other in each.features.places for each in self._naming.get(folded(one), ()))

    def _called(self, name: str) -> tuple[bool, bool]:
        key = folded(name)
        if key not in self._known:
            texts = [folded(each.statement.text) for each in self._naming.get(key, ())]
            self._known[key] = _is_so_called(key, texts, "settlement"), _is_so_called(key, texts, "area")
        return self._known[key]

    @once
    def _naming(self) -> dict[str, list[Told]]:
        """Place → statements that name it; "Tarn region" names Tarn."""
        found: dict[str, list[Told]] = defaultdict(list)
        for each in self._told:
            for place in each.features.places:
                name, _, last = place.rpartition(" ")
                found[name if name and last in site_words("area") else place].append(each)
        return found


def _is_so_called(name: str, texts: Sequence[str], kind: str) -> bool:
    own = rf"(?<!\w){re.escape(name)}(?!\w)"
    if kind == "area" and any(is_area(text, found.end()) for text in texts for found in re.finditer(own, text)):
        return True
    heads = "|".join(sorted(site_words(kind)) + (["mayor", "streets"] if kind == "settlement" else []))
    called = re.compile(rf"\b(?:{heads}) of {own}" + (rf"|{own}(?:['’]s)? mayor\b" if kind == "settlement" else ""))
    return any(called.search(text) for text in texts)


def is_town(name: str) -> bool:
    """Tell whether *name* is in the list of towns of 50,000 inhabitants or more (GeoNames)."""
    return folded(name) in _towns()


@cache
def _towns() -> frozenset[str]:
    text = files("briefgen.parse.names").joinpath("cities.txt").read_text("utf-8")
    return frozenset(folded(line.partition("\t")[0]) for line in text.splitlines() if not line.startswith("#"))
