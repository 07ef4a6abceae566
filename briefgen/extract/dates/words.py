"""Text → the words that dates are made of, each with its kind."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

UNKNOWN = "unknown"
NUMBERS = ("num", "number", "year", "short_year", "decade", "ordinal", "numeric", "slashed")


class Word(NamedTuple):
    """A word, number, mark or paragraph break. A tuple, since a text has very many."""

    start: int
    """First code point."""
    end: int
    """One past the last code point, a possessive s left out."""
    kind: str
    """Its table in words.toml, or one of the kinds of numbers."""
    value: Any = None
    """What it stands for."""


def words_of(text: str) -> list[Word]:
    """Return the words of *text* in order; time is linear in its length."""
    return list(_words(text))


def table(name: str) -> dict[str, Any]:
    """Return the data file *name* beside this module."""
    return tomllib.loads(files("briefgen.extract.dates").joinpath(name).read_text(encoding="utf-8"))


def _words(text: str) -> Iterator[Word]:
    known, unknown = _lexicon(), (UNKNOWN, None)
    feasts, feast_begins = _feasts()
    over = 0
    for found in SPLITTER.finditer(text):
        start, group = found.start(), found.lastgroup or UNKNOWN
        if start < over:
            continue
        end = found.end(group)
        if group == "word":
            lower = text[start:end].lower()
            feast = feasts.match(text, start) if lower in feast_begins else None
            if feast:
                over = feast.end()
                yield Word(start, over, "holiday", feast.group())
                continue
            kind, value = known.get(lower, unknown)
            yield Word(start, end, kind, value)
        elif group == "mark":
            kind, value = known.get(text[start], unknown)
            yield Word(start, end, kind, value)
        else:
            yield Word(start, end, group, _value(group, text[start:end]))


# Letters first: they are most of a text. Numbers from the special to the plain.
SPLITTER = re.compile(
    r"(?P<word>[^\W\d_]+)(?:[’']s\b)?"
    r"|(?P<numeric>(?<![\d.,/])(?:\d{4}([-/.])\d{1,2}\3\d{1,2}(?=T\d\d:?\d\d)?"
    r"|\d{1,2}([-/.])\d{1,2}\4(?:\d{4}|\d{2})|(?:1[89]|20)\d{6}|20\d\d \d\d \d\d)(?![\d%/]|[.,]\d))"
    r"|(?P<slashed>(?<![\d.,/-])\d{1,2}[/.-]\d{1,2}(?![\d%/:-]|[.,]\d))"
    r"|(?P<decade>(?<![\w.,])(?:1\d|20)\d0[’']?s\b|[’']\d0s\b)"
    r"|(?P<ordinal>(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<short_year>[’']\d\d(?![\w]))"
    r"|(?P<year>(?<![\w.,$€£¥#№])[12]\d{3}(?![\w%]|[.,:]\d))"
    r"|(?P<num>(?<![\w.,$€£¥#№])(?<!\d:)\d{1,2}(?![\w%:]|[.,]\d))"
    r"|(?P<number>\d[\d.,]*)"
    r"|(?P<paragraph>\n[^\S\n]*\n)"
    r"|(?P<mark>[^\s\w]|_)"
)


@cache
def _lexicon() -> dict[str, tuple[str, Any]]:
    tables = table("words.toml")
    marks = tables.pop("mark")
    known = {word: (kind, value) for kind, words in tables.items() for word, value in words.items()}
    return known | {sign: (kind, sign) for sign, kind in marks.items()}


@cache
def _feasts() -> tuple[re.Pattern[str], frozenset[str]]:
    """Return what matches the name of a feast, and the words with which one can begin."""
    names = list(table("holidays.toml"))
    begins = {
        word for name in names for word in re.findall(r"(?:^|\|)([a-z]+)", name.replace("(?:", "")) if len(word) > 1
    }
    return re.compile(rf"(?i:{'|'.join(names)})\b"), frozenset(begins)


def _value(kind: str, text: str) -> Any:
    if kind in {"num", "year", "number"}:
        digits = text.rstrip(".,").replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < 10 else 0
    if kind in {"ordinal", "decade", "short_year"}:
        return int("".join(char for char in text if char.isdecimal()))
    return text
