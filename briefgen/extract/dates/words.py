"""Text → the words that dates are made of, each with its kind."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

UNKNOWN, PARAGRAPH = "unknown", "paragraph"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number, mark or paragraph break."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    kind: str
    """Its table in words.toml, or one of the kinds of numbers."""
    value: Any = None
    """What it stands for."""


def words_of(text: str) -> list[Word]:
    """Return the words of *text* in order; time is linear in its length."""
    lexicon = _lexicon()
    return [_word(found, lexicon) for found in _splitter().finditer(text)]


def table(name: str) -> dict[str, Any]:
    """Return the data file *name* beside this module."""
    return tomllib.loads(files("briefgen.extract.dates").joinpath(name).read_text(encoding="utf-8"))


@cache
def _lexicon() -> dict[str, tuple[str, Any]]:
    tables = table("words.toml")
    marks = tables.pop("mark")
    known = {word: (kind, value) for kind, words in tables.items() for word, value in words.items()}
    return known | {sign: (kind, sign) for sign, kind in marks.items()}


@cache
def _splitter() -> re.Pattern[str]:
    holidays = "|".join(table("holidays.toml"))
    return re.compile(
        rf"(?P<holiday>\b(?i:{holidays})\b)"
        r"|(?P<numeric>(?<![\d.,/])(?:\d{4}-\d{1,2}-\d{1,2}(?=T\d\d:?\d\d)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
        r"|\d{1,2}([-/.])\d{1,2}\3(?:\d{4}|\d{2})|(?:1[89]|20)\d{6}|20\d\d \d\d \d\d)(?![\d%/]|[.,]\d))"
        r"|(?P<slashed>(?<![\d.,/-])\d{1,2}[/.-]\d{1,2}(?![\d%/:-]|[.,]\d))"
        r"|(?P<decade>(?<![\w.,])(?:1\d|20)\d0[’']?s\b|[’']\d0s\b)"
        r"|(?P<ordinal>(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<short_year>[’']\d\d(?![\w]))"
        r"|(?P<year>(?<![\w.,$€£¥#№])[12]\d{3}(?![\w%]|[.,:]\d))"
        r"|(?P<num>(?<![\w.,$€£¥#№])(?<!\d:)\d{1,2}(?![\w%:]|[.,]\d))"
        r"|(?P<number>\d[\d.,]*)"
        r"|(?P<paragraph>\n[^\S\n]*\n)"
        r"|(?P<word>[^\W\d_]+)(?:[’']s\b)?"
        r"|(?P<mark>[^\s\w]|_)",
    )


def _word(found: re.Match[str], lexicon: dict[str, tuple[str, Any]]) -> Word:
    kind = group = found.lastgroup or UNKNOWN
    text = found.group(group)
    if group in {"word", "mark"}:
        kind, value = lexicon.get(text.lower(), (UNKNOWN, None))
        return Word(found.start(), found.end(group), kind, value)
    return Word(found.start(), found.end(), kind, _value(kind, text))


def _value(kind: str, text: str) -> Any:
    if kind in {"num", "year", "number"}:
        digits = text.rstrip(".,").replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
    if kind in {"ordinal", "decade", "short_year"}:
        return int("".join(char for char in text if char.isdecimal()))
    return text
