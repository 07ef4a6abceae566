"""Words that say how exact a number is: "more than", "or more"."""

import re
from functools import cache

from briefgen.extract.figures.tables import alternation, table

WINDOW = 32
"""Code points before a number in which a modifier is looked for."""


@cache
def canonical(side: str) -> dict[str, str]:
    """Return modifiers by written form for *side*, "before" or "after"."""
    return {form: name for name, forms in table("modifiers").items() for form in forms.get(side, [])}


@cache
def before() -> re.Pattern[str]:
    """Return the pattern of a modifier (and fillers) that ends where a number begins."""
    fillers = alternation(table("modifiers")["filler"]["before"])
    forms = alternation([form for form, name in canonical("before").items() if name != "filler"])
    return re.compile(
        rf"(?:(?<!\w)(?P<form>{forms})(?:\s+|-|(?<=[~≈])\s?))(?P<filler>(?:(?:{fillers})\s+)*)$", re.IGNORECASE
    )


@cache
def after() -> re.Pattern[str]:
    """Return the pattern of a modifier that follows a number, its unit or its thing."""
    forms = alternation([*canonical("after")])
    return re.compile(rf"(?:[\s,]{{1,2}}(?P<form>{forms})|-plus|\+)(?!\w)", re.IGNORECASE)


def modifier_before(text: str, start: int) -> tuple[int, str | None]:
    """Return where the modifier before *start* begins, and its canonical name; (*start*, None) when there is none."""
    match = before().search(text, max(0, start - WINDOW), start)
    if match is None or COMPARED.search(text, max(0, match.start() - 10), match.end("form")):
        return start, None
    if PHRASAL.search(text, max(0, match.start() - 16), match.end("form")):
        return start, None
    return match.start("form"), canonical("before")[re.sub(r"[\s-]+", " ", match["form"].lower())]


def modifier_after(text: str, end: int) -> tuple[int, str | None]:
    """Return where the modifier after *end* ends, and its canonical name; (*end*, None) when there is none."""
    match = after().match(text, end)
    if match is None:
        return end, None
    if match["form"] is None:
        return match.end(), "more than"  # "40-plus", "40+"
    return match.end(), canonical("after")[re.sub(r"[\s-]+", " ", match["form"].lower())]


# "2 points more than four years ago": a comparison.
COMPARED = re.compile(
    r"(?:\d|%|\b(?:percent|cent|points?|times|million|billion|hundred|thousand))\s(?:more|less|fewer|higher|lower)\sthan$"
)
# "for over", "turned around", "think about": the word belongs to what stands before it.
PHRASAL = re.compile(
    r"\b(?:talk\w*|think\w*|thought|worr\w*|ask\w*|know\w*|learn\w*|complain\w*|hear\w*|said|carried|hand|hands|handed|handing)\s(?:about|over)$",
    re.IGNORECASE,
)
