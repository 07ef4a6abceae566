"""Organisations by their head word: "Russian Foreign Ministry", "Institute for the Study of War"."""

from briefgen.parse.names.names import Names
from briefgen.parse.names.words import words

LINKS = frozenset({"of", "for"})
LONGEST = 8


def widen_organisations(names: Names) -> None:
    """Make one name of a nationality and the body it belongs to, and of a body and what it is "for" or "of"."""
    heads = words("organisations.txt", "capital")
    for at, word in enumerate(names.lower):
        if word in heads and names.is_capital(at) and _may_be(names, at):
            _widen(names, at)


def _may_be(names: Names, at: int) -> bool:
    name = names.at(at)
    return name is not None and name.label == "ORG"


def _widen(names: Names, head: int) -> None:
    name = names.at(head)
    if name is None:
        return
    start, end = name.start, name.end
    before = names.at(start - 1)
    country = ""
    if before is not None and before.label == "NORP" and before.end == start:
        start, country = before.start, before.country
    if end - head <= 3:
        end = max(end, _tail(names, head + 1))
    if (start, end) != (name.start, name.end):
        names.put(start, end, "ORG", country)


def _tail(names: Names, end: int) -> int:
    """Return the end of "of the Xs and Ys" after an organisation's head word."""
    at = end
    if at < len(names.words) and names.lower[at] in LINKS:
        at += 1
        if at < len(names.words) and names.lower[at] == "the":
            at += 1
        last = at
        while last - end < LONGEST and _goes_on(names, last, first=last == at):
            last += 1
        return last if last > at else end
    return end


def _goes_on(names: Names, at: int, *, first: bool) -> bool:
    if names.is_capital(at):
        return names.words[at].isalpha()
    return not first and at < len(names.words) and names.lower[at] in {"of", "and"} and names.is_capital(at + 1)
