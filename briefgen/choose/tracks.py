"""The status table: which talks there are, how far they have come, what comes next."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from briefgen.choose.candidates import Candidate
from briefgen.choose.stage import TALKING, TALKS, latest, stage_told
from briefgen.model.choice import TrackPick, TrackStatus
from briefgen.model.finding import Citation

NAME = re.compile(r"\b(?P<kind>[a-z]+(?:-[a-z]+)?)\s+(?P<head>talks|negotiations)\b")
MOST = 3


def tracks(found: Sequence[Candidate]) -> tuple[TrackPick, ...]:
    """Return a row for each kind of talks that *found* tells of, the most told first; no talks give no rows."""
    staged = [(each, stage) for each in found if (stage := _stage(each)) is not None]
    if not staged:
        return ()
    names = Counter(
        name for each, _ in staged for statement in each.group.statements for name in names_in(statement.text)
    )
    main = max(names, key=lambda name: (names[name], name), default="talks")
    rows: dict[str, list[tuple[Candidate, TrackStatus]]] = {}
    for each, stage in staged:
        own = next((name for name in names_in(each.shown.text) if names[name] >= 2), main)
        rows.setdefault(own, []).append((each, stage))
    ranked = sorted(rows, key=lambda name: (-len(rows[name]), name))
    return tuple(_row(name, rows[name]) for name in ranked[:MOST])


def names_in(text: str) -> list[str]:
    """Return the kinds of talks named in *text* ("peace talks")."""
    return [f"{found['kind']} {found['head']}" for found in NAME.finditer(text) if found["kind"] in kinds()]


@cache
def kinds() -> frozenset[str]:
    """Return the words that say what talks are about."""
    lines = (resources.files("briefgen.choose") / "talk_kinds.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _stage(candidate: Candidate) -> TrackStatus | None:
    found = [stage for each in candidate.group.statements if (stage := stage_told(each)) is not None]
    return latest(found) if found else None


def _row(name: str, told: Sequence[tuple[Candidate, TrackStatus]]) -> TrackPick:
    current = [(each, stage) for each, stage in told if not each.background] or list(told)
    status = latest([stage for _, stage in current])
    held = sorted({day for each, stage in told if stage != "scheduled" for day in _days(each, planned=False)})
    ahead = sorted({day for each, _ in told for day in _days(each, planned=True)})
    rest = [each for each, stage in current if stage == status]
    if status == "under way":  # the day that was planned has come
        today = max((each.published or "" for each in rest), default="")
        held = sorted({*held, *(day for day in ahead if day <= today)})
    return TrackPick(
        track=name,
        status=status,
        last=held[-1] if held else None,
        next=next((day for day in ahead if not held or day > held[-1]), None),
        citations=tuple(dict.fromkeys(cite(rest)))[:4],
    )


def _days(candidate: Candidate, *, planned: bool) -> list[str]:
    """Return the days of talks that *candidate* tells of, those to come or those that were."""
    return [
        event.date
        for each in candidate.group.statements
        for event in each.events
        if event.date
        and event.type == "CONSULT"
        and event.mode in TALKING
        and (event.status == "planned") == planned
        and (event.mode == "talks" or TALKS.search(each.text))
    ]


def cite(found: Iterable[Candidate]) -> list[Citation]:
    """Return the citations of *found*."""
    return [statement.citation for each in found for statement in each.group.statements]
