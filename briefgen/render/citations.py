"""Footnote calls: numbers in the text, what they show, and the way back."""

from collections.abc import Callable
from typing import Any

from briefgen.render.cut import PAGE

Plain = dict[str, Any]


class Calls:
    """The footnote calls of one rendering, in the order of the page."""

    def __init__(self, sources: list[Plain]) -> None:
        self.calls: list[Plain] = []
        self._sources = {source["number"]: source for source in sources}
        self._uses: dict[int, list[Plain]] = {}
        self._shown: dict[str, Plain] = {}

    def functions(self) -> dict[str, Callable[..., list[Plain]]]:
        """Return what templates may call; the sandbox keeps them from what is behind it."""
        return {
            "calls": self._call,
            "popovers": lambda: list(self._shown.values()),
            "backlinks": self._back,
        }

    def _call(self, citations: list[Plain]) -> list[Plain]:
        by_source: dict[int, dict[str, Plain]] = {}
        for citation in citations:
            by_source.setdefault(citation["source"], {}).setdefault(citation["id"], citation)
        made = [self._one(number, list(passages.values())) for number, passages in sorted(by_source.items())]
        self.calls.extend(made)
        return made

    def _one(self, number: int, passages: list[Plain]) -> Plain:
        key = "-".join(["pop", *(passage["id"] for passage in passages)])
        uses = self._uses.setdefault(number, [])
        call: Plain = {
            "id": f"call-{number}-{len(uses) + 1}",
            "number": number,
            "passages": passages,
            "popover": key,
            "source": self._sources.get(number),
        }
        uses.append(call)
        self._shown.setdefault(key, call)
        return call

    def _back(self, number: int, medium: str) -> list[Plain]:
        """Return the way back to the calls of a source; on paper the links to one page become one (see `cut.number`)."""
        page = PAGE if medium == "pdf" else ""
        uses = self._uses.get(number, [])
        return [{"id": call["id"], "label": letters(index), "page": page} for index, call in enumerate(uses)]


def letters(index: int) -> str:
    """Return the name of the *index*-th back-link, from 0: a to z, then aa, ab and so on."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(97 + rest) + name
    return name
