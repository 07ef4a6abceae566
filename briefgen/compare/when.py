"""The days that a statement tells of, so that the figures of one night are not set against those of the next."""

from collections.abc import Iterable
from datetime import date
from itertools import product

from briefgen.model.finding import Extraction, Figure
from briefgen.model.statement import Origin, Statement
from briefgen.phrase.days import days_of, ends_now, marked_day


def figure_days(figure: Figure, statement: Statement, published: str | None) -> frozenset[str]:
    """Return the days that *figure* is surely of, ISO 8601; none when its text does not tell."""
    if published and ends_now(statement.text):
        return frozenset({published})
    return frozenset(days_of(figure.date)) or marked_day(statement.text, published)


def story_days(extractions: Iterable[Extraction], origins: Iterable[Origin]) -> dict[str, str | None]:
    """Return article → the day on which its story first appeared: a copy printed a day later tells no later day."""
    published = {each.article.id: each.article.published for each in extractions}
    first: dict[str, str | None] = {}
    for origin in origins:
        day = min((day for each in origin.articles if (day := published.get(each))), default=None)
        first.update(dict.fromkeys(origin.articles, day))
    return {**published, **first}


def apart(one: Iterable[str], two: Iterable[str]) -> bool:
    """Tell whether both know their days, and share none."""
    first, second = frozenset(one), frozenset(two)
    return bool(first and second) and not first & second


def near(one: Iterable[str], two: Iterable[str], most: int = 1) -> bool:
    """Tell whether some day of one is at most *most* days from some day of the other."""
    return any(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= most for a, b in product(one, two))
