"""The day of publication: stated, never guessed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.read.dates import day_in, day_in_address, day_in_name, stated_day


@pytest.mark.parametrize(
    ("value", "day", "moment"),
    [
        ("2026-03-09", "2026-03-09", None),
        ("20260309", "2026-03-09", None),
        ("2026/03/09", "2026-03-09", None),
        ("2026-3-9", "2026-03-09", None),
        ("2026-03-09 08:00:00 +0200", "2026-03-09", "2026-03-09T08:00:00+02:00"),
        ("2026-03-09 08:00 UTC", "2026-03-09", "2026-03-09T08:00:00+00:00"),
        ("2026-03-09 at 8 a.m.", "2026-03-09", None),
        ("9.3.2026", "2026-03-09", None),
        ("2026-03-09T23:30:00", "2026-03-09", None),
        ("2026-03-09 23:30:00", "2026-03-09", None),
        ("2026-03-09T23:30:00Z", "2026-03-09", "2026-03-09T23:30:00+00:00"),
        ("2026-03-09T23:30-05:00", "2026-03-09", "2026-03-09T23:30:00-05:00"),
        ("2026-03-09T23:30:00.123+0200", "2026-03-09", "2026-03-09T23:30:00.123000+02:00"),
        ("Mon, 09 Mar 2026 23:30:00 +0200", "2026-03-09", "2026-03-09T23:30:00+02:00"),
        ("9 Mar 2026 23:30:00 GMT", "2026-03-09", "2026-03-09T23:30:00+00:00"),
        ("March 9, 2026", "2026-03-09", None),
        ("Monday, 9th of nothing", None, None),
        ("Monday, March 9th, 2026 at 5 p.m.", "2026-03-09", None),
        ("9 March 2026", "2026-03-09", None),
        ("Sept. 9, 2026", "2026-09-09", None),
        (1773065400, "2026-03-09", "2026-03-09T14:10:00+00:00"),
        (1773065400000, "2026-03-09", "2026-03-09T14:10:00+00:00"),
    ],
)
def test_stated_days(value, day, moment) -> None:
    """A day is read in the forms in use; the time only with its offset."""
    assert stated_day(value) == (day, moment)


@pytest.mark.parametrize(
    "value",
    [
        "03/04/2026",
        "3-4-26",
        "March 2026",
        "2026",
        "2026-W11",
        "2026-02-30",
        "March 9",
        "tomorrow",
        "",
        "x" * 1000,
        None,
        True,
        12,
        -1.5,
        float("nan"),
        float("inf"),
        [],
        {},
        "from March 9, 2026 to March 11, 2026",
        "0000-00-00",
        "99999999999999",
    ],
)
def test_what_is_no_day(value) -> None:
    """What is ambiguous, incomplete or no day at all gives none."""
    assert stated_day(value) == (None, None)


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %B %Y", "%b. %d, %Y", "%d.%m.%Y", "%Y%m%d"]),
)
def test_every_day_reads_back(day: dt.date, style: str) -> None:
    """A day written in any of the styles reads back as itself (law)."""
    assert stated_day(day.strftime(style))[0] == day.isoformat()
    assert day_in(f"TOLMEN, {day.strftime('%B %d, %Y')} (MPA)") == day.isoformat()
    assert day_in_name(f"talks_{day:%Y-%m-%d}_a.txt") == day.isoformat()


@given(st.text() | st.text("0123456789-/.:TZ+ ,MarchJun"))
def test_nothing_raises(value: str) -> None:
    """Any text gives a day of the calendar or none (law)."""
    day, moment = stated_day(value)

    assert day is None or dt.date.fromisoformat(day)
    assert moment is None or dt.datetime.fromisoformat(moment).tzinfo is not None
    assert day_in_name(value) is None or dt.date.fromisoformat(day_in_name(value))


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2026/03/09/talks", "2026-03-09"),
        ("https://a.example/news/2026-03-09-talks", "2026-03-09"),
        ("https://a.example/2026/03/talks", None),
        ("https://a.example/2026/13/45/talks", None),
        ("https://a.example/20260309123/talks", None),
        ("https://a.example/2026/03/09/of/2024/01/02/a", None),
    ],
)
def test_day_in_an_address(url, day) -> None:
    """Addresses of news pages often hold the day; numbers that are none do not count."""
    assert day_in_address(url) == day
