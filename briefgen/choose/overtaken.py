"""What was announced is not told as current once it has begun."""

from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.stage import ORDER, stage_of


def without_overtaken(found: Sequence[Candidate]) -> list[Candidate]:
    """Return *found* without announcements of talks that other statements show to have begun."""
    begun = any(
        stage in ORDER[2:]
        for each in found
        if each.event and not each.background
        for stage in [stage_of(each.event, each.shown.text)]
    )
    return [
        each
        for each in found
        if not (begun and each.event and not each.background and stage_of(each.event, each.shown.text) == "scheduled")
    ]
