"""The foot of each sheet: the sources cited on it, and its number."""

import math
from collections.abc import Mapping
from typing import Any

Plain = dict[str, Any]

LINE = 3.3
"""Millimeters that a line of notes takes."""
LETTERS = 165
"""Letters that fit on it, at the least."""
AROUND = 4
"""Letters that number, date and gap add to a name."""
MOST_LINES = 12
"""More lines than this are never kept free."""
FIRST_GUESS = 4
"""Lines kept free at most before it is known how many are needed."""


def feet(sources: list[Plain], pages: Mapping[str, int], total: int) -> list[Plain]:
    """Return the foot of each of *total* sheets: its `number` and `sources`, by number; *pages* are those of calls."""
    by_number = {source["number"]: source for source in sources}
    cited: dict[int, set[int]] = {}
    for call, page in pages.items():
        cited.setdefault(page, set()).add(int(call.split("-")[1]))
    return [
        {"number": page, "sources": [by_number[one] for one in sorted(cited.get(page, ())) if one in by_number]}
        for page in range(1, total + 1)
    ]


def lines(sources: list[Plain]) -> int:
    """Return how many lines a note of *sources* takes."""
    letters = sum(len(source["outlet"] or source["path"]) + 8 + AROUND for source in sources)
    return math.ceil(letters / LETTERS)


def guess(sources: list[Plain]) -> int:
    """Return how many lines to keep free before pages are known: enough for all cited sources, within reason."""
    return min(FIRST_GUESS, lines([source for source in sources if source["passages"]]))
