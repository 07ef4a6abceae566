"""Two names that stand side by side are two ("San Mateo California", a signature above a greeting), and a calling is none ("Ana Roe - Analyst")."""

from briefgen.parse.lexicon import callings
from briefgen.parse.names.datelines import DASHES
from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Name, Names

PLACES = frozenset({"LOC", "GPE"})
REGION = 2
"""Rank of a place from which on it may hold a town: a state, a country."""


def part_names(names: Names) -> None:
    """Part names of one kind that the model took for one, and a person from what he is."""
    for name in names:
        dash = _calling(names, name) if name.label == "PERSON" else None
        if dash is not None:
            names.put(name.start, dash, name.label)
            continue
        at = _half(names, name) or (_region(names, name) if name.label in PLACES else None)
        if at is not None:
            names.put(name.start, at, name.label)
            names.put(at, name.end, name.label)


def _calling(names: Names, name: Name) -> int | None:
    """Return the dash behind which *name* tells what its bearer is."""
    dashes = [at for at in range(name.start + 1, name.end - 1) if names.words[at] in DASHES]
    return next((at for at in dashes if names.lower[at + 1] in callings()), None)


def _half(names: Names, name: Name) -> int | None:
    """Return the middle of a name that is the same words twice."""
    half = (name.start + name.end) // 2
    return half if names.lower[name.start : half] == names.lower[half : name.end] else None


def _region(names: Names, name: Name) -> int | None:
    """Return where the state or country begins that *name* ends with, behind a town of its own."""
    known = places()
    if names.text(name) in known:
        return None
    for at in range(name.start + 1, name.end):
        town, region = known.get(names.doc[name.start : at].text), known.get(names.doc[at : name.end].text)
        if town and region and region.rank >= REGION and town.country in {"", region.country}:
            return at
    return None
