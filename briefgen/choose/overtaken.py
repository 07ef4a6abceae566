"""What was announced or expected is not told as current once it has begun, or ended."""

import re
from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.stage import ORDER, stage_of, stage_told

PROSPECT = re.compile(
    r"\bcomes? (?:at a time|amid|as)\b|"
    r"\b(?:ahead of|on the eve of|before) (?:the |these |those )?(?:\w+ ){0,2}(?:talks|negotiations)\b"
    r"|\b(?:ahead of|on the eve of|before) (?:the|these|those|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b.{0,20}\b(?:talks|negotiations|meeting|round)"
    r"|\bappear(?:s|ed)? (?:un)?likely|\b(?:un)?likely to (?:make|bring|produce|reach)|\bhopes? (?:not|are|were)|\bexpected to (?:begin|start|meet|resume|open)"
    r"|\bchances? of|\bexpectations? (?:are|were)|\bset to (?:begin|start|meet|resume|open)",
    re.IGNORECASE,
)

RUNNING = re.compile(
    r"\b(?:talks|negotiations|round|meeting|session)\b.{0,60}\b(?:under ?way|in progress|in session|still going on|(?:were|was|are|is) (?:still )?(?:continuing|going on))\b",
    re.IGNORECASE,
)
"""What goes on, and is over when the end is told."""


def without_overtaken(found: Sequence[Candidate]) -> list[Candidate]:
    """Return *found* without announcements of talks that have begun, and hopes for talks that have ended."""
    stages = {stage_told(statement) for each in found if not each.background for statement in each.group.statements}
    begun, ended = bool(stages & set(ORDER[2:])), bool(stages & set(ORDER[3:]))
    return [each for each in found if each.background or not _overtaken(each, begun=begun, ended=ended)]


def _overtaken(candidate: Candidate, *, begun: bool, ended: bool) -> bool:
    if candidate.event is None:
        return False
    if begun and stage_of(candidate.event, candidate.shown.text) == "scheduled":
        return True
    if ended and RUNNING.search(candidate.shown.text):
        return True
    if candidate.event.mode in {"delegation", "arrival"}:
        return False
    if candidate.event.reportable and candidate.event.date and candidate.event.status == "actual":
        return False
    return ended and candidate.event.type in {"CONSULT", "AGREE"} and PROSPECT.search(candidate.shown.text) is not None
