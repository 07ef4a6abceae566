"""One article does not tell one event in two sentences with different places and figures: those are two events."""

from dataclasses import replace

from briefgen.model.statement import Group, Statement


def apart(group: Group) -> list[Group]:
    """Return *group*, in two or more when it holds different events of one article, each with what is like it."""
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
        replace(group, id=group.id if number == 0 else f"{group.id}.{number}", statements=tuple(head))
        for number, head in enumerate(heads)
    ]


def _differ(one: Statement, other: Statement) -> bool:
    if one.citation.article != other.citation.article or one.sentence == other.sentence or one.part or other.part:
        return False
    first, second = (each.events[0] if each.events and each.events[0].reportable else None for each in (one, other))
    if first is None or second is None:
        return False
    places, elsewhere = set(first.places), set(second.places)
    values, others = ({figure.value for figure in each.figures} for each in (one, other))
    return bool(values and others and values != others) and (not places or not elsewhere or places != elsewhere)
