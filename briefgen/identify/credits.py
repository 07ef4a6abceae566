"""Which news agency an article credits: in its dateline, in a credit line, by its contributors."""

import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

from briefgen.model.article import Article

# CITY (AP) — …  |  CITY, Country, June 1 (Reuters) - …
DATELINE = re.compile(r"^[^\n()]{2,60}\((?P<name>[^()\n]{2,40})\)\s*(?:--?|—|–|:)", re.MULTILINE)
# Reuters contributed to this report. | Associated Press writers A in B … contributed
CONTRIBUTED = re.compile(r"^(?P<line>[^\n]{2,400}?)\bcontributed to this (?:report|story|article)", re.MULTILINE)
# Source: AFP | © 2025 The Associated Press. | (AP) at the end of a paragraph | /Reuters
CREDIT = re.compile(
    r"^(?:source|credit|via|by|©|copyright)[:\s]*(?:\d{4}\s*)?(?:the )?(?P<name>[A-Za-z][\w .-]{1,40}?)[.\s]*$",
    re.MULTILINE | re.IGNORECASE,
)
AFTER = re.compile(r"(?:[(/]|—\s?)(?P<name>[A-Z][\w .-]{1,40}?)\)?\s*$", re.MULTILINE)
# By Ana Roe, Associated Press | By Ana Roe of Reuters | By ANA ROE, and the agency in the line below
BYLINE = re.compile(r"^By (?P<names>[A-Z][^\n]{2,120}(?:\n[^\n.]{2,40}$)?)", re.MULTILINE)
PARTS = re.compile(r"[,(/|\n]|\s[-–—]\s|\b(?:of|for|with)\b")
HEAD = 600
# told Reuters | told The Associated Press
TOLD = re.compile(r"told (?:[Tt]he )?(?P<name>[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2})")
TO, TWICE = "told ", 2
CORRECTED = re.compile(
    r"\b(?:earlier|previous) version of this (?:story|article|report)"
    r"|\bthis (?:story|article|report) (?:has been|was) (?:corrected|updated)"
    r"|\bcorrects (?:the )?(?:spelling|name|date|day|number|title|byline|paragraph)\b|^CORRECTION\b",
    re.IGNORECASE | re.MULTILINE,
)
# What stands in every text that the patterns fit.
HELPED = "contributed to this "
AMENDED = ("version of this", "correct", "updated")


def agency_of(article: Article) -> str | None:
    """Return the short name of the agency that *article* credits, or None."""
    known = _agencies()
    if article.credit and article.credit.strip().casefold() in known:
        return known[article.credit.strip().casefold()]
    for pattern, signs in ((DATELINE, "("), (CREDIT, ""), (AFTER, "(/—")):
        # Each search looks at every line: what can't fit is told apart without one.
        fits = not signs or any(sign in article.text for sign in signs)
        for match in pattern.finditer(article.text) if fits else ():
            name = match["name"].strip().removeprefix("The ").casefold()
            if name in known:
                return known[name]
    # The search for a line of writers takes longer than all others together, and few articles have one.
    writers = CONTRIBUTED.finditer(article.text) if HELPED in article.text else ()
    credited = next((found for match in writers if (found := _within(match["line"]))), None)
    return credited or _signed(article) or _told(article)


def is_corrected(article: Article) -> bool:
    """Tell whether *article* says that it corrects or updates an earlier version of itself."""
    text = article.text.casefold()
    # Most articles are told apart without a search.
    return any(sign in text for sign in AMENDED) and CORRECTED.search(article.text) is not None


def _signed(article: Article) -> str | None:
    """Return the agency that signs with its writer ("By Ana Roe, Associated Press"), or None."""
    signed = " / ".join(match["names"] for match in BYLINE.finditer(article.text[:HEAD]))
    parts = (
        part.strip(" .)").removeprefix("The ").casefold() for part in PARTS.split(f"{article.author or ''} / {signed}")
    )
    return next((_agencies()[part] for part in parts if part in _agencies()), None)


def _told(article: Article) -> str | None:
    """Return the agency to which the speakers of an article without an outlet spoke ("told Reuters"), or None.

    Once may be what another outlet heard; an agency's own report says it again.
    """
    if article.outlet or TO not in article.text:
        return None
    heard = Counter(found for match in TOLD.finditer(article.text) if (found := _within(match["name"])))
    return next((name for name in sorted(heard) if heard[name] >= TWICE), None)


@lru_cache(maxsize=1000)
def _within(line: str) -> str | None:
    """Return the agency at the head of a line of contributors."""
    head = line.strip().removeprefix("The ").casefold()
    fitting = [form for form in _agencies() if head.startswith(form) and not head[len(form) : len(form) + 1].isalnum()]
    return _agencies()[max(fitting, key=len)] if fitting else None


@cache
def _agencies() -> dict[str, str]:
    text = files("briefgen.identify").joinpath("agencies.csv").read_text("utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {form.strip().removeprefix("The ").casefold(): short for short, forms in rows for form in forms.split(";")}
