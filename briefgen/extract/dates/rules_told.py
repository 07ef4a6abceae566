"""Resolve dates reckoned from another date in the text: "the next day", "two weeks before Christmas", "the eve of June 3"."""

import re
from datetime import date
from functools import cache

import briefgen.extract.dates.period as calendar
from briefgen.extract.dates.period import Period
from briefgen.extract.dates.rules_relative import calendar_away, how_many, unit_around, unit_away
from briefgen.extract.dates.situation import Situation
from briefgen.extract.dates.spotting import Spot
from briefgen.extract.dates.words import table

SEASON = 60
"""Days within which the next feast is meant, whatever the tense."""
PARAGRAPH = 4
"""Sentences over which "the next day" still follows the day told last."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def that_unit(spot: Spot, at: Situation) -> Period | None:
    """ "the same day", "later that month", "that night"."""
    unit = spot.get("unit") or "day"
    if unit == "year":
        return calendar.year(at.named_year) if at.named_year else None
    if at.told and unit == "month" and (at.told.last - at.told.first).days < 31:
        return calendar.month(at.told.first.year, at.told.first.month)
    return unit_around(at.told_day, unit, 0) if at.told_day else None


def next_unit(spot: Spot, at: Situation) -> Period | None:
    """ "the next day", "the previous evening", "the following year", "the year before"."""
    by = spot.get("next", "following", "previous", "before", "after", "coming")
    unit = spot.get("unit") or "day"
    if by > 0 and unit == "day" and at.told_day and at.told_ago <= PARAGRAPH:
        return unit_around(at.told_day, unit, by)
    return _possible(_around(at, unit, by), at)


def offset(spot: Spot, at: Situation) -> Period | None:
    """ "a day earlier", "two years later"."""
    count, unit = how_many(spot) or (1 if spot.has("the", "dash") else 0), spot.get("unit")
    by = count * spot.get("later", "earlier", "before", "after")
    if unit == "year":
        # In the news "a year earlier" compares with today's year unless the sentence names another.
        base = at.then_year if at.history or at.told_ago == 0 or at.anchor is None else at.anchor.year
        base = at.named_year or base if by > 0 else base
        return _possible(calendar.year(base + by) if base and count else None, at)
    return _possible(unit_away(at.then, unit, by) if at.then and count else None, at)


def offset_from(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "two weeks before Christmas", "three days from tomorrow", "the day after June 1"."""
    count = how_many(spot) or (1 if spot.has("the") else 0)
    by = count * (spot.get("before", "after", "since") or 1)
    if not count:
        return None
    if base.level == "year" and spot.get("unit") == "year":
        return calendar.year(base.first.year + by)
    if base.level == "month" and spot.get("unit") == "month":
        return calendar.shifted_month(base.first.year, base.first.month, by)
    found = calendar_away(base.first, spot.get("unit") or "day", by)
    return calendar.the_day(found) if found else None


def part_of(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "the early hours of March 4", "the end of 2024", "the week of May 5"."""
    unit = spot.get("unit")
    return unit_around(base.first, unit, 0) if unit in {"week", "weekend"} and base.level == "day" else base


def nth_weekday(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "the third Thursday in November"."""
    which = -1 if spot.has("last") else spot.get("ordinal")
    if base.level != "month" or which > 5:
        return None
    return calendar.weekday_of_month(base.first.year, base.first.month, spot.get("weekday"), which)


def nth_of(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "the first week of May", "the last day of 2024", "the first three months of 1998"."""
    unit, count = spot.get("unit"), spot.get("count") or 1
    which = -1 if spot.has("last") else spot.get("ordinal")
    if unit not in {"day", "week", "month"} or which > 366:
        return None
    if unit == "month":
        number = base.first.month + which - 1 if which > 0 else base.last.month - count + 1
        found = calendar.month(base.first.year, number) if base.level == "year" else None
        return calendar.months(base.first.year, number, count) if found and count > 1 else found
    length = count * (7 if unit == "week" else 1)
    first = calendar.shifted(base.first, (which - 1) * length) if which > 0 else calendar.shifted(base.last, 1 - length)
    last = calendar.shifted(first, length - 1) if first else None
    if first is None or last is None or last > base.last:
        return None
    return calendar.the_day(first) if length == 1 else calendar.span(first, last)


def weekday_near(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "Monday, two weeks from now": the Monday nearest to that day."""
    found = calendar.nearest_weekday(base.first, spot.get("weekday"), 0)
    return calendar.the_day(found) if found else None


def eve_of(spot: Spot, at: Situation, base: Period) -> Period | None:
    """ "the eve of June 3"."""
    before = calendar.shifted(base.first, -1)
    return calendar.the_day(before) if before else None


def holiday(spot: Spot, at: Situation) -> Period | None:
    """ "Christmas", "last Easter", "Good Friday 2018"."""
    kept = _feast(spot.get("holiday"))
    if not kept:
        return None
    if spot.has("year"):
        return _kept_in(spot.get("year"), kept)
    now = at.then if at.history else at.anchor
    if now is None:
        return None
    found = [day for year in range(now.year - 1, now.year + 3) if 1 <= year <= 9999 and (day := _kept_in(year, kept))]
    by = spot.get("last", "previous", "next", "following")
    if by:
        aside = [day for day in found if (day.first - now).days * by > 0]
        return aside[-1 if by < 0 else 0] if aside else None
    if spot.has("this"):
        return _kept_in(now.year, kept)
    return _likelier(found, now, at.direction)


def _likelier(found: list[Period], now: date, direction: int) -> Period | None:
    near = sorted(found, key=lambda day: abs((day.first - now).days))
    return next(
        (day for day in near if (day.first - now).days * direction >= 0 or abs((day.first - now).days) <= SEASON), None
    )


def _feast(name: str) -> str:
    return next((day for pattern, day in _feasts().items() if re.fullmatch(pattern, name, re.IGNORECASE)), "")


@cache
def _feasts() -> dict[str, str]:
    return table("holidays.toml")


def _kept_in(year: int, kept: str) -> Period | None:
    if kept.startswith("easter"):
        found = calendar.shifted(calendar.easter(year), int(kept.removeprefix("easter")))
        return calendar.the_day(found) if found else None
    if " " not in kept:
        month, day = kept.split("-")
        return calendar.day(year, int(month), int(day))
    month, weekday, which, *more = kept.split()
    nth = calendar.weekday_of_month(year, int(month), WEEKDAYS.index(weekday), int(which))
    found = calendar.shifted(nth.first, int(more[0])) if nth and more else nth.first if nth else None
    return calendar.the_day(found) if found else None


def _possible(found: Period | None, at: Situation) -> Period | None:
    """Return *found* unless it lies ahead of the article though it is told as past: then its base was not meant."""
    ahead = found is not None and at.anchor is not None and at.direction < 0 and found.first > at.anchor
    return None if ahead else found


def _around(at: Situation, unit: str, by: int) -> Period | None:
    if unit == "year":
        return calendar.year(at.then_year + by) if at.then_year else None
    if unit == "month" and at.told and at.told.level == "month" and (at.near or at.history):
        return calendar.shifted_month(at.told.first.year, at.told.first.month, by)
    return unit_around(at.then, unit, by) if at.then else None
