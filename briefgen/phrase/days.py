"""The days that a text tells of."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from briefgen.model.finding import Citation, Event, Extraction, Figure

# "Over the past 24 hours", "during the night": the day is that of the article.
DAILY = re.compile(
    r"\bovernight\b|\b(?:in|during|through|over) the night\b|\b(?:past|last|previous) (?:24 hours|day|night)\b"
    r"|\b(?:earlier )?today\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b|\bin the (?:past|last) 24 hours\b",
    re.IGNORECASE,
)
# A span of one day that ends with the article, whatever days a calendar makes of it.
LAST_DAY = re.compile(r"\b(?:past|last|previous) (?:24 hours|day)\b", re.IGNORECASE)
# What stands in every text that DAILY fits: most texts are told apart without a search.
TIMELY = ("night", "day", "his ", "24")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# Longer spans ("since Tuesday last month") are no day of a deed.
LONGEST = 3


def days_told(
    citation: Citation, events: Sequence[Event], figures: Sequence[Figure], extraction: Extraction
) -> frozenset[str]:
    """Return the days that the slice *citation* surely tells of: of its events and figures, or else the days it names."""
    published, text = extraction.article.published, citation.exact
    if published and ends_now(text):
        return frozenset({published})
    told = [*(each.date for each in events), *(each.date for each in figures)]
    days = frozenset(day for each in told for day in days_of(each))
    if not days:
        named = [each.value for each in extraction.dates if citation.start <= each.start < citation.end]
        days = frozenset(day for each in named for day in days_of(each))
    return days or marked_day(text, published)


def marked_day(text: str, published: str | None) -> frozenset[str]:
    """Return the day *published* when *text* says that it tells of the last day or night."""
    if not published or not any(sign in text for sign in TIMELY):
        return frozenset()
    return frozenset({published}) if DAILY.search(text) else frozenset()


def ends_now(text: str) -> bool:
    """Tell whether *text* tells of the day that ends with its article ("over the past 24 hours")."""
    return (" day" in text or "24" in text) and LAST_DAY.search(text) is not None


@lru_cache(maxsize=10_000)
def days_of(value: str | None) -> tuple[str, ...]:
    """Return the days of an ISO 8601 day or short interval; none for months, years and longer spans."""
    found = DAY.findall(value or "")
    if len(found) == 1 and value == found[0]:
        return (found[0],)
    return tuple(_between(*found)) if len(found) == 2 else ()


def _between(first: str, last: str) -> Iterator[str]:
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return
    if 0 <= (end - start).days < LONGEST:
        yield from ((start + timedelta(days=more)).isoformat() for more in range((end - start).days + 1))
