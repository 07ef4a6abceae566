"""The way of a key figure through the briefs of the days before."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from briefgen.model.brief import Brief, KeyFigure

LONGEST = 30
"""Points kept of a history; older ones are left behind."""
Point = tuple[str, float]


def with_history(brief: Brief, earlier: Mapping[str, Any]) -> Brief:
    """Return *brief* with the histories of those of its key figures that *earlier* (a brief.json) tells, too.

    What its own articles tell of the days before stays, and what was told earlier stands before it.
    """
    told: dict[tuple[str, ...], Mapping[str, Any]] = {}
    for figure in earlier["key_figures"]:
        if figure["value"] is not None:
            told.setdefault(_series(figure), figure)
    figures = tuple(_with_history(figure, brief.date, told, str(earlier["date"])) for figure in brief.key_figures)
    return dataclasses.replace(brief, key_figures=figures)


def _with_history(
    figure: KeyFigure, day: str, told: Mapping[tuple[str, ...], Mapping[str, Any]], before: str
) -> KeyFigure:
    own = dataclasses.asdict(figure)
    then = told.get(_series(own))
    if then is None or figure.value is None or not figure.thing or not figure.predicate:
        return figure
    points = [(str(when), float(value)) for when, value in then["history"]] or [_point(then, before)]
    now = figure.history or (_point(own, day),)
    past = [point for point in points if point[0] < now[0][0]]
    return dataclasses.replace(figure, history=(*past, *now)[-LONGEST:]) if past else figure


def _series(figure: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what makes figures of different days one series: what is counted, what became of it, where, and by whom."""
    parts = (figure["thing"], figure["predicate"], figure["place"], figure["said_by"])
    return tuple((part or "").lower() for part in parts)


def _point(figure: Mapping[str, Any], day: str) -> Point:
    """Return day and value of *figure*, which is of the day of its brief when its source tells none."""
    when = str(figure["date"] or day)
    return (when if len(when) == len("2000-01-01") else day, float(figure["value"]))
