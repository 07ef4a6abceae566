"""Sort places into GPE (has a government), FAC (built) and LOC (the rest), with the country where it is beyond doubt."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import words

LABELS = frozenset({"LOC", "GPE", "FAC"})


def sort_places(names: Names) -> None:
    """Give each place its label and country: by the gazetteer first, then by its head word."""
    known = places()
    for name in names:
        if name.label not in LABELS:
            continue
        text = names.text(name)
        place = known.get(text) or (known.get(text.title()) if text.isupper() else None)
        if place is not None:
            names.put(name.start, name.end, place.label, place.country)
        else:
            names.put(name.start, name.end, _by_head(names.lower[name.end - 1], names.lower[name.start], name.label))


def _by_head(last: str, first: str, label: str) -> str:
    if last in words("heads.txt", "FAC"):
        return "FAC"
    if last in words("heads.txt", "LOC") or first in words("heads.txt", "LOC first"):
        return "LOC"
    if last in words("heads.txt", "GPE"):
        return "GPE"
    return "GPE" if label == "LOC" else label
