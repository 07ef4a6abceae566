"""Towns in datelines: "ISTANBUL (AP) — ", "LONDON -- "."""

from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names

DASHES = frozenset({"—", "–", "--", "-", "―"})
LONGEST = 12
"""Tokens between the start of a paragraph and its dash."""


def name_datelines(names: Names) -> None:
    """Name the capitals at the head of a paragraph as a place when a dash follows within a few tokens."""
    for start in _paragraphs(names):
        end = start
        while (
            end < len(names.words)
            and end - start < LONGEST
            and names.words[end].isalpha()
            and names.words[end].isupper()
        ):
            end += 1
        if end > start and end - start <= 3 and _is_dateline(names, start, end):
            names.put(start, end, "GPE" if names.doc[start:end].text.title() in places() else "LOC")


def _paragraphs(names: Names) -> list[int]:
    return [at for at in range(len(names.words)) if at == 0 or "\n" in names.words[at - 1]]


def _is_dateline(names: Names, start: int, end: int) -> bool:
    for at in range(end, min(start + LONGEST, len(names.words))):
        if "\n" in names.words[at]:
            return False
        if names.words[at] in DASHES:
            return at == end or names.words[end] in {"(", ","}
    return False
