"""Resolve dates reckoned from the day of the article: "Monday", "last week", "two months ago"."""

from datetime import date

import briefgen.extract.dates.period as calendar
from briefgen.extract.dates.period import Period
from briefgen.extract.dates.situation import Situation
from briefgen.extract.dates.spotting import Spot

DAYS = {"day": 1, "week": 7, "fortnight": 14}
WINTER = 12


def weekday(spot: Spot, at: Situation) -> Period | None:
    """ "Monday": the article's own day if it is one, else the nearest in the direction of the tense."""
    number = spot.get("weekday", "short_weekday")
    now, direction = (at.told_day, 1) if at.history and at.told_day else (at.anchor, at.direction)
    return _a_day(calendar.nearest_weekday(now, number, direction)) if now else None


def weekday_last(spot: Spot, at: Situation) -> Period | None:
    """ "last Monday": the one before today; a week more when that was yesterday or the day before and not "past".

    "previous Monday" is that of the week before.
    """
    if at.now is None:
        return None
    if spot.has("previous"):
        return _a_day(calendar.shifted(at.now, spot.get("weekday") - at.now.weekday() - 7))
    back = (at.now.weekday() - spot.get("weekday")) % 7 or 7
    return _a_day(calendar.shifted(at.now, -back - (7 if back <= 2 and not spot.has("past") else 0)))


def weekday_next(spot: Spot, at: Situation) -> Period | None:
    """ "next Friday": of next week; "the coming Friday": the one to come."""
    if at.now is None:
        return None
    ahead = (spot.get("weekday") - at.now.weekday()) % 7 or 7
    same_week = at.now.weekday() + ahead < 7
    return _a_day(calendar.shifted(at.now, ahead + (7 if same_week and not spot.has("coming") else 0)))


def weekday_this(spot: Spot, at: Situation) -> Period | None:
    """Return the Friday of "this Friday": the one to come, or in the past tense the last one."""
    if at.now is None:
        return None
    return _a_day(calendar.nearest_weekday(at.now, spot.get("weekday"), at.direction or 1))


def weekday_following(spot: Spot, at: Situation) -> Period | None:
    """ "the next Tuesday": after the day told last."""
    if at.then is None:
        return None
    ahead = (spot.get("weekday") - at.then.weekday()) % 7
    return _a_day(calendar.shifted(at.then, ahead if spot.has("same", "that") else ahead or 7))


def weekday_of_week(spot: Spot, at: Situation) -> Period | None:
    """ "Tuesday of next week"."""
    by = spot.get("last", "previous", "next", "following", "coming", "this", "same")
    week = calendar.week(at.now, by) if at.now else None
    return _a_day(calendar.shifted(week.first, spot.get("weekday", "short_weekday"))) if week else None


def weekday_of_month(spot: Spot, at: Situation) -> Period | None:
    """ "the last Friday of the month", "the first Monday of next month"."""
    nth = -1 if spot.words[1].kind == "last" else spot.get("ordinal")
    by = spot.words[4].value
    month = calendar.shifted_month(at.now.year, at.now.month, by) if at.now and nth <= 5 else None
    return calendar.weekday_of_month(month.first.year, month.first.month, spot.get("weekday"), nth) if month else None


def today(spot: Spot, at: Situation) -> Period | None:
    """ "today", "yesterday evening", "this morning", "tonight"."""
    return _a_day(calendar.shifted(at.anchor, spot.get("today") or 0)) if at.anchor else None


def now(spot: Spot, at: Situation) -> Period | None:
    """Return the day itself: the "now" of "two weeks from now"."""
    return _a_day(at.now)


def last_night(spot: Spot, at: Situation) -> Period | None:
    """ "last night": of yesterday."""
    return _a_day(calendar.shifted(at.now, -1)) if at.now else None


def overnight(spot: Spot, at: Situation) -> Period | None:
    """ "overnight": into the article's own day."""
    return _a_day(at.told_day if at.history else at.anchor)


def that_night(spot: Spot, at: Situation) -> Period | None:
    """ "during the night": into the article's own day."""
    return overnight(spot, at)


def into_weekday(spot: Spot, at: Situation) -> Period | None:
    """ "overnight into Monday": the day it ends on."""
    now = at.then if at.history else at.anchor
    return _a_day(calendar.nearest_weekday(now, spot.all("weekday")[-1], at.direction or -1)) if now else None


def before_yesterday(spot: Spot, at: Situation) -> Period | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    by = spot.get("today") + spot.get("before", "after")
    return _a_day(calendar.shifted(at.anchor, by)) if at.anchor else None


def this_unit(spot: Spot, at: Situation) -> Period | None:
    """ "last week", "this year", "early next month", "the end of the year"."""
    by = spot.get("last", "past", "next", "coming") or 0
    unit = spot.get("unit")
    return unit_around(at.now, unit, by) if at.now else None


def weekend(spot: Spot, at: Situation) -> Period | None:
    """ "over the weekend": the last one that has begun, or the one to come."""
    if at.now is None:
        return None
    begun = at.now.weekday() >= 5
    return calendar.weekend(at.now, 0 if at.direction > 0 or begun else -1)


def month_relative(spot: Spot, at: Situation) -> Period | None:
    """ "last May", "March of next year"."""
    number, by = (
        spot.get("month"),
        spot.get("last", "past", "previous", "next", "following", "coming", "this", "that", "same"),
    )
    if spot.has("unit"):
        base = at.then_year if spot.has("that", "same", "previous", "following") else at.now.year if at.now else None
        return calendar.month(base + by, number) if base else None
    if at.now is None:
        return None
    if not by:
        return calendar.month(at.now.year, number)
    away = (number - at.now.month) % 12
    return calendar.shifted_month(at.now.year, at.now.month, (away or 12) if by > 0 else away - 12)


def season(spot: Spot, at: Situation) -> Period | None:
    """ "spring 2022", "last summer", "the following winter": meteorological seasons of the northern half."""
    first = spot.get("season")
    by = spot.get("last", "past", "previous", "next", "following", "coming", "this", "that", "same")
    if spot.has("year"):
        return calendar.months(spot.get("year"), first, 3)
    if spot.has("unit"):
        return calendar.months(at.now.year + by, first, 3) if at.now else None
    now = at.now
    if spot.has("that", "same", "following", "previous"):
        now = at.told.first if at.told and (at.history or at.near) else at.then
    if now is None:
        return None
    if spot.has("this") and first != WINTER:
        return calendar.months(now.year, first, 3)
    away = (first - now.month) % 12
    away = away - 12 if by < 0 or (by == 0 and away > 5) else away if away or by == 0 else 12
    return calendar.months(now.year + (now.month - 1 + away) // 12, first, 3)


def quarter(spot: Spot, at: Situation) -> Period | None:
    """ "the third quarter of 1989", "last quarter", "the first half of next year"."""
    length = spot.get("quarter", "half", "letter")
    number = spot.get("ordinal", "number")
    if number is None and not (spot.has("last") and spot.has("half")):
        return _quarter_around(at.now, spot.get("last", "next", "this", "previous", "past") or 0) if at.now else None
    by = spot.get("last", "next", "this") or 0
    base = at.now.year + by if at.now and spot.has("unit") else at.then_year
    found = _nth_part(spot.get("year") or base, number or 2, length)
    if found and at.now and found.first > at.now and at.direction <= 0 and not spot.has("year", "unit"):
        return _nth_part(found.first.year - 1, number or 2, length)
    return found


def _nth_part(year: int | None, number: int, length: int) -> Period | None:
    return calendar.months(year, (number - 1) * length + 1, length) if year else None


def ago(spot: Spot, at: Situation) -> Period | None:
    """ "two weeks ago" is a day, "two months ago" a month, "two years ago" and "year-ago" a year."""
    count = how_many(spot) if spot.has("count", "num", "number", "tens", "year") else 1
    return unit_away(at.now, spot.get("unit"), -count) if at.now and count else None


def ago_weekday(spot: Spot, at: Situation) -> Period | None:
    """ "a week ago Sunday", "two weeks from Friday"."""
    count, number = how_many(spot), spot.get("weekday", "short_weekday")
    if at.anchor is None or not count or spot.get("unit") not in DAYS:
        return None
    direction = spot.get("ago", "before") or 1
    day = calendar.nearest_weekday(at.anchor, number, direction)
    return _a_day(calendar.shifted(day, direction * count * DAYS[spot.get("unit")])) if day else None


def ahead(spot: Spot, at: Situation) -> Period | None:
    """ "in two weeks", "in three years' time"."""
    count = how_many(spot)
    return unit_away(at.now, spot.get("unit"), count) if at.now and count else None


def recent_span(spot: Spot, at: Situation) -> Period | None:
    """ "the past 30 days", "the next two years"."""
    count, forward = (
        how_many(spot) or (1 if len(spot.words) == 3 and spot.has("past") else 0),
        spot.has("next", "coming", "following"),
    )
    other = calendar_away(at.now, spot.get("unit"), count if forward else -count) if at.now and count else None
    if other is None or at.now is None:
        return None
    return calendar.span(min(at.now, other), max(at.now, other))


def how_many(spot: Spot) -> int:
    """Return the number in *spot*; 0 when it does not say ("a few")."""
    numbers = [word.value for word in spot.words if word.kind in {"count", "num", "number", "tens", "year"}]
    if spot.has("tens"):
        return sum(numbers)
    return int(numbers[-1]) if numbers else 0


def unit_around(now: date, unit: str, by: int) -> Period | None:
    """Return the week, month, year … of *now*, or *by* such units on."""
    if unit == "week":
        return calendar.week(now, by)
    if unit == "weekend":
        return calendar.weekend(now, by)
    if unit == "month":
        return calendar.shifted_month(now.year, now.month, by)
    if unit == "year":
        return calendar.year(now.year + by)
    if unit == "day":
        return _a_day(calendar.shifted(now, by))
    if unit == "decade":
        first = now.year - now.year % 10 + 10 * by
        return calendar.years(first, first + 9)
    return None


def unit_away(now: date, unit: str, count: int) -> Period | None:
    """Return the day, month or year *count* units from *now*, as precise as the unit is."""
    if unit in DAYS:
        return _a_day(calendar.shifted(now, count * DAYS[unit]))
    if unit == "month":
        return calendar.shifted_month(now.year, now.month, count)
    if unit == "year":
        return calendar.year(now.year + count)
    if unit == "hour":
        return _a_day(now)
    return None


def calendar_away(now: date, unit: str, count: int) -> date | None:
    """Return the very day *count* units from *now*."""
    if unit in DAYS:
        return calendar.shifted(now, count * DAYS[unit])
    months = {"month": 1, "year": 12, "decade": 120}.get(unit)
    found = calendar.shifted_by_months(now, count * months) if months else None
    return found.first if found else None


def _quarter_around(now: date, by: int) -> Period | None:
    found = calendar.shifted_month(now.year, (now.month - 1) // 3 * 3 + 1, 3 * by)
    return calendar.months(found.first.year, found.first.month, 3) if found else None


def _a_day(found: date | None) -> Period | None:
    return calendar.the_day(found) if found else None
