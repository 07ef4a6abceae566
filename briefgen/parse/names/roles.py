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

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


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
    while end < count and end - start < LONGEST and not _stops(names, end):
        end += 1
    head = next((at for at in range(start, end) if _is_head(names, at, heads)), -1)
    if end < count and names.doc[end].tag_ in FINITE and names.words[end] not in {"said", "says"}:
        return None  # a clause, not an apposition: "According to Roe, a guard of the bank was hurt"
    if head < 0 or _is_list(names, start, head) or any(names.doc[at].pos_ == "ADP" for at in range(start, head)):
        return None
    return _without_article(names, start, end)


def _is_head(names: Names, at: int, heads: frozenset[str]) -> bool:
    return names.lower[at] in heads and names.doc[at].pos_ in {"NOUN", "PROPN"}


def _is_list(names: Names, start: int, head: int) -> bool:
    """Tell whether the next person of a list stands there rather than a role: "NAME, NAME", "NAME, Minister NAME"."""
    first = names.at(start)
    if first is not None and first.label == "PERSON" and not _possessive(names, start):
        return first.end > head or names.lower[first.end] in {"and", "or"}
    return any(begin <= head < end for begin, end in names.roles.values())


def _ahead(names: Names, name: Name, heads: frozenset[str]) -> tuple[int, int] | None:
    """Return the role in "the head of the agency, NAME, ..."."""
    end = name.start - 1
    if end < 2 or names.words[end] not in COMMAS or not _closed(names, name.end):
        return None
    start, found = end, -1
    while start > 0 and end - start < LONGEST and not _stops(names, start - 1):
        start -= 1
        if _is_head(names, start, heads):
            found = start
    if found < 0 or any(begin <= found < after for begin, after in names.roles.values()):
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
    return names.lower[at] in STOPS or "\n" in names.words[at] or names.doc[at].tag_ in FINITE


def _possessive(names: Names, at: int) -> bool:
    name = names.at(at)
    return name is not None and name.end < len(names.words) and names.lower[name.end] in {"'s", "’s", "'", "’"}


def _without_article(names: Names, start: int, end: int) -> tuple[int, int] | None:
    if start < end and names.lower[start] in ARTICLES:
        start += 1
    return (start, end) if start < end else None
