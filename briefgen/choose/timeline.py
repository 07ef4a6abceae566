"""The timeline: dated events of the window, by time."""

from collections.abc import Sequence

from briefgen.choose.window import Window, before
from briefgen.model.choice import Pick, SectionChoice

MOST = 12
DAY = len("2000-01-01")


def timeline(sections: Sequence[SectionChoice], *, window: Window) -> tuple[Pick, ...]:
    """Return the most important dated events and contacts of *sections* that lie in *window*, by time."""
    dated = [
        pick
        for section in sections
        for pick in section.picks
        if not _is_detail(pick)
        and pick.kind in {"event", "call"}
        and pick.date
        and len(pick.date) == DAY
        and not before(pick.date, window)
    ]
    best = sorted(dated, key=lambda each: (-each.score, each.group.id))[:MOST]
    return tuple(sorted(best, key=lambda each: (each.date or "", -each.score, each.group.id)))


def _is_detail(pick: Pick) -> bool:
    """Tell whether *pick* only says who leads whom, which is no event of a day."""
    events = pick.group.statements[0].events
    return bool(events) and events[0].mode == "delegation"
