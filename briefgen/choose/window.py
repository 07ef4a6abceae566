"""Is it news of the window, or background?"""

from briefgen.model.statement import Group, Statement

Window = tuple[str | None, str]
"""First (None: no limit) and last day, ISO 8601."""


def is_background(group: Group, window: Window) -> bool:
    """Tell whether what *group* tells lies before *window*."""
    shown = group.statements[0]
    if shown.events and shown.events[0].status == "background":
        return True
    return before(date_of(group), window)


def before(date: str | None, window: Window) -> bool:
    """Tell whether *date* (a day, month or year) lies wholly before *window*."""
    first = window[0]
    return date is not None and first is not None and date < first[: len(date)]


def date_of(group: Group) -> str | None:
    """Return when it happened: the date of the group, else of its first dated event or quote."""
    return group.date or next((found for each in group.statements for found in [told(each)] if found), None)


def told(statement: Statement) -> str | None:
    """Return the date of the leading event or quote of *statement*."""
    if statement.events:
        return statement.events[0].date
    return statement.quotes[0].date if statement.quotes else None
