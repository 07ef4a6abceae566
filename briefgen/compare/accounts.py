"""The sides of a disagreement."""

from collections.abc import Iterable, Sequence

from briefgen.compare.amount import agree, is_bound
from briefgen.compare.count import Count
from briefgen.model.finding import Citation, Event, Figure
from briefgen.model.statement import Account, Statement


def sides(counts: Sequence[Count]) -> list[list[Count]]:
    """Return *counts* as sides: those that agree stand together, numbers first, bounds with the number they fit."""
    found: list[list[Count]] = []
    kinds: list[list[Figure]] = []
    homes: dict[tuple[float | None, float | None, str], int] = {}
    ordered = sorted(
        counts, key=lambda count: (is_bound(count.figure), count.figure.value or 0.0, count.article, count.figure.start)
    )
    for count in ordered:
        figure = count.figure
        number = figure.value, figure.value_max, figure.modifier
        if number not in homes:
            # Copies give the same number by the hundred: each is set against the others once.
            fitting = (at for at, kind in enumerate(kinds) if all(agree(figure, other) for other in kind))
            homes[number] = next(fitting, len(found))
            if homes[number] == len(found):
                found.append([])
                kinds.append([])
            kinds[homes[number]].append(figure)
        found[homes[number]].append(count)
    return found


def account(counts: Sequence[Count]) -> Account:
    """Return one side: its words, who says so, and where it stands."""
    first = counts[0]
    said_by = sorted({count.figure.reported_by for count in counts if count.figure.reported_by})
    dates = sorted({count.figure.date for count in counts if count.figure.date})
    return Account(
        text=first.figure.text,
        said_by=first.figure.reported_by or (said_by[0] if said_by else None),
        citations=unique(count.statement.citation for count in counts),
        date=dates[0] if dates else None,
    )


def unique(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return *citations* without repeats, by article and position."""
    return tuple(sorted(set(citations), key=lambda each: (each.article, each.start, each.end)))


def words_of(event: Event, statement: Statement) -> str:
    """Return the words of *statement* that tell *event*: its clause may begin with a mark that belongs before it."""
    start, end = max(event.start, statement.start), min(event.end, statement.end)
    return statement.citation.source[start:end] if start < end else statement.text
