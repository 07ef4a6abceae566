"""Which of several wordings of one fact is shown."""

from collections.abc import Mapping, Sequence

from briefgen.model.statement import Statement

# What a reader takes in at a glance, in characters.
COMFORTABLE = (60, 260)


def best_first(statements: Sequence[Statement], published: Mapping[str, str | None]) -> list[Statement]:
    """Return *statements* with the best wording first, the others by article and position.

    Best is what stands alone, then what happened rather than what is planned, then the newest, the one that tells the
    most, and a comfortable length.
    """
    best = min(statements, key=lambda statement: _rank(statement, published.get(statement.citation.article)))
    rest = [statement for statement in statements if statement is not best]
    return [best, *sorted(rest, key=lambda statement: (statement.citation.article, statement.start, statement.end))]


def _rank(statement: Statement, published: str | None) -> tuple[object, ...]:
    planned = bool(statement.events) and statement.events[0].status in {"planned", "hypothetical"}
    length = len(statement.shown)
    away = max(COMFORTABLE[0] - length, 0, length - COMFORTABLE[1]) // 40
    told = len(statement.events[:3]) + 2 * len(statement.figures[:3])
    salience = statement.events[0].salience if statement.events else 0.0
    newest = tuple(-ord(character) for character in published or "")
    return (not statement.alone, planned, away, -told - round(2 * salience), not newest, newest, statement.citation.article, statement.start)
