"""Nationalities: "Ukrainian", "the Dutch", "South Koreans"."""

from briefgen.parse.names.gazetteer import peoples
from briefgen.parse.names.names import Names

PLACES = frozenset({"LOC", "GPE"})
ENDINGS = ("n", "ns")
"""What a place name that ends in "a" takes for its people."""


def name_peoples(names: Names) -> None:
    """Name every word for a people that belongs to no name, and right the label of those that stand alone."""
    known = peoples()
    for at, word in enumerate(names.words):
        country = known.get(word)
        if country is None:
            continue
        name = names.at(at)
        if (
            name is None
            or (name.end - name.start == 1 and name.label not in {"NORP", "PERSON"})
            or name.end - name.start == 1
            and name.label == "NORP"
        ):
            names.put(at, at + 1, "NORP", country)
    _name_after_places(names)


def _name_after_places(names: Names) -> None:
    """Name the words made from a place of the article: "Norlandian" where Norlandia is one."""
    made = {
        names.words[name.start] + ending
        for name in names
        if name.label in PLACES and name.end - name.start == 1 and names.words[name.start].endswith("a")
        for ending in ENDINGS
    }
    for at, word in enumerate(names.words):
        name = names.at(at)
        if word in made and (name is None or name.end - name.start == 1):
            names.put(at, at + 1, "NORP")
