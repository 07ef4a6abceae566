"""The words and runs of digits of which numbers are made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

from briefgen.extract.figures.digits import PLAIN, powered, value_of
from briefgen.extract.figures.tables import alternation, table

Kind = Literal["digits", "unit", "ten", "hundred", "scale", "part", "glyph", "and a half", "vague"]


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


# What makes "one in ten years" no share.
NO_RATIO = (
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "minute",
    "minutes",
    "percent",
    "per cent",
)


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern that finds the pieces of numbers."""
    data = table("numbers")
    vague, plural = data["vague"], alternation(data["vague"]["plural"])
    before, alone = alternation(data["vague"]["before_scale"]), alternation(vague["alone"])
    scale = alternation([*data["scales"]])
    small = alternation([word for word, value in [*data["units"].items(), *data["tens"].items()] if value > 1])
    after = alternation([*data["scales"], *NO_RATIO])
    ordinal = "".join(f"(?<!{word} )" for word in ("first", "second", "latter", "other", "top", "last"))
    alternatives = (
        rf"(?P<vague>(?<!\w)(?:(?:(?:tens|hundreds|dozens|thousands|{before})\s(?:of\s)?)?(?:{plural})|(?:{before})\s(?:{scale})|{alone})(?!\w))",
        r"(?P<andhalf>(?<=\w)\s+and\s+(?:a|one)[\s-]half(?!\w))",
        rf"(?<!\w)(?P<article>an?\s+|half\s+an?\s+|half-an?-|half[\s-])(?=(?:{scale})(?!\w))",
        rf"(?<![\w.,])(?:one|1)\s(?:in|out\sof)\s(?:every\s)?(?P<ratio>{small}|[1-9][0-9]{{0,2}}(?![\w.,]*[0-9]))(?!\w)(?!\s(?:{after})\b|%)",
        r"(?<![\w/.])(?P<slashed>1/2|1/3|2/3|1/4|3/4|[1357]/8)(?![\w/])",
        rf"(?P<digits>{PLAIN.pattern})",
        rf"(?P<glyph>[{''.join(data['glyphs'])}])",
        r"(?<!\w)an?\s+(?P<one_part>half|third|quarter|fifth|tenth)(?=\s+(?:of|the)\b)",
        r"(?<=\bby\s)an?\s(?P<by_part>half|third|quarter|fifth|sixth|eighth|tenth)(?![\w-])(?!\s(?!to|from|in|on|since|last|this|and|or|as|after|at)[a-z])",
        rf"(?<!\w){ordinal}(?P<half>half)(?=\s+(?:of|the|its|their|his|her)\b(?!\stime))",
        rf"(?:(?<!\w)|(?<=[0-9]))(?P<word>{alternation([*lexicon()])})(?!\w)",
    )
    # Most positions are the middle of a word: they are told off before any alternative is tried.
    begins = rf"(?:(?=[0-9.\s{''.join(data['glyphs'])}])|(?:(?<!\w)|(?<=[0-9]))(?=[^\W\d_]))"
    return re.compile(f"{begins}(?:{'|'.join(alternatives)})", re.IGNORECASE)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of numbers in *text*, in order."""
    for match in pattern().finditer(text):
        piece = piece_of(match)
        if piece is not None:
            yield piece


def piece_of(match: re.Match[str]) -> Piece | None:
    """Return the piece that *match* found; None for digits that are no amount."""
    start, end = match.span()
    if match["digits"]:
        value = value_of(match["number"])
        return None if value is None else Piece("digits", start, end, Fraction(powered(value, match["power"])))
    if match["word"]:
        kind, fraction = lexicon()[match["word"].lower()]
        return Piece(kind, match.start("word"), end, fraction)
    if match["article"]:
        half = match["article"].lower().startswith("half")
        return Piece("unit", start, start + len(match["article"].rstrip(" -")), Fraction(1, 2) if half else Fraction(1))
    if match["andhalf"]:
        return Piece("and a half", start, end, Fraction(1, 2))
    return Piece("vague", start, end, Fraction(0)) if match["vague"] else fraction_piece(match, start, end)


def fraction_piece(match: re.Match[str], start: int, end: int) -> Piece:
    """Return a fraction found whole: "½", "1/2", "a third", "half"."""
    if match["glyph"]:
        value = Fraction(table("numbers")["glyphs"][match["glyph"]])
    elif match["ratio"]:
        written = match["ratio"].lower()
        value = 1 / (Fraction(written) if written.isdigit() else lexicon()[written][1])
    elif match["slashed"]:
        value = Fraction(match["slashed"])
    else:
        value = lexicon()[(match["one_part"] or match["by_part"] or "half").lower()][1]
    return Piece("glyph", start, end, value)
