"""Titles and roles before a name: who follows is a person, and the title is no part of the name."""

from functools import cache

from briefgen.parse.names.gazetteer import peoples, places
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import sections, words

PARTICLES = frozenset(
    {
        "de",
        "da",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "ben",
        "la",
        "le",
        "dos",
        "ter",
        "ul",
    }
)
NATIONS = frozenset({"U.S.", "US", "UN", "U.N.", "EU", "E.U.", "UK", "U.K."})
"""Short names that stand before a title like an adjective."""
LONGEST = 5
"""Tokens in a person's name."""


@cache
def _completions() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in sections("titles.txt")["of"]:
        for phrase in line.split(";"):
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append(parts)
    return {first: sorted(each, key=len, reverse=True) for first, each in found.items()}


def cut_titles(names: Names) -> None:
    """Note the title before each person; name persons after sure titles; take titles out of names."""
    sure, likely = words("titles.txt", "sure"), words("titles.txt", "likely")
    at, count = 0, len(names.words)
    while at < count:
        word = names.lower[at].rstrip(".")
        if word in sure or word in likely:
            at = max(at + 1, _person(names, at, sure=word in sure))
        else:
            at += 1


def _person(names: Names, head: int, *, sure: bool) -> int:
    """Look for a person after the title whose head stands at *head*; return where to go on."""
    start = _after(names, head)
    while start < len(names.words) and _is_title(names, start):
        start = _after(names, start)
    name, inside = names.at(start), names.at(head)
    if (
        inside is not None
        and inside.start < start < inside.end
        and names.is_capital(start)
        and _opens(names, inside.start, head)
    ):
        return _note(names, head, start, inside.end)
    if inside is not None and inside.label != "PERSON":
        return head + 1
    if name is not None and name.label == "PERSON" and name.start == start:
        return _note(names, head, start, name.end)
    if not sure or not names.is_capital(start) or _is_other(names, start):
        return head + 1
    end = _run(names, start)
    if end == start or (end - start == 1 and not names.is_capital(head)):
        return head + 1
    return _note(names, head, start, end)


def _is_title(names: Names, at: int) -> bool:
    """Tell whether the word at *at* is one more title ("Major" before "General")."""
    word = names.lower[at].rstrip(".")
    return names.is_capital(at) and (word in words("titles.txt", "sure") or word == "speaker")


def _opens(names: Names, start: int, head: int) -> bool:
    """Tell whether a name that begins at *start* holds nothing but title words up to *head*."""
    known = words("titles.txt", "before") | words("titles.txt", "sure") | {"of", "-"}
    return all(
        names.lower[at] in known or names.words[at] in NATIONS or names.words[at] in peoples()
        for at in range(start, head)
    )


def _after(names: Names, head: int) -> int:
    """Return where the name after the title begins: behind "of State", "for Political Affairs" and a full stop."""
    at = head + 1
    if at < len(names.words) and names.lower[at] in {"of", "for"}:
        for parts in _completions().get(names.lower[at + 1] if at + 1 < len(names.words) else "", ()):
            end = at + 1 + len(parts)
            if tuple(names.lower[at + 1 : end]) == parts:
                return end
    return at


def _is_other(names: Names, at: int) -> bool:
    """Tell whether what begins at *at* can't be a person: a nationality, a country, a name found as ORG that starts there."""
    name = names.at(at)
    if names.words[at] in peoples() or names.doc[at].pos_ != "PROPN":
        return True
    if name is None:
        return False
    place = places().get(names.text(name))
    return (name.start == at and name.label in {"ORG", "EVENT", "NORP"}) or (place is not None and place.rank > 1)


def _run(names: Names, start: int) -> int:
    """Return the end of the capitalised run that begins at *start*: initials, particles and inner hyphens included."""
    end = start
    while end < len(names.words) and end - start < LONGEST:
        word = names.words[end]
        if word[:1].isupper() and names.doc[end].pos_ == "PROPN" and word[:1].isalpha():
            end += 1
        elif end > start and (word == "-" or word.lower() in PARTICLES) and names.is_capital(end + 1):
            end += 2
        else:
            break
    return end


def _note(names: Names, head: int, start: int, end: int) -> int:
    """Name the person and note the title with the words that belong to it; return the end of the name."""
    names.put(start, end, "PERSON")
    first = _first(names, head)
    while first < start and names.at(first) is not None and names.at(first).label == "PERSON":  # type: ignore[union-attr]
        names.drop(first)
    names.roles[start] = (first, start)
    return end


def _first(names: Names, head: int) -> int:
    """Return where the title begins: "Turkish Foreign" before "Minister"."""
    before = words("titles.txt", "before") | words("titles.txt", "sure")
    first = head
    while first > 0:
        word, name = names.lower[first - 1], names.at(first - 1)
        nation = names.words[first - 1] in peoples() or names.words[first - 1] in NATIONS
        if nation or (name is None and (word in before or (word == "-" and first > 1))):
            first -= 1
        else:
            break
    return first + 1 if names.words[first] == "-" else first
