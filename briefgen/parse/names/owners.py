"""State bodies named after a possessive: the Defense Ministry of "Russia's Defense Ministry" is the Russian Defense Ministry."""

from briefgen.parse.names.gazetteer import adjectives
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import sections, words

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def note_owners(names: Names) -> None:
    """Note the name with the nationality for each state body after the possessive of a country."""
    heads, small = words("organisations.txt", "capital"), sections("organisations.txt")["common"]
    known = adjectives()
    for name in names:
        if name.label != "ORG" or name.start < 2 or names.words[name.start - 1] not in POSSESSIVE:
            continue
        owner = names.at(name.start - 2)
        text = names.text(name)
        if (
            owner is not None
            and owner.country in known
            and (heads & set(names.lower[name.start : name.end]) or text.lower() in small)
        ):
            names.put(name.start, name.end, "ORG", owner.country, f"{known[owner.country]} {text}")
