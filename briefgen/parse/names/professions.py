"""Persons that the model took for something else, told by what stands beside them: a role, "who", a verb of speaking."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Name, Names
from briefgen.parse.names.words import words

ARTICLES = frozenset({"a", "an"})
PLACES = frozenset({"LOC", "GPE", "FAC"})
"""Nothing that is really a place is "the president" of anything, or speaks; an organisation may be "the leader"."""
SPEAKING = frozenset({"said", "says", "told", "tells", "added", "wrote", "writes"})
SUBJECT = frozenset({"nsubj"})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
LENGTHS = range(2, 4)
"""Words of a person's name that these rules mend."""
FARTHEST = 4
"""Tokens between the comma and the role."""


def name_professionals(names: Names) -> None:
    """Call a name of two or three words a person when ", a" or ", the" and a person's role follow, ", who" or a verb of speaking."""
    bodies = words("organisations.txt", "capital")
    for name in names:
        if name.label in {"PERSON", "NORP", "EVENT"} or name.end - name.start not in LENGTHS:
            continue
        if bodies & set(names.lower[name.start : name.end]) or names.text(name) in places():
            continue
        if _has_role(names, name) or (name.label in PLACES and (_is_who(names, name) or _speaks(names, name))):
            names.put(name.start, name.end, "PERSON")


def _has_role(names: Names, name: Name) -> bool:
    articles = ARTICLES | {"the"} if name.label in PLACES else ARTICLES
    start = name.end + 1
    if start >= len(names.words) or names.words[name.end] != "," or names.lower[start] not in articles:
        return False
    heads, last = words("titles.txt", "sure"), len(names.words) - 1
    for at in range(start + 1, min(start + 1 + FARTHEST, len(names.words))):
        if names.doc[at].pos_ not in NOUNS:
            return False
        if names.lower[at] in heads and names.doc[min(at + 1, last)].pos_ not in {"NOUN", "PROPN"}:
            return True
    return False


def _is_who(names: Names, name: Name) -> bool:
    return names.words[name.end : name.end + 1] == [","] and names.lower[name.end + 1 : name.end + 2] == ["who"]


def _speaks(names: Names, name: Name) -> bool:
    head = names.doc[name.start]
    places_first = words("heads.txt", "LOC first") | words("heads.txt", "LOC") | words("heads.txt", "FAC")
    return (
        head.dep_ in SUBJECT
        and head.head.lower_ in SPEAKING
        and not places_first & set(names.lower[name.start : name.end])
    )
