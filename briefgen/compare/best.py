"""Which of several wordings of one fact is shown."""

from collections.abc import Mapping, Sequence

from briefgen.model.statement import Statement

# What a reader takes in at a glance, in characters.
COMFORTABLE = (60, 260)


def best_first(
    numbers: Sequence[int], statements: Sequence[Statement], published: Mapping[str, str | None]
) -> list[int]:
    """Return the *numbers* of *statements* with the best wording first, the others by article and position.

    Best is what stands alone, then what happened rather than what is planned, then a comfortable length, the one that
    tells the most, and the newest.
    """
    if len(numbers) == 1:
        return list(numbers)

    def place(number: int) -> tuple[str, int, int]:
        statement = statements[number]
        return statement.citation.article, statement.start, statement.end

    best = min(
        numbers, key=lambda number: _rank(statements[number], published.get(statements[number].citation.article))
    )
    return [best, *sorted((number for number in numbers if number != best), key=place)]


def _rank(statement: Statement, published: str | None) -> tuple[object, ...]:
    planned = bool(statement.events) and statement.events[0].status in {"planned", "hypothetical"}
    length = len(statement.shown)
    away = max(COMFORTABLE[0] - length, 0, length - COMFORTABLE[1]) // 40
    told = len(statement.events[:3]) + 2 * len(statement.figures[:3])
    salience = statement.events[0].salience if statement.events else 0.0
    newest = tuple(-ord(character) for character in published or "")
    return (
        not statement.alone,
        planned,
        away,
        -told - round(2 * salience),
        not newest,
        newest,
        statement.citation.article,
        statement.start,
    )
