"""Organisations by their head word: "Russian Foreign Ministry", "Institute for Coastal Studies", "Marl Steel, Inc."."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Name, Names
from briefgen.parse.names.words import words

LINKS = frozenset({"of", "for"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
OWNERS = frozenset({"LOC", "GPE"})
LONGEST = 8
"""Tokens behind the head word."""
SHORT = frozenset({"U.S.", "US", "U.K.", "UK", "U.N.", "UN", "EU", "E.U."})
"""Short names of states and unions that stand before a body like an adjective: "US State Department"."""


def widen_organisations(names: Names) -> None:
    """Right the label and the edges of names that hold the head word of an organisation."""
    heads = words("organisations.txt", "capital")
    for at, word in enumerate(names.lower):
        if word in heads and names.is_capital(at):
            _name_after_nation(names, at)
            _relabel(names, at)
            _widen(names, at)
    for name in names:
        if name.label == "ORG":
            _complete(names, name)
    for name in names:
        if name.label == "ORG":
            _part(names, name, heads)


def _name_after_nation(names: Names, head: int) -> None:
    """Name "Defense Forces" when nobody did and a nationality or its owner stands before it: "Norland's Defense Forces"."""
    start = head
    while start > 0 and names.is_capital(start - 1) and names.at(start - 1) is None and head - start < LONGEST:
        start -= 1
    before, owner = names.at(start - 1), names.at(start - 2)
    nation = before is not None and before.label == "NORP"
    owned = start > 1 and names.words[start - 1] in POSSESSIVE and owner is not None and owner.label in OWNERS
    if names.at(head) is None and (nation or (owned and head > start)) and not names.is_capital(head + 1):
        names.put(start, head + 1, "ORG")


def _relabel(names: Names, head: int) -> None:
    """Call a name that ends in a sure head word an organisation, whatever the model called it."""
    name = names.at(head)
    if name is None or name.end != head + 1 or name.start == head or name.label not in {"PERSON", "LOC", "GPE", "FAC"}:
        return
    if names.lower[head] in words("organisations.txt", "sure") and names.text(name) not in places():
        names.put(name.start, name.end, "ORG")


def _widen(names: Names, head: int) -> None:
    """Make one name of a nationality and its body, and of a body and what it is "for" or "of"."""
    name = names.at(head)
    if name is None or name.label != "ORG":
        return
    start, end, country = name.start, name.end, ""
    before = names.at(start - 1)
    if before is not None and before.end == start and (before.label == "NORP" or names.words[before.start] in SHORT):
        start, country = before.start, before.country
    if end - head <= 3:
        end = max(end, _tail(names, head + 1))
    if (start, end) != (name.start, name.end):
        names.put(start, end, "ORG", country)


def _tail(names: Names, end: int) -> int:
    """Return the end of "of the Xs and Ys" after an organisation's head word."""
    if end >= len(names.words) or names.lower[end] not in LINKS:
        return end
    at = end + 1
    if at < len(names.words) and names.lower[at] == "the":
        at += 1
    last = at
    while last - end < LONGEST and _goes_on(names, last, first=last == at):
        last += 1
    return last if last > at else end


def _goes_on(names: Names, at: int, *, first: bool) -> bool:
    if names.is_capital(at):
        return names.words[at].isalpha()
    return (
        not first
        and at < len(names.words)
        and names.lower[at] in {"of", "and"}
        and names.is_capital(at + 1)
        and _is_free(names, at + 1)
    )


def _is_free(names: Names, at: int) -> bool:
    """Tell whether no other organisation or person begins at *at*."""
    name = names.at(at)
    return name is None or name.label not in {"ORG", "PERSON"} or name.start < at


def _complete(names: Names, name: Name) -> None:
    """Let no name end in "of": take what follows, or cut; take "Inc." after a comma."""
    end = name.end
    if names.lower[end - 1] in LINKS and end - name.start > 1:
        after = _tail(names, end - 1)
        names.put(name.start, after if after >= end else end - 1, "ORG", name.country)
    elif (
        end + 1 < len(names.words)
        and names.words[end] == ","
        and names.lower[end + 1].rstrip(".") in {"inc", "ltd", "llc", "plc"}
    ):
        names.put(name.start, end + 2, "ORG", name.country)


def _part(names: Names, name: Name, heads: frozenset[str]) -> None:
    """Part "the Harbour Bank and Marl University": both sides end in a head word."""
    for at in range(name.start + 2, name.end - 2):
        if names.lower[at] == "and" and names.lower[at - 1] in heads and names.lower[name.end - 1] in heads:
            names.put(name.start, at, "ORG", name.country)
            names.put(at + 1, name.end, "ORG")
            return
