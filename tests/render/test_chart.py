"""Pictures: where bars and dots stand."""

import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.chart import bars, spark, strip


def chart(*points: tuple[str, float]) -> dict[str, Any]:
    """Return a chart of one series."""
    made = [{"date": day, "value": value, "citation": "s1p0"} for day, value in points]
    return {"title": "t", "series": [{"name": "n", "points": made}]}


def test_two_points_are_no_chart() -> None:
    """Nor are three on two days; three on three days are."""
    assert bars(chart(("2031-03-01", 1), ("2031-03-02", 2))) is None
    assert bars(chart(("2031-03-01", 1), ("2031-03-02", 2), ("2031-03-02", 3))) is None
    assert bars(chart(("2031-03-01", 1), ("2031-03-02", 2), ("2031-03-03", 3)))


def test_a_bar_is_as_high_as_its_value() -> None:
    """Twice the value, twice the height; on the base line; within the picture."""
    drawn = bars(chart(("2031-03-01", 10), ("2031-03-02", 20), ("2031-03-03", 40)))
    assert drawn
    one, two, four = (bar["height"] for bar in drawn["bars"])
    assert abs(two - 2 * one) < 0.2
    assert abs(four - 4 * one) < 0.3
    assert all(abs(bar["y"] + bar["height"] - drawn["bottom"]) < 0.2 for bar in drawn["bars"])


def test_a_missing_day_leaves_a_gap() -> None:
    """The axis is true to time."""
    drawn = bars(chart(("2031-03-01", 1), ("2031-03-02", 1), ("2031-03-04", 1)))
    assert drawn
    first, second, fourth = (bar["x"] for bar in drawn["bars"])
    assert abs((fourth - second) - 2 * (second - first)) < 0.3


@given(st.lists(st.tuples(st.dates(), st.floats(0, 1e12)), min_size=3, max_size=30))
def test_bars_stay_in_the_picture(points: list[tuple[Any, float]]) -> None:
    """Whatever days and values come."""
    drawn = bars(chart(*((day.isoformat(), value) for day, value in points)))
    for bar in drawn["bars"] if drawn else ():
        assert -0.2 <= bar["y"] <= drawn["bottom"] + 0.2  # type: ignore[index]
        assert drawn["left"] - 0.2 <= bar["x"] <= drawn["width"]  # type: ignore[index]


def test_a_history_of_two_is_no_line_and_of_three_is_one() -> None:
    """The line runs from the first to the last; a flat one has no division by nought."""
    assert spark([["2031-03-01", 1.0], ["2031-03-02", 1.0]]) is None
    drawn = spark([["2031-03-01", 5.0], ["2031-03-02", 5.0], ["2031-03-03", 5.0]])
    assert drawn
    assert drawn["points"].count(",") == 3


def test_a_timeline_has_a_lane_for_each_section_that_has_events() -> None:
    """Undated items are left out of the picture."""
    sections = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}]
    items = [{"date": f"2031-03-0{day}", "section": lane} for day, lane in ((1, "b"), (2, "b"), (3, "a"), (3, "a"))]
    drawn = strip([*items, {"date": None, "section": "c"}, {"date": "2031-03", "section": "c"}], sections)
    assert drawn
    assert [lane["title"] for lane in drawn["lanes"]] == ["A", "B"]
    assert sorted(dot["many"] for dot in drawn["dots"]) == [1, 1, 2]
    assert strip(items[:2], sections) is None


def test_days_below_the_axis_do_not_touch() -> None:
    """Two weeks apart, both neighbours of a day can't be written; the last day always is."""
    items = [{"date": f"2031-03-{day:02}", "section": "a"} for day in (1, 2, 3, 28)]
    drawn = strip(items, [{"id": "a", "title": "A"}])
    assert drawn
    places = [label["x"] for label in drawn["labels"]]
    assert all(later - earlier >= 42 for earlier, later in itertools.pairwise(places))
    assert drawn["labels"][-1]["text"] == "28 Mar"
