"""How much room a brief takes on paper, told from its words before anything is laid out."""

from collections.abc import Iterator
from typing import Any

from briefgen.render.chart import strip

Plain = dict[str, Any]

LETTERS_A_SHEET = 5200
"""Letters of text that fill a sheet, the gaps between statements counted as letters …"""
SOURCES_A_SHEET = 9000
"""… and of the list of sources, which is set smaller."""
GAP = 60
"""Letters that a statement takes beyond its words: the rest of its last line, its marks, the gap below."""
PASSAGE = 64
"""Letters that stand of a long passage in the list of sources."""
STRIP = 0.12
"""Share of a sheet that the picture of the timeline takes."""


def sheets_needed(brief: Plain) -> float:
    """Return about how many sheets *brief* fills when it is not set tight."""
    text = sum(len(words) + GAP for words in _texts(brief))
    listed = [source for source in brief["sources"] if source["passages"]]
    heads = sum(len(source["outlet"] or "") + len(source["title"] or "") + GAP * 2 for source in listed)
    told = sum(min(len(passage["exact"]), PASSAGE) for source in listed for passage in source["passages"])
    return text / LETTERS_A_SHEET + (heads + told) / SOURCES_A_SHEET + _timeline(brief)


def _timeline(brief: Plain) -> float:
    if not strip(brief["timeline"], brief["sections"]):
        return 0.0
    return STRIP + sum(min(len(item["text"]), 96) + GAP for item in brief["timeline"]) / LETTERS_A_SHEET


def _texts(brief: Plain) -> Iterator[str]:
    for name in ("takeaways", "key_figures", "discrepancies", "updates"):
        yield from _below(brief[name])
    for section in brief["sections"]:
        yield from _below(section["items"])
        yield section["title"]
    yield from brief["method"]


def _below(items: list[Plain]) -> Iterator[str]:
    for item in items:
        yield item.get("text") or item.get("question") or ""
        yield from _below(item.get("parts", []))
        yield from _below(item.get("accounts", []))
