"""Nationalities: "Ukrainian", "the Dutch", "South Koreans"."""

from briefgen.parse.names.gazetteer import peoples
from briefgen.parse.names.names import Names

LANGUAGE = frozenset({"speak", "speaks", "speaking", "spoke", "spoken", "language", "in"})


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
