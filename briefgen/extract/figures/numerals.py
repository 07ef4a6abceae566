"""Numbers in a text, in digits, words or both → their values. Knows nothing of what is counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal

from briefgen.extract.figures.digits import PLAIN, powered, value_of
from briefgen.extract.figures.tables import alternation, table

Kind = Literal["digits", "unit", "ten", "hundred", "scale", "part", "glyph", "and a half", "vague"]

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


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or one run of digits of a number."""

    kind: Kind
    start: int
    end: int
    value: Fraction


@cache
def lexicon() -> dict[str, tuple[Kind, Fraction]]:
    """Return every number word with its kind and value."""
    data = table("numbers")
    found: dict[str, tuple[Kind, Fraction]] = {}
    found |= {word: ("unit", Fraction(value)) for word, value in data["units"].items()}
    found |= {word: ("ten", Fraction(value)) for word, value in data["tens"].items()}
    found |= {word: ("scale", Fraction(value)) for word, value in data["scales"].items()}
    found |= {word: ("part", Fraction(value)) for word, value in data["parts"].items()}
    found |= {word: ("scale", Fraction(value)) for word, value in data["short_scales"].items()}
    found["hundred"] = ("hundred", Fraction(100))
    return found


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern that finds the pieces of numbers."""
    data = table("numbers")
    vague, plural = data["vague"], alternation(data["vague"]["plural"])
    before, alone = alternation(data["vague"]["before_scale"]), alternation(vague["alone"])
    scale = alternation([*data["scales"]])
    ordinal = "".join(f"(?<!{word} )" for word in ("first", "second", "latter", "other", "top", "last"))
    alternatives = (
        rf"(?P<vague>(?<!\w)(?:(?:(?:tens|hundreds|dozens|thousands|{before})\s(?:of\s)?)?(?:{plural})|(?:{before})\s(?:{scale})|{alone})(?!\w))",
        r"(?P<andhalf>(?<=\w)\s+and\s+(?:a|one)[\s-]half(?!\w))",
        rf"(?<!\w)(?P<article>an?\s+|half\s+an?\s+|half-an?-|half[\s-])(?=(?:{scale})(?!\w))",
        r"(?<![\w/.])(?P<slashed>1/2|1/3|2/3|1/4|3/4|[1357]/8)(?![\w/])",
        rf"(?P<digits>{PLAIN.pattern})",
        rf"(?P<glyph>[{''.join(data['glyphs'])}])",
        r"(?<!\w)an?\s+(?P<one_part>half|third|quarter|fifth|tenth)(?=\s+(?:of|the)\b)",
        rf"(?<!\w){ordinal}(?P<half>half)(?=\s+(?:of|the|its|their|his|her)\b(?!\stime))",
        rf"(?:(?<!\w)|(?<=[0-9]))(?P<word>{alternation([*lexicon()])})(?!\w)",
    )
    return re.compile("|".join(alternatives), re.IGNORECASE)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of numbers in *text*, in order."""
    glyphs = table("numbers")["glyphs"]
    for match in pattern().finditer(text):
        start, end = match.span()
        if match["digits"]:
            value = value_of(match["number"])
            if value is not None:
                yield Piece("digits", start, end, Fraction(powered(value, match["power"])))
        elif match["word"]:
            kind, fraction = lexicon()[match["word"].lower()]
            yield Piece(kind, match.start("word"), end, fraction)
        elif match["article"]:
            half = match["article"].lower().startswith("half")
            yield Piece("unit", start, start + len(match["article"].rstrip(" -")), Fraction(1, 2) if half else Fraction(1))
        elif match["one_part"]:
            yield Piece("glyph", start, end, lexicon()[match["one_part"].lower()][1])
        elif match["half"]:
            yield Piece("glyph", start, end, Fraction(1, 2))
        elif match["slashed"]:
            yield Piece("glyph", start, end, Fraction(match["slashed"]))
        elif match["glyph"]:
            yield Piece("glyph", start, end, Fraction(glyphs[match["glyph"]]))
        elif match["andhalf"]:
            yield Piece("and a half", start, end, Fraction(1, 2))
        else:
            yield Piece("vague", start, end, Fraction(0))


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
        if step is None or not (linked or (anded and piece.kind in {"unit", "ten"} and self.last.kind in {"hundred", "scale"})):
            return piece.kind == "and a half" and linked and self.add_half(piece)
        return step(self, piece)

    def add_half(self, piece: Piece) -> bool:
        self.open = (self.open or Fraction(0)) + piece.value * (self.scale if self.last.kind == "scale" else 1)
        self.mantissa += piece.value
        self.last = Piece("glyph", self.last.start, piece.end, piece.value)
        return True

    def add(self, piece: Piece) -> bool:
        if self.last.kind == "ten" and (piece.value >= 10 or piece.value == 0):
            return False
        if self.last.kind in {"scale"} and self.first.kind == "digits":
            return False
        self.open = (self.open or Fraction(0)) + piece.value
        self.mantissa = self.open
        self.last = piece
        return True

    def multiply(self, piece: Piece) -> bool:
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
        if piece.kind == "glyph":
            return self.add_glyph(piece)
        self.open = (self.open or Fraction(0)) * piece.value
        self.mantissa, self.last = self.open, piece
        return True

    def add_glyph(self, piece: Piece) -> bool:
        self.open = (self.open or Fraction(0)) + piece.value
        self.mantissa, self.last = self.open, piece
        return True

    def numeral(self) -> Numeral:
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
