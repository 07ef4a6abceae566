"""Clauses of a sentence, so that the second and third fact of it can be found."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.model.finding import Citation, Extraction, Finding
from briefgen.model.statement import Statement

# Neighbouring pieces that make a clause ("Roe, an aide to the premier, heads …" has three).
PIECES = 3
# Pieces of a sentence that are looked at; a list of a hundred names is no sentence of a hundred facts.
MOST = 16
BREAK = re.compile(r"\s+--\s+|[,;:—–]\s+|\s+(?=(?:while|but|after|who|which|as|despite|with|and)\s)")


def parts(statement: Statement, extraction: Extraction) -> Iterator[Statement]:
    """Yield the clauses of *statement*: pieces between commas, dashes and conjunctions, and up to three in a row."""
    edges = _edges(statement.text)
    if len(edges) < 2:
        return
    for length in range(1, min(PIECES, len(edges) - 1) + 1):
        for at in range(len(edges) - length + 1):
            yield _part(
                statement, extraction, edges[at][0] + statement.start, edges[at + length - 1][1] + statement.start
            )


def _part(statement: Statement, extraction: Extraction, start: int, end: int) -> Statement:
    return replace(
        statement,
        citation=Citation.of(extraction.article, start, end),
        edited=None,
        events=tuple(each for each in statement.events if start <= each.trigger_start < end),
        figures=tuple(each for each in statement.figures if _within(each, start, end)),
        quotes=tuple(each for each in statement.quotes if _within(each, start, end)),
        alone=False,
        part=True,
        telling=None,
    )


def _edges(text: str) -> list[tuple[int, int]]:
    """Return the pieces of *text* as (start, end), white space and marks at their edges left out."""
    cuts = [0]
    for match in BREAK.finditer(text):
        cuts += [match.start(), match.end()]
    cuts.append(len(text))
    spans = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True) if end > start]
    return spans[:MOST]


def _within(found: Finding, start: int, end: int) -> bool:
    return start <= found.start < end
