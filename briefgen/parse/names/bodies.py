"""State bodies written small: "the Ukrainian parliament", "Russia's air force", "the air force"."""

from functools import cache

from briefgen.parse.names.names import Names
from briefgen.parse.names.words import sections

PLAIN = frozenset({"air", "coast", "border", "foreign", "defense", "defence", "interior", "security", "national"})
"""First words of bodies that are one particular body after a plain "the"."""


@cache
def _bodies() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in sections("organisations.txt")["common"]:
        parts = tuple(line.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: sorted(each, key=len, reverse=True) for first, each in found.items()}


def name_bodies(names: Names) -> None:
    """Name a body after a nationality (which becomes part of the name), a possessive or "the"."""
    bodies = _bodies()
    for at, word in enumerate(names.lower):
        for parts in bodies.get(word, ()):
            end = at + len(parts)
            if tuple(names.lower[at:end]) == parts and names.at(at) is None and not _modifies(names, end):
                _name(names, at, end)
                break


def _name(names: Names, at: int, end: int) -> None:
    before = names.at(at - 1)
    if before is not None and before.label == "NORP" and before.end == at:
        names.put(before.start, end, "ORG", before.country)
    elif (
        at >= 2
        and names.lower[at - 1] in {"'s", "’s", "'", "’"}
        and names.at(at - 2) is not None
        or end - at > 1
        and names.lower[at] in PLAIN
        and at
        and names.lower[at - 1] == "the"
    ):
        names.put(at, end, "ORG")


def _modifies(names: Names, end: int) -> bool:
    """Tell whether a noun follows, as in "military bloggers"."""
    if end >= len(names.words):
        return False
    token = names.doc[end]
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or names.words[end] in {"-", "/"}
