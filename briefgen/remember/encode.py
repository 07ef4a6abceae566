"""Extraction ↔ bytes, exactly. The article itself is not written: it is at hand whenever it is looked up.

JSON, since the standard library reads it fast and, unlike a pickle, a tampered file can run nothing.
"""

import json
import sys
import zlib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Extraction, Finding

FAST = 1
"""Level of compression: a fifth of the size in a twentieth of a parse's time."""
NAME = 40
"""Characters of a text that may well stand elsewhere too."""
POSITIONS = 1 << 15
NUMBERS = tuple(range(POSITIONS))
"""One object for each position in a text of common length."""


def encoded(extraction: Extraction) -> bytes:
    """Return *extraction* without its article."""
    rows = [
        [_row(item) if isinstance(item, Finding) else _plain(item) for item in getattr(extraction, name)]
        for name in _kinds()
    ]
    # ASCII: lone surrogates, which a text may hold, survive as escapes.
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode("ascii"), FAST)


def decoded(data: bytes, article: Article) -> Extraction:
    """Return the extraction of *article* that was written as *data*.

    Raises:
        ValueError: *data* is damaged.
    """
    try:
        rows = json.loads(zlib.decompress(data))
        read = _Reader(article)
        found: dict[str, Any] = {
            name: tuple(read.findings(kind, items) if kind else map(read.value, items))
            for (name, kind), items in zip(_kinds().items(), rows, strict=True)
        }
    except (zlib.error, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ValueError(f"damaged: {error}") from error
    return Extraction(article=article, **found)


class _Reader:
    """Reads the rows of one article. What is equal becomes one object: an extraction says the same things often."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.cited: dict[tuple[int, int], Citation] = {}
        self.tuples: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.floats: dict[float, float] = {}

    def findings(self, kind: type[Finding], rows: list[list[Any]]) -> Iterator[Finding]:
        """Yield the findings of *kind* that were written as *rows*."""
        # Slots filled one by one: a frozen class called by its names takes twice as long, for two hundred an article.
        place, *places = (getattr(kind, name).__set__ for name in ("citation", *_names()[kind]))
        for start, end, *values in rows:
            finding = object.__new__(kind)
            place(finding, self.citation(start, end))
            for put, value in zip(places, values, strict=True):
                put(finding, value if value is None or value is True or value is False else self.value(value))
            yield finding

    def citation(self, start: int, end: int) -> Citation:
        """Return the citation of the article from *start* to *end*."""
        found = self.cited.get((start, end))
        if found is None:
            found = Citation(self.article.id, _shared(start), _shared(end), self.article.text)
            self.cited[start, end] = found
        return found

    def value(self, value: Any) -> Any:
        """Return *value* with tuples for lists."""
        kind = type(value)
        if kind is str:
            return sys.intern(value) if len(value) < NAME else value
        if kind is float:
            return self.floats.setdefault(value, value) if value else value
        if kind is int:
            return NUMBERS[value] if 0 <= value < POSITIONS else value
        if kind is list:
            made = tuple([self.value(each) for each in value])
            # 1, 1.0 and True are equal and are not the same: only tuples of texts are shared.
            return self.tuples.setdefault(made, made) if all(type(each) is str for each in made) else made
        return value


@cache
def _kinds() -> dict[str, type[Finding] | None]:
    """Return each list of an extraction with the class of its findings; None for one of plain tuples."""
    hints = get_type_hints(Extraction)
    listed = {field.name: get_args(hints[field.name])[0] for field in fields(Extraction) if field.name != "article"}
    return {
        name: kind if isinstance(kind, type) and issubclass(kind, Finding) else None for name, kind in listed.items()
    }


@cache
def _names() -> dict[type[Finding], tuple[str, ...]]:
    kinds = [kind for kind in _kinds().values() if kind]
    return {kind: tuple(field.name for field in fields(kind) if field.name != "citation") for kind in kinds}


def _row(finding: Finding) -> list[Any]:
    """Return *finding* without its text: it cites its own article, which is at hand when it is read back."""
    return [finding.start, finding.end, *(_plain(getattr(finding, name)) for name in _names()[type(finding)])]


def _shared(number: int) -> int:
    """Return *number* itself, of small ones always the same object: positions are most of what an extraction holds."""
    return NUMBERS[number] if 0 <= number < POSITIONS else number


def _plain(value: Any) -> Any:
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
