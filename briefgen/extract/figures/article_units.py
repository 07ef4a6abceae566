"""A unit counted by its article: "a year and a half", "half an hour", "more than a minute"."""

import re
from collections.abc import Iterator
from functools import cache

from briefgen.extract.figures.modifiers import modifier_before
from briefgen.extract.figures.quantity import Quantity
from briefgen.extract.figures.tables import alternation, table
from briefgen.extract.figures.units import by_form

KINDS = frozenset({"time", "length", "weight", "area", "volume"})


@cache
def pattern() -> re.Pattern[str]:
    """Return the pattern of an article, a unit and what may follow it."""
    forms = alternation([form for row in table("units")["unit"] if row["kind"] in KINDS for form in row["forms"]])
    return re.compile(
        rf"(?<!\w)(?:(?P<half>half)\s)?(?P<article>an?|one)\s(?P<unit>{forms})(?!\w)(?P<and>\s+and\s+(?:a|one)[\s-]half(?!\w))?",
        re.IGNORECASE,
    )


def article_units(text: str) -> Iterator[Quantity]:
    """Yield the quantities in *text* whose number is an article.

    A plain "a year" is one only when a modifier stands before it ("over a year").
    """
    for match in pattern().finditer(text):
        start, end = match.span()
        plain = not match["half"] and not match["and"]
        if plain and (match["article"].lower() == "one" or modifier_before(text, start)[0] == start):
            continue
        unit = by_form()[re.sub(r"[\s-]+", " ", match["unit"].lower())]
        value = 0.5 if match["half"] else 1.5 if match["and"] else 1.0
        yield Quantity(start, end, start, end, value, None, unit.name, unit.kind, "words")
