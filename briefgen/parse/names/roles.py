"""Roles told beside a name: "NAME, head of the agency,", "the head of the agency, NAME," """

from briefgen.parse.names.names import Name, Names
from briefgen.parse.names.words import words

LONGEST = 18
"""Tokens in a role."""
DASHES = frozenset({"—", "–", "--"})
COMMAS = frozenset({","}) | DASHES
STOPS = (
    frozenset(
        {".", ";", ":", "?", "!", "“", "”", '"', "(", ")", "who", "whose", "which", "that", "but", "while", "when"}
    )
    | COMMAS
)
ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my"})


def note_roles(names: Names) -> None:
    """Note the role of each person that has no title, from the apposition after the name or before it."""
    heads = words("titles.txt", "sure") | words("titles.txt", "likely") | words("titles.txt", "beside")
    for name in names:
        if name.label != "PERSON" or name.start in names.roles:
            continue
        role = _behind(names, name, heads) or _ahead(names, name, heads)
        if role is not None:
            names.roles[name.start] = role


def _behind(names: Names, name: Name, heads: frozenset[str]) -> tuple[int, int] | None:
    """Return the role in "NAME, a member of the board, ..."."""
    count = len(names.words)
    if name.end >= count or names.words[name.end] not in COMMAS:
        return None
    start = end = name.end + 1
    seen = False
    while end < count and end - start < LONGEST and not _stops(names, end):
        if names.at(end) is not None and names.at(end).label == "PERSON" and not seen and end == start:  # type: ignore[union-attr]
            if not _possessive(names, end):
                return None
        seen = seen or (names.lower[end] in heads and names.doc[end].pos_ in {"NOUN", "PROPN"})
        end += 1
    return _without_article(names, start, end) if seen and not _too_late(names, start, end, heads) else None


def _ahead(names: Names, name: Name, heads: frozenset[str]) -> tuple[int, int] | None:
    """Return the role in "the head of the agency, NAME, ..."."""
    end = name.start - 1
    if end < 2 or names.words[end] not in COMMAS or not _closed(names, name.end):
        return None
    start, found = end, -1
    while start > 0 and end - start < LONGEST and not _stops(names, start - 1):
        start -= 1
        if names.lower[start] in heads and names.doc[start].pos_ in {"NOUN", "PROPN"}:
            found = start
    if found < 0:
        return None
    first = found
    while first > start and (names.doc[first - 1].pos_ in {"ADJ", "NOUN", "PROPN"} or names.at(first - 1) is not None):
        first -= 1
    if first == start or names.lower[first - 1] not in ARTICLES and names.lower[first - 1] not in {"'s", "’s"}:
        return None if first != start else (first, end)
    return first, end


def _closed(names: Names, at: int) -> bool:
    return at >= len(names.words) or names.words[at] in COMMAS or names.words[at] in {".", "?", "!"}


def _stops(names: Names, at: int) -> bool:
    return names.lower[at] in STOPS or "\n" in names.words[at] or names.doc[at].tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _possessive(names: Names, at: int) -> bool:
    name = names.at(at)
    return name is not None and name.end < len(names.words) and names.lower[name.end] in {"'s", "’s", "'", "’"}


def _too_late(names: Names, start: int, end: int, heads: frozenset[str]) -> bool:
    """Tell whether the head word stands behind a preposition, so that another thing is the head ("a city of mayors")."""
    for at in range(start, end):
        if names.lower[at] in heads:
            return False
        if names.doc[at].pos_ == "ADP":
            return True
    return True


def _without_article(names: Names, start: int, end: int) -> tuple[int, int] | None:
    if start < end and names.lower[start] in ARTICLES:
        start += 1
    return (start, end) if start < end else None
