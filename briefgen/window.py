"""Which day a brief is of, and which articles it covers."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from briefgen.errors import UsageError
from briefgen.model.article import Article

UNDATED = "undated"
"""Day of a brief whose articles have none: the clock is never asked unless the user says so."""


def brief_day(articles: Iterable[Article], day: str | None, timezone: str = "UTC") -> str:
    """Return the ISO day of the brief: *day*, today's for "today", or the newest publication day among *articles*.

    Args:
        timezone: IANA name of the zone whose day is today's: never that of the machine, which cron may not know.

    Raises:
        UsageError: *day* is no date.
    """
    if day == "today":
        return dt.datetime.now(dt.UTC if timezone == "UTC" else ZoneInfo(timezone)).date().isoformat()
    if day is not None:
        try:
            return dt.date.fromisoformat(day).isoformat()
        except ValueError:
            raise UsageError(f"--date {day}: not a date. Write it as YYYY-MM-DD, or today.") from None
    return max((article.published for article in articles if article.published), default=UNDATED)


def window_of(date: str, days: int | str) -> tuple[str | None, str]:
    """Return the first and last day of a window of *days* that ends at *date*; no first day for "all"."""
    if days == "all" or date == UNDATED:
        return None, date
    try:
        first = dt.date.fromisoformat(date) - dt.timedelta(days=int(days) - 1)
    except OverflowError:
        return None, date
    return first.isoformat(), date


def in_window(article: Article, window: tuple[str | None, str]) -> bool:
    """Tell whether *article* belongs to *window*; one without a date always does."""
    first, last = window
    return article.published is None or ((first is None or first <= article.published) and article.published <= last)


def shortfalls(articles: Iterable[Article], date: str, *, least: int, oldest: int | None) -> tuple[str, ...]:
    """Return what a reader must know first: that the corpus is thin or stale.

    Args:
        least: how many articles are wanted.
        oldest: how many days older than *date* the newest article may be; None for any age.
    """
    found: list[str] = []
    days: list[str | None] = [article.published for article in articles]
    if len(days) < least:
        found.append(f"Only {len(days)} articles in the window; at least {least} are wanted.")
    newest = max((day for day in days if day), default=None)
    if oldest is not None and newest is not None and date != UNDATED:
        age = (dt.date.fromisoformat(date) - dt.date.fromisoformat(newest)).days
        if age > oldest:
            found.append(f"The newest article is {age} days older than this brief; at most {oldest} are wanted.")
    return tuple(found)
