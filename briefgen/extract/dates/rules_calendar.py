"""Resolve dates that name their day, month or year, whole or but for the year."""

from datetime import date

import briefgen.extract.dates.period as calendar
from briefgen.extract.dates.checks import numbers_in
from briefgen.extract.dates.period import Period
from briefgen.extract.dates.situation import Situation
from briefgen.extract.dates.spotting import Spot

# Nearest first; February 29 may be up to eight years away.
YEARS_AROUND = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8)
# A date so few days ahead is meant even beside a verb in the past ("the talks that were agreed for June 9").
SOON = 30
# Ten months away or more a date is given with its year.
FAR = 300
TWO_DIGITS = 100


def full_date(spot: Spot, at: Situation) -> Period | None:
    """ "March 3, 2025", "Monday, the 3rd of March 2025"."""
    month, day = spot.get("month"), _day_number(spot)
    year = spot.get("year") or _whole_year(spot.get("short_year"), at)
    numbers = spot.all("num")
    if year is None and len(numbers) == 2:
        day, year = numbers[0], _whole_year(numbers[1], at)
    elif year is None:
        day, year = _spoken(spot)
    return calendar.day(year, month, day) if day and year else None


def numeric_date(spot: Spot, at: Situation) -> Period | None:
    """ "2025-06-01", "6/1/2025", "20250601"."""
    digits = spot.get("numeric")
    numbers = numbers_in(digits)
    if len(numbers) == 1:
        return calendar.day(numbers[0] // 10000, numbers[0] // 100 % 100, numbers[0] % 100)
    if numbers[0] > 31:
        return calendar.day(*numbers) or calendar.day(numbers[0], numbers[2], numbers[1])
    month, day = numbers[:2] if at.month_first and "." not in digits else (numbers[1], numbers[0])
    year = numbers[2] if numbers[2] >= TWO_DIGITS else _whole_year(numbers[2], at)
    return (calendar.day(year, month, day) or calendar.day(year, day, month)) if year else None


def slashed_date(spot: Spot, at: Situation) -> Period | None:
    """ "on 6/1"."""
    word = next(word for word in spot.words if word.kind == "slashed")
    month, day = numbers_in(word.value)
    if not at.month_first and day <= 12:
        month, day = day, month
    return _in_some_year(month, day, at, spot) or _in_some_year(day, month, at, spot)


def month_day(spot: Spot, at: Situation) -> Period | None:
    """ "March 3", "Sunday, June 1", "the 3rd of May"."""
    day = _day_number(spot)
    return _in_some_year(spot.get("month"), day, at, spot) if day else None


def month_day_relative(spot: Spot, at: Situation) -> Period | None:
    """ "June 16 of last year"."""
    by = spot.get("last", "this", "next")
    return calendar.day(at.now.year + by, spot.get("month"), _day_number(spot) or 0) if at.now else None


def day_before_list(spot: Spot, at: Situation) -> Period | None:
    """The "18" of "18 and 19 June"."""
    month = next(word.value for word in spot.ahead if word.kind == "month")
    year = next((word.value for word in spot.ahead if word.kind == "year"), None)
    day = _day_number(spot) or 0
    return calendar.day(year, month, day) if year else _in_some_year(month, day, at, spot)


def day_range(spot: Spot, at: Situation) -> Period | None:
    """ "June 1-3", "1 to 3 June 2025"."""
    month, days, year = spot.get("month"), spot.all("num", "ordinal"), spot.get("year")
    days = days or numbers_in(spot.get("slashed"))
    first = calendar.day(year, month, days[0]) if year else _in_some_year(month, days[0], at, spot)
    last = calendar.day(first.first.year, month, days[1]) if first else None
    return calendar.span(first.first, last.first) if first and last else None


def month_year(spot: Spot, at: Situation) -> Period | None:
    """ "mid-May 2025", "March of '98"."""
    year = spot.get("year") or _whole_year(spot.get("short_year"), at)
    return calendar.month(year, spot.get("month")) if year else None


def ancient(spot: Spot, at: Situation) -> Period | None:
    """ "216 BC": out of reach of the calendar, but no other year either."""
    return None


def month(spot: Spot, at: Situation) -> Period | None:
    """ "in March": of the year that the text or the tense tells, else the nearest."""
    number = spot.get("month")
    year = spot.year or _told_year(number, at)
    if year:
        return calendar.month(year, number)
    if at.anchor is None:
        return None
    ahead = (number - at.anchor.month) % 12
    back = at.direction < 0 or (at.direction == 0 and ahead > 6)
    return calendar.shifted_month(at.anchor.year, at.anchor.month, ahead - 12 if back and ahead else ahead)


def year(spot: Spot, at: Situation) -> Period | None:
    """ "2014", "early 1999", "fiscal 1998"."""
    return calendar.year(spot.get("year"))


def short_year(spot: Spot, at: Situation) -> Period | None:
    """ "in '98"."""
    number = _whole_year(spot.get("short_year"), at)
    return calendar.year(number) if number else None


def year_range(spot: Spot, at: Situation) -> Period | None:
    """ "1990-95", "2012-13", "1914–1918"."""
    first, last = (word.value for word in spot.words if word.kind in {"year", "num"})
    return calendar.years(first, last if last >= TWO_DIGITS else first - first % 100 + last)


def decade(spot: Spot, at: Situation) -> Period | None:
    """ "the 1960s", "the mid-'80s", "the sixties"."""
    number = spot.get("decade")
    if number < TWO_DIGITS:
        number = _whole_year(number, at) or 0
        number -= number % 10
    return calendar.years(number, number + 9)


def century(spot: Spot, at: Situation) -> Period | None:
    """ "the 20th century": 1901 to 2000."""
    number = spot.get("ordinal")
    return calendar.years(100 * number - 99, 100 * number)


def weekday_day(spot: Spot, at: Situation) -> Period | None:
    """ "Friday the 13th": the nearest month in which that day is that weekday."""
    number, weekday = _day_number(spot), spot.get("weekday", "short_weekday")
    if at.anchor is None or not number:
        return None
    for away in range(13):
        for by in (-away, away) if at.direction < 0 else (away, -away):
            of_month = calendar.shifted_month(at.anchor.year, at.anchor.month, by)
            found = calendar.day(of_month.first.year, of_month.first.month, number) if of_month else None
            if found and found.first.weekday() == weekday:
                return found
    return None


def day_of_month(spot: Spot, at: Situation) -> Period | None:
    """ "on the 18th": of this month, or of the last or next as the tense tells."""
    now = at.then if at.history else at.anchor
    number = _day_number(spot)
    if now is None or not number:
        return None
    by = spot.get("last", "next", "this")
    if by is None and at.history:
        by = 0
    if by is None:
        passed, to_come = now.day >= number, now.day <= number
        by = -1 if at.direction < 0 and not passed else 1 if at.direction > 0 and not to_come else 0
    found = calendar.shifted_month(now.year, now.month, by)
    return calendar.day(found.first.year, found.first.month, number) if found else None


def _spoken(spot: Spot) -> tuple[int | None, int | None]:
    """Return day and year of "January twenty five nineteen eighty six"."""
    numbers = [word for word in spot.words if word.kind in {"num", "ordinal", "count", "tens"}]
    ends_in_one = numbers[-1].kind == "count" and numbers[-2].kind == "tens"
    day, year = (numbers[:-3], numbers[-3:]) if ends_in_one else (numbers[:-2], numbers[-2:])
    times = spot.get("hundred") or TWO_DIGITS
    return sum(word.value for word in day) or None, year[0].value * times + sum(word.value for word in year[1:])


def _day_number(spot: Spot) -> int | None:
    """Return the day of the month, "twenty second" included."""
    plain = spot.all("num", "ordinal", "count") or spot.all("number")
    number = sum(spot.all("tens")) + (plain[0] if plain else 0)
    return number or None


def _whole_year(number: int | None, at: Situation) -> int | None:
    """Return the year that two digits stand for: the one nearest to the article's day, at most 20 years after it."""
    if number is None:
        return None
    now = at.anchor.year if at.anchor else 2030
    century = now - now % 100
    return next(year for year in (century + 100 + number, century + number, century - 100 + number) if year <= now + 20)


def _told_year(month: int, at: Situation) -> int | None:
    """Return the year in which the story stands, for a month that comes without one."""
    if at.same_sentence_year and not at.history:
        return at.same_sentence_year
    if not at.history or at.told is None:
        return None
    # December, then "in January": the story has passed into the next year.
    return at.told.first.year + (at.told.level in {"day", "month"} and at.told.first.month - month >= 8)


def _in_some_year(month: int, day: int, at: Situation, spot: Spot) -> Period | None:
    weekday = spot.get("weekday", "short_weekday")
    year = spot.year or _told_year(month, at)
    told = calendar.day(year, month, day) if year else None
    # A weekday that does not fit tells that the date belongs elsewhere.
    if year and (told is None or at.anchor is None or weekday in {None, told.first.weekday()}):
        return told
    if at.anchor is None:
        return None
    anchor = at.anchor
    candidates = [found for away in YEARS_AROUND if (found := calendar.day(anchor.year + away, month, day))]
    by = spot.get("next", "last")
    if by:
        aside = [found for found in candidates if (found.first - anchor).days * by > 0]
        return min(aside, key=lambda found: abs((found.first - anchor).days), default=None)
    if spot.has("this"):
        return _likeliest(candidates, anchor, 0)
    fitting = [
        found
        for found in candidates
        if weekday is not None and found.first.weekday() == weekday and abs((found.first - anchor).days) <= FAR
    ]
    return _likeliest(fitting or candidates, anchor, at.direction)


def _likeliest(candidates: list[Period], anchor: date, direction: int) -> Period | None:
    """Return the nearest of *candidates*, on the side of *anchor* that the tense tells unless the other side is close."""
    near = sorted(candidates, key=lambda found: abs((found.first - anchor).days))
    if not near:
        return None
    away = (near[0].first - anchor).days
    if direction and away * direction < 0 and abs(away) > SOON:
        return next((found for found in near if (found.first - anchor).days * direction >= 0), near[0])
    return near[0]
