"""Persons that the model took for something else, told by the role that stands beside them."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import words

FARTHEST = 4
"""Tokens between the comma and the role."""


def name_professionals(names: Names) -> None:
    """Call a name of two or three words a person when ", a" or ", the" and a person's role follow."""
    heads, bodies = words("titles.txt", "sure"), words("organisations.txt", "capital")
    for name in names:
        if name.label in {"PERSON", "NORP", "EVENT"} or not 2 <= name.end - name.start <= 3:
            continue
        if bodies & set(names.lower[name.start : name.end]) or names.text(name) in places():
            continue
        start = name.end + 1
        if start < len(names.words) and names.words[name.end] == "," and names.lower[start] in {"a", "an"}:
            for at in range(start + 1, min(start + 1 + FARTHEST, len(names.words))):
                if names.doc[at].pos_ not in {"NOUN", "PROPN", "ADJ"}:
                    break
                if names.lower[at] in heads and names.doc[min(at + 1, len(names.words) - 1)].pos_ not in {
                    "NOUN",
                    "PROPN",
                }:
                    names.put(name.start, name.end, "PERSON")
                    break
