"""Spans of the calendar, from a day to a century, and how they are reckoned. Gregorian throughout."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Level = Literal["day", "month", "year", "span"]


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a longer span."""

    first: date
    """Its first day."""
    last: date
    """Its last day."""
    level: Level
    """What it is called by: a day, a month, a year, or any other span."""

    @property
    def iso(self) -> str:
        """Return it as ISO 8601: `2025-06-01`, `2025-06`, `2025` or `2025-06-01/2025-06-03`."""
        if self.level == "span":
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.level]]


def day(year: int, month: int, number: int) -> Period | None:
    """Return that day, or None when there is no such day."""
    try:
        found = date(year, month, number)
    except (ValueError, OverflowError):
        return None
    return Period(found, found, "day")


def the_day(found: date) -> Period:
    """Return *found* as a period."""
    return Period(found, found, "day")


def month(year: int, number: int) -> Period | None:
    """Return that month, or None when there is no such month."""
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return None
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def year(number: int) -> Period | None:
    """Return that year, or None out of reach of the calendar."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year") if 1 <= number <= 9999 else None


def years(first: int, last: int) -> Period | None:
    """Return the span of years from *first* to *last*, both included."""
    if not 1 <= first <= last <= 9999:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31), "span")


def months(first_year: int, first_month: int, count: int) -> Period | None:
    """Return the span of *count* months from that one on."""
    first, last = shifted_month(first_year, first_month, 0), shifted_month(first_year, first_month, count - 1)
    return Period(first.first, last.last, "span") if first and last else None


def shifted_month(of_year: int, of_month: int, by: int) -> Period | None:
    """Return the month *by* months after that one."""
    number = of_year * 12 + of_month - 1 + by
    return month(number // 12, number % 12 + 1)


def shifted(base: date, by: int) -> date | None:
    """Return the day *by* days after *base*, or None out of reach of the calendar."""
    try:
        return base + timedelta(days=by)
    except OverflowError:
        return None


def shifted_by_months(base: date, by: int) -> Period | None:
    """Return the same day *by* months on, the last of the month when it has no such day."""
    found = shifted_month(base.year, base.month, by)
    return day(found.first.year, found.first.month, min(base.day, found.last.day)) if found else None


def span(first: date | None, last: date | None) -> Period | None:
    """Return the days from *first* to *last*, or None when there are none."""
    return Period(first, last, "span") if first and last and first <= last else None


def week(base: date, by: int = 0) -> Period | None:
    """Return the week, Monday to Sunday, *by* weeks after that of *base*."""
    monday = shifted(base, 7 * by - base.weekday())
    return span(monday, shifted(monday, 6)) if monday else None


def weekend(base: date, by: int = 0) -> Period | None:
    """Return Saturday and Sunday of the week *by* weeks after that of *base*."""
    saturday = shifted(base, 7 * by + 5 - base.weekday())
    return span(saturday, shifted(saturday, 1)) if saturday else None


def nearest_weekday(base: date, weekday: int, direction: int) -> date | None:
    """Return the *weekday* (0 is Monday) nearest to *base*: *base* itself, else before (-1), after (1) or either (0)."""
    ahead = (weekday - base.weekday()) % 7
    if direction < 0 or (direction == 0 and ahead > 3):
        return shifted(base, ahead - 7 if ahead else 0)
    return shifted(base, ahead)


def easter(of_year: int) -> date:
    """Return Western Easter Sunday (anonymous Gregorian algorithm, Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = of_year % 19, divmod(of_year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    of_month = (h + el - 7 * m + 90) // 25
    return date(of_year, of_month, (h + el - 7 * m + 33 * of_month + 19) % 32)


def weekday_of_month(of_year: int, of_month: int, weekday: int, which: int) -> Period | None:
    """Return the first, second … (or, negative, last) *weekday* of that month."""
    found = month(of_year, of_month)
    if found is None:
        return None
    if which > 0:
        return day(of_year, of_month, 1 + (weekday - found.first.weekday()) % 7 + 7 * (which - 1))
    return day(of_year, of_month, found.last.day - (found.last.weekday() - weekday) % 7)
