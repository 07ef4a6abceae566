"""Which agency an article credits and which outlet it names, by the shape of its lines; agencies are not known by name."""

import re
from functools import cache
from importlib.resources import files

from briefgen.read.paragraphs import first_paragraphs, last_paragraphs

NAME = r"[A-Z][\w&.'’-]*(?: (?:of |the |for )?[A-Z&][\w&.'’-]*){0,4}"


def credit_in(text: str) -> str | None:
    """Return the agency credited in *text*, as it stands there, or None."""
    return _first(text, "agency")


def outlet_in(text: str) -> str | None:
    """Return the outlet that *text* says it appeared in, or None: an outlet that is only quoted is none."""
    return _first(text, "outlet")


def _first(text: str, wanted: str) -> str | None:
    places = {"dateline": first_paragraphs(text), "end": last_paragraphs(text), "last": last_paragraphs(text)[-1:]}
    for place, pattern in _patterns():
        if wanted not in pattern.groupindex:
            continue
        for paragraph in places[place]:
            match = pattern.search(paragraph[-200:]) if place == "last" else pattern.match(paragraph)
            if match and _may_be_credit(match[wanted]):
                return match[wanted].strip()
    return None


def _may_be_credit(name: str) -> bool:
    plain = name.strip().rstrip(".").casefold()
    return plain not in _not_credit() and len(plain) > 1 and not re.search(r"\d{2}", plain)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [line.split(None, 1) for line in _lines("credit_lines.txt")]
    return tuple((place, re.compile(pattern.replace("NAME", NAME))) for place, pattern in rows)


@cache
def _not_credit() -> frozenset[str]:
    return frozenset(_lines("not_credit.txt"))


def _lines(name: str) -> list[str]:
    text = files("briefgen.read").joinpath(name).read_text("utf-8")
    return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
