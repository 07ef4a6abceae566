"""Three to six takeaways: the most important of what the sections show, at most two of one section."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.choice import Pick, SectionChoice
from briefgen.model.statement import Group, Reconciled

FEWEST, MOST, OF_ONE_SECTION = 3, 6, 2
# Told by two origins more, or disputed: weighs like one more deed.
ORIGIN, DISPUTED = 0.3, 0.4
# Of the day of the brief.
TODAY = 0.3
# A takeaway is read at a glance.
LONG, LENGTHY = 280, 0.5


def choose_takeaways(
    sections: Sequence[SectionChoice], reconciled: Reconciled, *, most: int = MOST, day: str | None = None
) -> tuple[Pick, ...]:
    """Return the most important picks over all *sections*, the most important first.

    What the editor pinned comes first, all of it, whether a section shows it or not. When the sections show less than
    three, so does this list.

    Args:
        day: the day of the brief, ISO 8601: what is of it goes before what is of the day before and weighs the same.
    """
    published = {each.article.id: each.article.published for each in reconciled.extractions}

    def score(pick: Pick) -> float:
        when = pick.date or published.get(pick.group.statements[0].citation.article)
        return _score(pick) + TODAY * (day is not None and when == day)

    scored = sorted(
        ((score(pick), section.rule.id, pick) for section in sections for pick in section.picks),
        key=lambda each: (-each[0], each[2].group.id),
    )
    chosen = pinned_picks(reconciled, [pick for _, _, pick in scored])
    taken: dict[str, int] = {}
    for _, section, pick in scored:
        if len(chosen) >= most:
            break
        if taken.get(section, 0) < OF_ONE_SECTION and not any(_same(pick.group, other.group) for other in chosen):
            taken[section] = taken.get(section, 0) + 1
            chosen.append(replace(pick, parts=(), label=None))
    return tuple(chosen)


def pinned_picks(reconciled: Reconciled, shown: Sequence[Pick]) -> list[Pick]:
    """Return what the editor pinned, as the sections show it or, where none does, on its own."""
    picks = {pick.group.id: pick for pick in shown if pick.group.id in reconciled.pinned}
    for group in reconciled.groups:
        if group.id in reconciled.pinned and group.id not in picks:
            picks[group.id] = Pick(group=group, kind="event" if group.type else "quote", date=group.date)
    return [replace(pick, parts=(), label=None) for pick in picks.values()]


def _score(pick: Pick) -> float:
    group = pick.group
    shown = group.statements[0]
    score = pick.score + ORIGIN * (group.origins - 1) + DISPUTED * group.disputed
    return score - LENGTHY * (len(shown.shown) > LONG) - LENGTHY * (not shown.alone)


def _same(one: Group, two: Group) -> bool:
    """Tell whether two groups show the same passage."""
    first, second = one.statements[0].citation, two.statements[0].citation
    return one.id == two.id or (
        first.article == second.article and first.start < second.end and second.start < first.end
    )
