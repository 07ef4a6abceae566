"""Laid-out pages put together: text that goes on where other text ended, and what stands around it on every sheet."""

import copy
from typing import TYPE_CHECKING, Any

from briefgen.render.cut import COLUMNS

if TYPE_CHECKING:
    from weasyprint import Document

LEAST_ROOM = 0.12
"""Share of a sheet that must be left for text to go on there; with less it begins a new one."""
LEAST_COLUMN = 0.06
"""Share of a sheet that must be left for columns to begin below their heading."""

BALANCED = f"[{COLUMNS}] {{ column-fill: balance !important }}"
"""Style rules for a list so short that it fills no column: half of it in each."""


def room_below(document: "Document", least: float = LEAST_ROOM) -> float | None:
    """Return how far down the last sheet of *document* is filled, in CSS pixels; None when less than *least* is left."""
    from weasyprint.formatting_structure.boxes import MarginBox

    sheet = document.pages[-1]._page_box  # noqa: SLF001  (WeasyPrint has no public way to laid-out boxes)
    roots = [child for child in sheet.children if not isinstance(child, MarginBox)]
    filled: float = max(root.position_y + root.margin_height() for root in roots)
    end = sheet.content_box_y() + sheet.height
    return filled if end - filled >= least * sheet.margin_height() else None


def halves(gap: str) -> str:
    """Return style rules that make a page of each half of a sheet, with *gap* between them."""
    return (
        f"@page :nth(odd) {{ margin-right: calc(50% + {gap} / 2) !important }}\n"
        f"@page :nth(even) {{ margin-left: calc(50% + {gap} / 2) !important }}\n"
        f"[{COLUMNS}] {{ columns: auto !important }}"
    )


def side_by_side(columns: "Document") -> "Document":
    """Return the sheets of *columns*, whose pages are the left and the right halves of sheets in turn."""
    left, right = columns.pages[::2], columns.pages[1::2]
    pairs = [_laid_on(one, other, margins=False) for one, other in zip(left, right, strict=False)]
    return columns.copy([*pairs, *left[len(right) :]])


def one_after_the_other(first: "Document", then: "Document", *, on_the_same_sheet: bool) -> "Document":
    """Return *first* followed by *then*, whose first sheet is laid on the last one of *first* when *on_the_same_sheet*."""
    if not on_the_same_sheet:
        return first.copy([*first.pages, *then.pages])
    shared = _laid_on(first.pages[-1], then.pages[0], margins=False)
    return first.copy([*first.pages[:-1], shared, *then.pages[1:]])


def around(text: "Document", margins: "Document") -> "Document":
    """Return *text* with the sheets of *margins*, of which there are as many, laid on its own."""
    pairs = zip(text.pages, margins.pages, strict=True)
    return text.copy([_laid_on(below, above, margins=True) for below, above in pairs])


def _laid_on(below: Any, above: Any, *, margins: bool) -> Any:
    """Return sheet *below* with what stands on sheet *above*, with or without its margin boxes."""
    from weasyprint.formatting_structure.boxes import MarginBox

    made = copy.copy(below)
    box, more = below._page_box, above._page_box.children  # noqa: SLF001
    kept = [child for child in more if margins or not isinstance(child, MarginBox)]
    made._page_box = box.copy_with_children([*box.children, *kept])  # noqa: SLF001
    made.anchors = {**above.anchors, **below.anchors}
    made.links = [*below.links, *above.links]
    made.bookmarks = [*below.bookmarks, *above.bookmarks]
    return made
