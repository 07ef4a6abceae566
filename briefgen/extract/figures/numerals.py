"""Numbers in a text, in digits, words or both → their values. Knows nothing of what is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from briefgen.extract.figures.pieces import Piece, pieces

JOIN = re.compile(r"[ \u00a0\u202f\u2009]?-?[ \u00a0]?|[-\u2010\u2011]|\s")
AND = re.compile(r"\s+and\s+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    value: float | None
    """Its value; None for "dozens"."""
    mantissa: float | None
    """Its value without the last scale word: 3.8 of "3.8 billion"."""
    written: Literal["digits", "words", "vague"]
    """How it begins."""
    scaled: bool = False
    """Whether it ends in a scale word ("million", "bn")."""


class Reader:
    """Puts pieces together as long as they make one number ("twenty-eight thousand six hundred")."""

    def __init__(self, first: Piece) -> None:
        self.first = self.last = first
        self.done = Fraction(0)  # closed thousands, millions …
        self.open: Fraction | None = first.value
        self.mantissa = first.value
        self.scale = Fraction(1)
        if first.kind in {"scale", "hundred"}:
            self.open, self.scale = first.value, first.value

    def takes(self, piece: Piece, gap: str) -> bool:
        """Add *piece*, which follows after *gap*, if it belongs to the number; tell whether it did."""
        linked = bool(JOIN.fullmatch(gap)) if gap else True
        anded = bool(AND.fullmatch(gap))
        step = STEPS.get((self.last.kind, piece.kind))
        if piece.kind == "and a half":
            linked = not gap and self.last.kind != "part"
        if step is None or not (
            linked or (anded and piece.kind in {"unit", "ten"} and self.last.kind in {"hundred", "scale"})
        ):
            return piece.kind == "and a half" and linked and self.add_half(piece)
        return step(self, piece)

    def add_half(self, piece: Piece) -> bool:
        """Add "and a half", of the last scale if one stands before it."""
        self.open = (self.open or Fraction(0)) + piece.value * (self.scale if self.last.kind == "scale" else 1)
        self.mantissa += piece.value
        self.last = Piece("glyph", self.last.start, piece.end, piece.value)
        return True

    def add(self, piece: Piece) -> bool:
        """Add a smaller number word: "twenty" and "two"."""
        if self.last.kind == "ten" and (piece.value >= 10 or piece.value == 0):
            return False
        if self.last.kind == "scale" and self.first.kind == "digits":
            return False
        self.open = (self.open or Fraction(0)) + piece.value
        self.mantissa = self.open
        self.last = piece
        return True

    def multiply(self, piece: Piece) -> bool:
        """Multiply by a scale word, and close it."""
        if self.open is None or (self.last.kind == "scale" and piece.value < self.last.value):
            return False
        self.mantissa = self.open
        if piece.kind == "hundred":
            self.open *= piece.value
        else:
            self.done, self.open = self.done + self.open * piece.value, Fraction(0)
        self.scale, self.last = piece.value, piece
        return True

    def part(self, piece: Piece) -> bool:
        """Take so many parts: "two thirds"."""
        if piece.kind == "glyph":
            return self.add_glyph(piece)
        self.open = (self.open or Fraction(0)) * piece.value
        self.mantissa, self.last = self.open, piece
        return True

    def add_glyph(self, piece: Piece) -> bool:
        """Add a fraction written as one sign: "2½"."""
        self.open = (self.open or Fraction(0)) + piece.value
        self.mantissa, self.last = self.open, piece
        return True

    def numeral(self) -> Numeral:
        """Return the number as read so far."""
        value = self.done + (self.open or 0)
        return Numeral(
            self.first.start,
            self.last.end,
            float(Decimal(value.numerator) / Decimal(value.denominator)),
            float(self.mantissa),
            "digits" if self.first.kind in {"digits", "glyph"} else "words",
            scaled=self.last.kind in {"scale", "hundred"},
        )


STEPS = {
    ("ten", "unit"): Reader.add,
    ("hundred", "unit"): Reader.add,
    ("hundred", "ten"): Reader.add,
    ("scale", "unit"): Reader.add,
    ("scale", "ten"): Reader.add,
    ("unit", "hundred"): Reader.multiply,
    ("digits", "hundred"): Reader.multiply,
    ("unit", "scale"): Reader.multiply,
    ("ten", "scale"): Reader.multiply,
    ("hundred", "scale"): Reader.multiply,
    ("scale", "scale"): Reader.multiply,
    ("digits", "scale"): Reader.multiply,
    ("glyph", "scale"): Reader.multiply,
    ("unit", "part"): Reader.part,
    ("digits", "glyph"): Reader.part,
    ("unit", "glyph"): Reader.part,
}


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers in *text*, in order, without overlap.

    Ranges are two numbers here, signs and currencies are left out, and years and names with numbers are still in.
    A part ("third") alone is no number unless "of" or "the" follows; a bare "million" is none.
    """
    reader: Reader | None = None
    for piece in pieces(text):
        if reader is not None and reader.takes(piece, text[reader.last.end : piece.start]):
            continue
        if reader is not None:
            yield from finished(reader)
        reader = None
        if piece.kind == "vague":
            yield Numeral(piece.start, piece.end, None, None, "vague")
        elif piece.kind != "and a half":
            reader = Reader(piece)
    if reader is not None:
        yield from finished(reader)


def finished(reader: Reader) -> Iterator[Numeral]:
    """Yield the number *reader* holds, unless it is only a scale or a part."""
    if reader.first is not reader.last or reader.first.kind not in {"scale", "hundred", "part"}:
        yield reader.numeral()
