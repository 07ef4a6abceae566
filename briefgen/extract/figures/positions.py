"""From code points to tokens, and from code points to what stands there, in logarithmic time."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from briefgen.model.finding import Finding

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST = 64
"""Findings of one sentence that are looked at: a sentence of the news has fewer."""
F = TypeVar("F", bound=Finding)


class Positions:
    """Tokens of a Doc by code point."""

    def __init__(self, doc: "Doc") -> None:
        self.doc = doc
        self.starts: list[int] = doc.to_array("IDX").tolist()

    def at(self, position: int) -> "Token":
        """Return the token that holds the code point *position*."""
        return self.doc[max(0, bisect_right(self.starts, position) - 1)]

    def between(self, start: int, end: int) -> list["Token"]:
        """Return the tokens that hold the code points from *start* to *end*."""
        return list(self.doc[self.at(start).i : self.at(end - 1).i + 1])


class Cover(Generic[F]):
    """Findings by code point; of those that overlap, the last one that begins before a position is looked at first."""

    def __init__(self, findings: Sequence[F]) -> None:
        self.findings = sorted(findings, key=lambda each: (each.start, each.end))
        self.starts = [each.start for each in self.findings]

    def over(self, start: int, end: int, *, back: int = 8) -> F | None:
        """Return the innermost finding that covers *start* to *end*, among the *back* that begin last before it."""
        at = bisect_right(self.starts, start)
        for finding in reversed(self.findings[max(0, at - back) : at]):
            if finding.end >= end:
                return finding
        return None

    def touching(self, start: int, end: int) -> F | None:
        """Return the first finding that shares a code point with *start* to *end*."""
        at = bisect_right(self.starts, start)
        for finding in self.findings[max(0, at - 2) : at + 1]:
            if finding.start < end and start < finding.end:
                return finding
        return None

    def inside(self, start: int, end: int) -> list[F]:
        """Return the findings that begin between *start* and *end*, in order, at most `MOST`."""
        first = bisect_right(self.starts, start - 1)
        return self.findings[first : min(bisect_right(self.starts, end - 1), first + MOST)]
