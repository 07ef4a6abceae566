"""Measures inside of what is counted: they are figures of their own ("the turbocharged *1.6 liter* engine")."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.units import by_form

if TYPE_CHECKING:
    from spacy.tokens import Doc


def measures_within(doc: "Doc", left: int, right: int) -> tuple[tuple[int, int], ...]:
    """Return the code points of the numbers with a unit between the tokens *left* and *right*, white space after them included."""
    found: list[tuple[int, int]] = []
    for token in doc[left:right]:
        if token.pos_ != "NUM" or not token.text[0].isdigit():
            continue
        at = token.i + 1
        if at < right and doc[at].text in {"-", "‑"}:
            at += 1
        if at < right and doc[at].lower_ in by_form():
            last = doc[at]
            found.append((token.idx, last.idx + len(last) + len(last.whitespace_)))
    return tuple(found)


def without(text: str, start: int, end: int, holes: tuple[tuple[int, int], ...]) -> str:
    """Return *text* from *start* to *end* but for *holes*."""
    kept, at = [], start
    for first, last in holes:
        kept.append(text[at:first])
        at = last
    return "".join([*kept, text[at:end]]).strip()
