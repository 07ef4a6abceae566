"""Leave out of a brief what its own footnotes do not bear out: a fault of ours must not cost the reader the whole brief."""

import dataclasses
import logging
from collections.abc import Iterable
from typing import TypeVar

from briefgen.model.brief import Brief, BriefDiscrepancy, BriefUpdate, Item, KeyFigure
from briefgen.model.plain import plain
from briefgen.verify.check import statement_faults

log = logging.getLogger(__name__)
Told = TypeVar("Told", Item, KeyFigure, BriefDiscrepancy, BriefUpdate)


def pruned(brief: Brief) -> Brief:
    """Return *brief* without the statements that are not in the passages that they cite; each is logged as a warning."""
    return dataclasses.replace(
        brief,
        takeaways=_sound(brief.takeaways),
        key_figures=_sound(brief.key_figures),
        sections=tuple(dataclasses.replace(each, items=_sound(each.items)) for each in brief.sections),
        discrepancies=_sound(brief.discrepancies),
        updates=_sound(brief.updates),
        timeline=_sound(brief.timeline),
    )


def _sound(told: Iterable[Told]) -> tuple[Told, ...]:
    kept: list[Told] = []
    for each in told:
        faults = statement_faults(plain(each))
        for fault in faults:
            log.warning("left out, please report it: %s", fault)
        if not faults:
            kept.append(each)
    return tuple(kept)
