"""Reckoning in the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.dates import period


@pytest.mark.parametrize(
    ("year", "expected"), [(1818, date(1818, 3, 22)), (2018, date(2018, 4, 1)), (2038, date(2038, 4, 25))]
)
def test_easter(year: int, expected: date) -> None:
    """Easter falls on the days that the almanac gives, its earliest and latest included."""
    assert period.easter(year) == expected


@given(st.dates(), st.integers(0, 6), st.sampled_from([-1, 0, 1]))
def test_the_nearest_weekday(base: date, weekday: int, direction: int) -> None:
    """The nearest weekday is that weekday, less than a week away, on the side asked for; the day itself is nearest."""
    found = period.nearest_weekday(base, weekday, direction)

    if found is None:
        assert base < date(1, 1, 8) or base > date(9999, 12, 24)
        return
    away = (found - base).days
    assert found.weekday() == weekday
    assert (abs(away) <= 3) if direction == 0 else (0 <= away * direction <= 6)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_follow_one_another(year: int, month: int) -> None:
    """The day after a month is the first of the next."""
    here, there = period.month(year, month), period.shifted_month(year, month, 1)

    assert here is not None
    assert here.iso == f"{year:04d}-{month:02d}"
    if there is not None:
        assert (there.first - here.last).days == 1
    else:
        assert (year, month) == (9999, 12)


def test_no_day_that_is_none() -> None:
    """February 30 is no day."""
    assert period.day(2024, 2, 30) is None
    assert period.day(2023, 2, 29) is None
    assert period.day(2024, 2, 29) == period.Period(date(2024, 2, 29), date(2024, 2, 29), "day")


def test_the_same_day_of_a_shorter_month() -> None:
    """A month after January 31 is the last of February."""
    found = period.shifted_by_months(date(2023, 1, 31), 1)

    assert found is not None
    assert found.iso == "2023-02-28"


def test_weeks_run_from_monday_to_sunday() -> None:
    """The week of a Sunday began six days before."""
    found = period.week(date(2025, 6, 1))

    assert found is not None
    assert found.iso == "2025-05-26/2025-06-01"
