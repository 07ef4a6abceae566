"""Units of measure after a number."""

import re
from dataclasses import dataclass
from functools import cache

from briefgen.extract.figures.tables import alternation, table

NOT_A_UNIT = re.compile(r"(?:second|minute)[\s-](?:half|place|straight|term|round|time|largest|world)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure."""

    name: str
    """Full name in the singular."""
    kind: str
    """What it measures."""


@cache
def by_form() -> dict[str, Unit]:
    """Return the units by their written form; forms in lower case with single spaces, marks as they stand."""
    found: dict[str, Unit] = {}
    for row in table("units")["unit"]:
        unit = Unit(row["name"], row["kind"])
        found |= dict.fromkeys(row.get("forms", []), unit)
        found |= dict.fromkeys((*row.get("marks", []), *row.get("tight", [])), unit)
    return found


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of forms, of marks, and of marks that must touch the number."""
    rows = table("units")["unit"]
    forms = alternation([form for row in rows for form in row.get("forms", [])])
    marks = alternation([mark for row in rows for mark in row.get("marks", [])])
    tight = alternation([mark for row in rows for mark in row.get("tight", [])])
    told = alternation(table("rates")["between"])
    return (
        re.compile(rf"(?:[\s-](?:(?:{told})\s)?|\s-)?(?P<form>{forms})(?!\w)", re.IGNORECASE),
        re.compile(rf"[\s-]?(?P<form>{marks})(?!\w)"),
        re.compile(rf"(?P<form>{tight})(?!\w)"),
    )


@cache
def rates() -> re.Pattern[str]:
    """Return the pattern of what an amount is per: "per share", "a barrel", "/kWh"."""
    short = alternation(
        [
            *table("rates")["after_a"],
            *(form for row in table("units")["unit"] if row["kind"] == "time" for form in row["forms"]),
        ]
    )
    units = alternation(
        [form for row in table("units")["unit"] for form in (*row.get("forms", []), *row.get("marks", []))]
    )
    return re.compile(
        rf"(?:\s(?:per|for\s(?:each|every)|each|every)\s(?P<per>{units}|[a-z]+)|\s?/\s?(?P<slash>{units}|[a-z]+)|[\s-]an?[\s-](?P<a>{short}))(?!\w)"
    )


def unit_after(text: str, end: int) -> tuple[int, Unit | None]:
    """Return where the unit that follows *end* ends, and the unit; (*end*, None) when none follows."""
    for pattern in patterns():
        match = pattern.match(text, end)
        if match and not NOT_A_UNIT.match(text, match.start("form")):
            form = match["form"]
            known = by_form()
            return match.end(), known.get(form) or known[re.sub(r"[\s-]+", " ", form.lower())]
    return end, None


def rate_after(text: str, end: int) -> tuple[int, str | None]:
    """Return where a rate that follows *end* ends, and the name of what it is per."""
    match = rates().match(text, end)
    if match is None:
        return end, None
    written = match["per"] or match["slash"] or match["a"]
    if written.lower() == "cent":
        return end, None
    unit = by_form().get(written) or by_form().get(re.sub(r"[\s-]+", " ", written.lower()))
    return match.end(), unit.name if unit else written
