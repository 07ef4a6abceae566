"""The foot of each sheet: the sources cited on it."""

import math
from collections.abc import Mapping
from typing import Any

from briefgen.render.words import called

Plain = dict[str, Any]

LINE = 3.3
"""Millimeters that a line of notes takes."""
LETTERS = 165
"""Letters that fit on it, at the least."""
AROUND = 12
"""Letters that number, date and gap add to a name."""
BARE = 4
"""Letters that a number without a name takes."""
MOST_LINES = 4
"""More lines than this are never kept free."""


def feet(sources: list[Plain], pages: Mapping[str, int], total: int, lines: int) -> list[Plain]:
    """Return the foot of each of *total* sheets; *pages* are those of the calls, *lines* is the room there.

    Each has the `number` of its sheet, the `sources` cited on it that have room with their names, by number, and
    in `more` those that have room for their numbers only.
    """
    by_number = {source["number"]: source for source in sources}
    cited: dict[int, set[int]] = {}
    for call, page in pages.items():
        cited.setdefault(page, set()).add(int(call.split("-")[1]))
    return [
        {"number": page, **_fitted([by_number[one] for one in sorted(cited.get(page, ())) if one in by_number], lines)}
        for page in range(1, total + 1)
    ]


def _fitted(sources: list[Plain], lines: int) -> Plain:
    room = lines * LETTERS
    named = len(sources)
    while named and sum(map(_letters, sources[:named])) + BARE * (len(sources) - named) > room:
        named -= 1
    return {"sources": sources[:named], "more": sources[named:]}


def _letters(source: Plain) -> int:
    return len(called(source)) + AROUND


def lines(sources: list[Plain]) -> int:
    """Return how many lines a note of *sources* takes."""
    return math.ceil(sum(map(_letters, sources)) / LETTERS)


def guess(sources: list[Plain]) -> int:
    """Return how many lines to keep free before pages are known: enough for all cited sources, within reason."""
    return max(1, min(MOST_LINES, lines([source for source in sources if source["passages"]])))
