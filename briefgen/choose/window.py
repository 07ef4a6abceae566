"""Is it news of the window, or background?"""

import re
from datetime import date

from briefgen.model.finding import Extraction
from briefgen.model.statement import Group, Statement

RECENT = 14
"""Days that a deed stays recent enough for what is found out of it to be news."""
FOUND_OUT = re.compile(
    r"\b(?:suggests?|shows?|indicates?|reveals?|estimates?|concludes?|points? to|satellite|investigat(?:ors?|ion)|inquiry|analysis"
    r"|assessments?|revised|now (?:known|believed|thought|put)|toll)\b",
    re.IGNORECASE,
)

Window = tuple[str | None, str]
"""First (None: no limit) and last day, ISO 8601."""


def is_background(group: Group, window: Window) -> bool:
    """Tell whether what *group* tells lies before *window*."""
    shown = group.statements[0]
    if shown.events and shown.events[0].status == "background":
        return True
    return before(date_of(group), window)


def before(day: str | None, window: Window) -> bool:
    """Tell whether *day* (a day, month or year) lies wholly before *window*."""
    first = window[0]
    return day is not None and first is not None and day < first[: len(day)]


def is_new_finding(group: Group, home: Extraction | None, window: Window) -> bool:
    """Tell whether *group* tells what was found out of a recent deed: that is news of the day on which it is reported."""
    published = home.article.published if home is not None else None
    shown = group.statements[0]
    day = date_of(group)
    if published is None or before(published, window) or not shown.figures or day is None or len(day) != len(published):
        return False
    age = date.fromisoformat(published).toordinal() - date.fromisoformat(day).toordinal()
    return 0 <= age <= RECENT and FOUND_OUT.search(shown.text) is not None


def is_stale(home: Extraction | None, window: Window) -> bool:
    """Tell whether the article *home* is of a day of *window* before its last one: its news was in the brief before."""
    published = home.article.published if home is not None else None
    return published is not None and published < window[1]


def date_of(group: Group) -> str | None:
    """Return when it happened: the date of the group, else of its first dated event or quote."""
    return group.date or next((found for each in group.statements for found in [told(each)] if found), None)


def told(statement: Statement) -> str | None:
    """Return the date of the leading event or quote of *statement*."""
    if statement.events:
        return statement.events[0].date
    return statement.quotes[0].date if statement.quotes else None
