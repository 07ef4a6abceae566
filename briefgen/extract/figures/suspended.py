"""Numbers whose noun or unit comes with the next number: "*four-*, five- and six-cylinder engines", "a *7-* or 8-inch screen"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.extract.figures.draft import Draft

GAP = re.compile(r"[-‑](?:,|\s?/)?\s?(?:(?:and|or|to)\s)?", re.IGNORECASE)


def with_suspended(text: str, drafts: Iterable[Draft]) -> list[Draft]:
    """Return *drafts*, those that end with a hanging hyphen given unit and thing of the one after them."""
    found = list(drafts)
    for at in range(len(found) - 2, -1, -1):
        found[at] = completed(text, found[at], found[at + 1])
    return found


def completed(text: str, draft: Draft, after: Draft) -> Draft:
    """Return *draft* with unit and thing of *after* when a hanging hyphen joins the two."""
    mine, other = draft.anchor.quantity, after.anchor.quantity
    if mine.unit is not None or not GAP.fullmatch(text, mine.end, other.start):
        return draft
    anchor = replace(draft.anchor, quantity=replace(mine, unit=other.unit, kind=other.kind))
    return replace(
        draft,
        anchor=anchor,
        end=mine.end,
        thing=replace(after.thing, follows=False) if after.thing is not None else None,
        predicate=after.predicate,
    )
