"""Three to six takeaways: the most important of what the sections show, at most two of one section."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.choice import Pick, SectionChoice
from briefgen.model.statement import Group, Reconciled

FEWEST, MOST, OF_ONE_SECTION = 3, 6, 2
# Told by two origins more, or disputed: weighs like one more deed.
ORIGIN, DISPUTED, PINNED = 0.3, 0.4, 100.0
# A takeaway is read at a glance.
LONG, LENGTHY = 280, 0.5


def choose_takeaways(
    sections: Sequence[SectionChoice], reconciled: Reconciled, *, most: int = MOST
) -> tuple[Pick, ...]:
    """Return the most important picks over all *sections*, the most important first.

    What the editor pinned comes first. When the sections show less than three, so does this list.
    """
    scored = sorted(
        ((_score(pick, reconciled), section.rule.id, pick) for section in sections for pick in section.picks),
        key=lambda each: (-each[0], each[2].group.id),
    )
    chosen: list[Pick] = []
    taken: dict[str, int] = {}
    for _, section, pick in scored:
        if len(chosen) == most:
            break
        if taken.get(section, 0) < OF_ONE_SECTION and not any(_same(pick.group, other.group) for other in chosen):
            taken[section] = taken.get(section, 0) + 1
            chosen.append(replace(pick, parts=(), label=None))
    return tuple(chosen)


def _score(pick: Pick, reconciled: Reconciled) -> float:
    group = pick.group
    shown = group.statements[0]
    score = (
        pick.score + ORIGIN * (group.origins - 1) + DISPUTED * group.disputed + PINNED * (group.id in reconciled.pinned)
    )
    return score - LENGTHY * (len(shown.shown) > LONG) - LENGTHY * (not shown.alone)


def _same(one: Group, two: Group) -> bool:
    """Tell whether two groups show the same passage."""
    first, second = one.statements[0].citation, two.statements[0].citation
    return one.id == two.id or (
        first.article == second.article and first.start < second.end and second.start < first.end
    )
