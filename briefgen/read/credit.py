"""Which agency an article credits and which outlet it names, by the shape of its lines; agencies are not known by name."""

import re
from functools import cache
from importlib.resources import files

from briefgen.read.paragraphs import first_paragraphs, last_paragraphs

NAME = r"[A-Z][\w&.'’-]*(?: (?:of |the |for )?[A-Z&][\w&.'’-]*){0,4}"


def credit_in(text: str) -> str | None:
    """Return the agency credited in *text*, as it stands there, or None."""
    return _first(text, "agency", "newsroom")


def outlet_in(text: str) -> str | None:
    """Return the outlet that *text* says it appeared in, or None: an outlet that is only quoted is none."""
    return _first(text, "outlet")


def _first(text: str, *wanted: str) -> str | None:
    places = {"dateline": first_paragraphs(text), "end": last_paragraphs(text), "last": last_paragraphs(text)[-1:]}
    for place, pattern in _patterns():
        group = next((each for each in wanted if each in pattern.groupindex), None)
        for paragraph in places[place] if group else ():
            match = pattern.search(paragraph[-200:]) if place == "last" else pattern.match(paragraph[:600])
            if match and group and _may_be_credit(match[group], group):
                return _bare(match[group]) if group != "outlet" else match[group].strip()
    return None


def _may_be_credit(name: str, group: str) -> bool:
    words = name.strip().rstrip(".").casefold()
    if words in _words("not_credit.txt") or len(words) < 2 or re.search(r"\d{2}|['’]s ", words):
        return False
    # "Joan Pellary contributed to this report" credits nobody but her.
    newsroom = (
        words.startswith("the ") or " " not in words or set(re.split(r"[ -]", words)) & _words("newsroom_words.txt")
    )
    return group != "newsroom" or bool(newsroom)


def _bare(name: str) -> str:
    """Return *name* without its article and the full stop of its sentence; those of "U.P.I." stay."""
    plain = name.strip().removeprefix("The ")
    return plain[:-1] if plain.endswith(".") and plain.count(".") == 1 else plain


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [line.split(None, 1) for line in _lines("credit_lines.txt")]
    return tuple((place, re.compile(pattern.replace("NAME", NAME))) for place, pattern in rows)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_lines(name))


def _lines(name: str) -> list[str]:
    text = files("briefgen.read").joinpath(name).read_text("utf-8")
    return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
