"""Calls and meetings: one entry a contact, with what each side says of it beneath."""

from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.twice import Shown
from briefgen.choose.words import has_any, stems
from briefgen.model.choice import Pick
from briefgen.model.finding import Event, Extraction
from briefgen.model.statement import Group, Reconciled, Statement

NEAR = 3
"""How many paragraphs after a contact its readouts may stand."""
SPOKEN_OF = ("the call", "the conversation", "the meeting", "the two", "the pair", "both", "the summit", "the visit", "readout", "discussed", "the leaders", "the ministers")
MEDIUM = {"phone": "phone", "call": "call", "meeting": "meeting", "visit": "visit", "summit": "summit", "readout": "talks", "talks": "talks"}
MOST_PARTS = 5


def contacts(found: Sequence[Candidate], reconciled: Reconciled, shown: Shown) -> list[Pick]:
    """Return one pick for each contact among *found*, the most important first."""
    clusters: list[list[Candidate]] = []
    for candidate in found:
        home = next((cluster for cluster in clusters if any(same_contact(candidate, other) for other in cluster)), None)
        if home is None:
            clusters.append([candidate])
        else:
            home.append(candidate)
    return [made for cluster in clusters if (made := _entry(cluster, reconciled, shown)) is not None]


def same_contact(one: Candidate, two: Candidate) -> bool:
    """Tell whether two candidates tell of one contact: shared parties, and no other day."""
    if one.event is None or two.event is None:
        return False
    if one.date and two.date and not (one.date.startswith(two.date) or two.date.startswith(one.date)):
        return False
    shared = len(parties(one.event) & parties(two.event))
    return shared >= 2 or (shared >= 1 and one.date == two.date and one.event.mode == two.event.mode)


def parties(event: Event) -> set[str]:
    """Return the last names, or last words, of those who take part."""
    return {stems(name)[-1] for name in (*event.actors, *event.targets) if stems(name)}


def _entry(cluster: list[Candidate], reconciled: Reconciled, shown: Shown) -> Pick | None:
    if not any(each.event and len(parties(each.event)) >= 1 for each in cluster):
        return None
    lead = max(cluster, key=lambda each: (not each.background, len(parties(each.event)) if each.event else 0, each.score))
    if lead.event is None or not shown.take(lead.group):
        return None
    others = [each.group for each in cluster if each is not lead and shown.take(each.group)]
    groups = [*others, *readouts(cluster, reconciled, shown)]
    return Pick(
        group=lead.group,
        kind="call",
        label="Background" if lead.background else None,
        parts=tuple(Pick(group=group, kind="quote", said_by=_speaker(group), date=lead.date) for group in groups[:MOST_PARTS]),
        actors=tuple(dict.fromkeys((*lead.event.actors, *lead.event.targets))),
        initiator=next((each.event.initiator for each in cluster if each.event and each.event.initiator), None),
        medium=_medium(cluster),
        date=lead.date,
        score=lead.score,
    )


def _medium(cluster: Sequence[Candidate]) -> str | None:
    modes = [each.event.mode for each in cluster if each.event and each.event.mode]
    return next((MEDIUM[mode] for mode in ("phone", "summit", "visit", "meeting", "call") if mode in modes), None)


def _speaker(group: Group) -> str | None:
    return next((quote.speaker for each in group.statements for quote in each.quotes if quote.speaker), None)


def readouts(cluster: Sequence[Candidate], reconciled: Reconciled, shown: Shown) -> list[Group]:
    """Return the groups that tell what the sides say of the contact: near it in its article, about it or its parties."""
    by_id = {each.article.id: each for each in reconciled.extractions}
    found = []
    for group in reconciled.groups:
        if any(_is_readout(each, cluster, by_id) for each in group.statements) and shown.take(group):
            found.append(group)
    return found


def _is_readout(statement: Statement, cluster: Sequence[Candidate], by_id: dict[str, Extraction]) -> bool:
    extraction = by_id.get(statement.citation.article)
    if extraction is None or not any(quote.speaker for quote in statement.quotes):
        return False
    for candidate in cluster:
        for told in candidate.group.statements:
            if told.citation.article == statement.citation.article and candidate.event is not None:
                gap = _paragraph(statement, extraction) - _paragraph(told, extraction)
                if 0 <= gap <= NEAR and statement.start >= told.end and _about(statement, candidate.event):
                    return True
    return False


def _paragraph(statement: Statement, extraction: Extraction) -> int:
    return extraction.sentences[statement.sentence].paragraph


def _about(statement: Statement, event: Event) -> bool:
    named = parties(event) & set(stems(statement.text))
    return bool(has_any(statement.text, SPOKEN_OF)) or bool(named and any(event.type in {"REQUEST", "CONSULT"} for event in statement.events))
