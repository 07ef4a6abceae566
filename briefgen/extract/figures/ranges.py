"""Two numbers that are the ends of one range."""

import re
from collections.abc import Iterable, Iterator

from briefgen.extract.figures.quantity import Quantity, spanning

TO = re.compile(
    r"\s?(?:[-–—‑−]|-?\s?to[\s-])\s?|\s(?:up|down)\sto\s|\sto\s(?:about|around|nearly|almost|over|more\sthan|as\s\w+\sas)\s",
    re.IGNORECASE,
)
OR = re.compile(r"\sor\s(?:even\s)?", re.IGNORECASE)
AND = re.compile(r"\sand\s(?:about\s)?", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|anywhere between|somewhere between)\s(?:about\s|roughly\s)?$", re.IGNORECASE)
FROM = re.compile(
    r"\b(?:from|range|ranges|ranging|ranged)\s(?:from\s)?(?:about\s|as\s\w+\sas\s|up\sto\s)?$", re.IGNORECASE
)
YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
HYPHEN = re.compile(r"\s?[-–—‑−]\s?")


def with_ranges(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Yield *quantities*, two that are a range joined to one with `value_max`."""
    first: Quantity | None = None
    for second in quantities:
        joined = joined_range(text, first, second) if first is not None else None
        if joined is not None:
            yield joined
            first = None
            continue
        if first is not None:
            yield first
        first = second
    if first is not None:
        yield first


def joined_range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Return *first* and *second* as one range, or None when they are two figures."""
    if first.value is None or second.value is None or first.attached or second.attached:
        return None
    if first.unit is not None and first.unit.split(" per ")[0] != (second.unit or "").split(" per ")[0]:
        return None
    if first.unit is None and (
        second.symbol
        or YEAR.fullmatch(text[first.start : first.end])
        and not YEAR.fullmatch(text[second.start : second.end])
    ):
        return None
    gap, lead = text[first.end : second.start], text[max(0, first.start - 24) : first.start]
    low = shared_scale(first, second)
    if not linked(gap, lead, low, first, second):
        return None
    return spanning(first, second, low)


def linked(gap: str, lead: str, low: float, first: Quantity, second: Quantity) -> bool:
    """Tell whether *gap* makes a range of two numbers of which the first is *low*."""
    high = second.value or 0.0
    if FROM.search(lead):
        return bool(TO.fullmatch(gap))
    if BETWEEN.search(lead):
        return bool(AND.fullmatch(gap) or TO.fullmatch(gap))
    if HYPHEN.fullmatch(gap):
        return low < high and (second.unit is not None or first.written == "words" or not is_score(low, high))
    if OR.fullmatch(gap):
        return first.unit is None and high - low == (second.value or 0) / (second.mantissa or 1) and not second.symbol
    return bool(TO.fullmatch(gap)) and low < high


def is_score(low: float, high: float) -> bool:
    """Tell whether two bare numbers with a hyphen between them look like a result ("2-0")."""
    return low < 20 and high < 20


def shared_scale(first: Quantity, second: Quantity) -> float:
    """Return the value of *first* when "million" after *second* holds for both ("33 to 35 billion")."""
    value, mantissa = first.value or 0.0, second.mantissa or 0.0
    if first.scaled or not second.scaled or not mantissa or abs(value) >= 1000 or value > mantissa:
        return value
    return value * ((second.value or 0.0) / mantissa)
