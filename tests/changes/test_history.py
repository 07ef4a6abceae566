"""The way of a key figure through briefs."""

import dataclasses

from briefgen.changes.history import LONGEST, with_history
from briefgen.compose.as_json import brief_data
from briefgen.model.brief import Brief, KeyFigure
from tests.render.invented import brief


def of_day(day: str, value: float, **changes: object) -> Brief:
    """Return a brief of *day* with one figure that is *value*."""
    fields = {"date": None, "history": (), "value": value, "thing": "drones", "predicate": "launched", **changes}
    figure: KeyFigure = dataclasses.replace(brief().key_figures[0], **fields)  # type: ignore[arg-type]
    return brief(date=day, key_figures=(figure,))


def through(*briefs: Brief) -> tuple[tuple[str, float], ...]:
    """Return the history that the last of *briefs* tells, each having been compared with the one before."""
    last = briefs[0]
    for each in briefs[1:]:
        last = with_history(each, brief_data(last))
    return last.key_figures[0].history


def test_three_days_of_one_count_are_a_history_of_three() -> None:
    """Each brief hands on what it knew."""
    days = [of_day("2031-03-01", 41), of_day("2031-03-02", 38), of_day("2031-03-03", 52)]
    assert through(*days) == (("2031-03-01", 41), ("2031-03-02", 38), ("2031-03-03", 52))


def test_another_thing_or_place_or_speaker_is_another_count() -> None:
    """Nothing is joined that does not count the same."""
    first = of_day("2031-03-01", 41)
    for changed in ({"thing": "missiles"}, {"place": "Elsewhere"}, {"said_by": "Nobody"}, {"predicate": "downed"}):
        assert through(first, of_day("2031-03-02", 38, **changed)) == ()


def test_a_count_told_anew_of_the_same_day_replaces_the_old_one() -> None:
    """One value a day; and alone it is no history."""
    same = {"date": "2031-03-01"}
    assert through(of_day("2031-03-01", 41, **same), of_day("2031-03-02", 44, **same)) == ()
    later = of_day("2031-03-03", 52, date="2031-03-03")
    assert through(of_day("2031-03-01", 41, **same), later) == (("2031-03-01", 41), ("2031-03-03", 52))


def test_what_the_articles_tell_of_the_days_before_stays() -> None:
    """Earlier briefs only add what came before it."""
    own = (("2031-03-02", 38.0), ("2031-03-03", 52.0))
    last = with_history(of_day("2031-03-03", 52, history=own), brief_data(of_day("2031-03-01", 41)))
    assert last.key_figures[0].history == (("2031-03-01", 41), *own)


def test_a_history_ends_somewhere() -> None:
    """The oldest points are left behind."""
    days = [of_day(f"2031-03-{day:02}", day) for day in range(1, 32)]
    assert len(through(*days)) == LONGEST
