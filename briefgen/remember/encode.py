"""Extraction ↔ bytes, exactly. The article itself is not written: it is at hand whenever it is looked up.

JSON, since the standard library reads it fast and, unlike a pickle, a tampered file can run nothing.
"""

import json
import sys
import zlib
from dataclasses import fields
from functools import cache
from typing import Any, get_args, get_type_hints

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Extraction, Finding

FAST = 1
"""Level of compression: a fifth of the size in a twentieth of a parse's time."""


def encoded(extraction: Extraction) -> bytes:
    """Return *extraction* without its article."""
    rows = [
        [
            _row(item, extraction.article) if isinstance(item, Finding) else _plain(item)
            for item in getattr(extraction, name)
        ]
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
        found: dict[str, Any] = {
            name: tuple(_finding(kind, row, article) if kind else _tuples(row) for row in items)
            for (name, kind), items in zip(_kinds().items(), rows, strict=True)
        }
    except (zlib.error, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise ValueError(f"damaged: {error}") from error
    return Extraction(article=article, **found)


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


def _row(finding: Finding, article: Article) -> list[Any]:
    return [_cited(finding.citation, article), *(_plain(getattr(finding, name)) for name in _names()[type(finding)])]


def _cited(citation: Citation, article: Article) -> list[Any]:
    if citation.article == article.id and article.text[citation.start : citation.end] == citation.exact:
        return [citation.start, citation.end]
    return [citation.start, citation.end, citation.article, citation.exact]


def _finding(kind: type[Finding], row: list[Any], article: Article) -> Finding:
    (start, end, *other), *values = row
    citation = (
        Citation(*(other[0], start, end, other[1]))
        if other
        else Citation(article.id, start, end, article.text[start:end])
    )
    return kind(citation=citation, **dict(zip(_names()[kind], map(_tuples, values), strict=True)))


def _plain(value: Any) -> Any:
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _tuples(value: Any) -> Any:
    if isinstance(value, list):
        return tuple([_tuples(each) for each in value])
    # The same few names and words stand in thousands of findings: one copy of each is enough.
    return sys.intern(value) if type(value) is str else value
