"""Nationalities: "Ukrainian", "the Dutch", "South Koreans"."""

from briefgen.parse.names.gazetteer import peoples
from briefgen.parse.names.names import Names

PLACES = frozenset({"LOC", "GPE"})
MISTAKEN = frozenset({"PERSON", "ORG"})
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
    """Name the words made from a place of the article: "Norlandian" where Norlandia is one.

    What such a word is made from is a place, too, whatever the model took it for.
    """
    written = frozenset(names.words)
    bases = {
        names.words[name.start]: name.label in PLACES
        for name in sorted(names, key=lambda each: each.label in PLACES)
        if name.end - name.start == 1 and names.words[name.start].endswith("a")
    }
    made = {base + ending: base for base in bases for ending in ENDINGS if bases[base] or base + ending in written}
    peoples_of = {base for word, base in made.items() if word in written}
    persons = names.persons_in_full()
    for at, word in enumerate(names.words):
        name = names.at(at)
        alone = name is None or name.end - name.start == 1
        if word in made and made[word] not in persons and alone:
            names.put(at, at + 1, "NORP")
        elif word in peoples_of and word not in persons and name is not None and alone and name.label in MISTAKEN:
            names.put(at, at + 1, "LOC")
