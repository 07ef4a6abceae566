"""One article does not tell one event in two sentences with different places and figures: those are two events."""

from dataclasses import replace

from briefgen.choose.parties import is_contact, parties
from briefgen.model.finding import Event
from briefgen.model.statement import Group, Statement


def apart(group: Group) -> list[Group]:
    """Return *group*, in two or more when it holds different events of one article, each with what is like it."""
    if len(group.statements) == 1:
        return [group]
    heads: list[list[Statement]] = []
    for statement in group.statements:
        home = next((head for head in heads if not _differ(statement, head[0])), None)
        if home is None:
            heads.append([statement])
        else:
            home.append(statement)
    if len(heads) < 2:
        return [group]
    return [
        replace(group, id=group.id if number == 0 else f"{group.id}.{number}", statements=tuple(head), date=None)
        for number, head in enumerate(heads)
    ]


def _differ(one: Statement, other: Statement) -> bool:
    if _other_contact(one, other) or _other_voice(one, other) or _other_voice(other, one):
        return True
    if _undone(one, other):
        return True
    if one.citation.article != other.citation.article or one.sentence == other.sentence or one.part or other.part:
        return False
    first, second = (each.events[0] if each.events and each.events[0].reportable else None for each in (one, other))
    if first is None or second is None:
        return False
    places, elsewhere = set(first.places), set(second.places)
    values, others = ({figure.value for figure in each.figures} for each in (one, other))
    return bool(values and others and values != others) and (not places or not elsewhere or places != elsewhere)


def _undone(one: Statement, other: Statement) -> bool:
    """Tell whether one says that what the other tells has not been done."""
    if one.part or other.part or not one.events or not other.events:
        return False
    first, second = one.events[0], other.events[0]
    return first.trigger == second.trigger and (first.status == "negated") != (second.status == "negated")


def _other_voice(one: Statement, other: Statement) -> bool:
    """Tell whether *one* is somebody's own words, and *other* is told by others or as a fact."""
    said = {quote.speaker for quote in one.quotes if quote.kind == "direct" and quote.speaker}
    if not said or one.part or other.part:
        return False
    return not said & {quote.speaker for quote in other.quotes} and not any(
        name and name.split()[-1] in other.text for name in said
    )


def _other_contact(one: Statement, other: Statement) -> bool:
    """Tell whether both tell of a call or a meeting, and not of the same: another day, or other people."""
    first, second = _contact(one), _contact(other)
    if first is None or second is None:
        return False
    if first.date and second.date and not (first.date.startswith(second.date) or second.date.startswith(first.date)):
        return True
    names, others = parties(first), parties(second)
    return len(names) > 1 and len(others) > 1 and not names & others


def _contact(statement: Statement) -> Event | None:
    """Return the call or meeting that *statement* tells first, or None."""
    if statement.part:
        return None
    return next((each for each in statement.events if each.reportable and is_contact(each)), None)
