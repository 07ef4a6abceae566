"""Calls and meetings: one entry a contact, with what each side says of it beneath."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.choose.candidates import Candidate
from briefgen.choose.denied import not_held
from briefgen.choose.nearby import Nearby
from briefgen.choose.parties import is_contact, is_named, is_party, parties
from briefgen.choose.twice import Shown
from briefgen.choose.words import has_any, stems
from briefgen.model.choice import Pick
from briefgen.model.finding import Event, Extraction
from briefgen.model.statement import Group, Statement

NEAR = 3
"""How many paragraphs after a contact what is said of it may stand."""
SPOKEN_OF = (
    "the call", "phone call", "the two had", "the two agreed", "the two discussed", "both agreed", "its readout", "own readout", "the conversation", "the meeting", "two men", "two leaders", "exchanged views", "the ministers", "the presidents", "the leaders", "the premiers", "two ministers", "two presidents",
    "two sides", "the pair", "the summit", "the visit", "readout",
)  # fmt: skip
MEDIUM = {
    "phone": "phone",
    "video": "video",
    "summit": "summit",
    "visit": "visit",
    "meeting": "meeting",
    "call": "call",
}
SAYING = frozenset({"REQUEST", "CONSULT", "SUPPORT", "AGREE"})
TAKEN_UP = re.compile(
    r"(?:the|this|that)\s+(?:\w+\s+)?(?:call|conversation|meeting|summit|visit|exchange|encounter)\b", re.IGNORECASE
)
"""A sentence that opens so speaks of a contact told before it."""
REPEATED = re.compile(r"\b(?:\w+|\d+) times\b|\b(?:twice|repeatedly|often|regularly)\b", re.IGNORECASE)
"""More than one contact at a time is no contact."""
VENUE = re.compile(
    r"\b(?:said|told \w+|added|spoke) (?:\w+day )?(?:at|during|in) an? (?:\w+ )?(?:meeting|visit|summit|call)\b",
    re.IGNORECASE,
)
"""Where something was said, not with whom."""
HELD = frozenset({"actual", "planned", "background"})
MOST_PARTS = 5


class Told:
    """Where the articles tell contacts."""

    def __init__(self, nearby: Nearby) -> None:
        self.by_id = nearby.by_id
        self._nearby = nearby
        self._starts: dict[str, list[int]] = {}

    def starts(self, article: str) -> list[int]:
        """Return where the sentences of *article* begin that tell who met whom, in order."""
        if article not in self._starts:
            told = (each for group in self._nearby.told_in([article]) for each in group.statements)
            own = (each for each in told if each.citation.article == article and _names_who_met(each))
            self._starts[article] = sorted({each.start for each in own})
        return self._starts[article]


def _names_who_met(statement: Statement) -> bool:
    if statement.part or not any(_names_both(event) for event in statement.events):
        return False
    return not TAKEN_UP.match(statement.text)


def _names_both(event: Event) -> bool:
    return event.reportable and is_contact(event) and len(parties(event)) > 1


def contacts(found: Sequence[Candidate], nearby: Nearby, shown: Shown) -> list[Pick]:
    """Return one pick for each contact among *found*, the most important first."""
    told = Told(nearby)
    held = [each for each in found if each.event is not None and each.event.status in HELD]
    held.sort(key=lambda each: (each.background, -len(parties_of(each)), -each.score, each.group.id))
    made = [_entry(cluster, nearby, shown, told) for cluster in _clustered(held)]
    return sorted(
        [*(each for each in made if each is not None), *not_held(found, nearby, shown)],
        key=lambda each: (each.label is not None, -each.score, each.group.id),
    )


def _clustered(held: Sequence[Candidate]) -> list[list[Candidate]]:
    """Return *held* by contact, what tells it best first; what does not say who met leads none."""
    clusters: list[list[Candidate]] = []
    with_party: dict[str, set[int]] = defaultdict(set)
    for candidate in held:
        if TAKEN_UP.match(candidate.shown.text):
            continue
        near = sorted({number for name in parties_of(candidate) for number in with_party[name]})
        home = next((at for at in near if any(same_contact(candidate, other) for other in clusters[at])), None)
        if home is None and not _is_contact(candidate):
            continue
        if home is None:
            home = len(clusters)
            clusters.append([])
        clusters[home].append(candidate)
        for name in parties_of(candidate):
            with_party[name].add(home)
    return clusters


def _is_contact(candidate: Candidate) -> bool:
    """Tell whether it says who met: two parties, one of them by name."""
    event = candidate.event
    if (
        event is None
        or not is_contact(event)
        or REPEATED.search(candidate.shown.text)
        or VENUE.search(candidate.shown.text)
    ):
        return False
    names = [name for name in (*event.actors, *event.targets) if is_party(name)]
    return len({stems(name)[-1] for name in names if stems(name)}) >= 2 and any(map(is_named, names))


def same_contact(one: Candidate, two: Candidate) -> bool:
    """Tell whether two candidates tell of one contact: shared parties, and no other day."""
    if one.event is None or two.event is None:
        return False
    if one.date and two.date and not (one.date.startswith(two.date) or two.date.startswith(one.date)):
        return False
    shared = len(parties(one.event) & parties(two.event))
    return shared >= 2 or (shared >= 1 and one.event.mode == two.event.mode and bool(one.date) and one.date == two.date)


def parties_of(candidate: Candidate) -> frozenset[str]:
    """Return the parties of the contact that *candidate* tells of."""
    return parties(candidate.event) if candidate.event else frozenset()


def _entry(cluster: list[Candidate], nearby: Nearby, shown: Shown, told: Told) -> Pick | None:
    lead = cluster[0]
    group, said = without_readouts(lead, told)
    if lead.event is None or not shown.take(group):
        return None
    said = [each for each in said if shown.take(each)]
    others = [each.group for each in cluster[1:] if shown.take(each.group)]
    groups = [*said, *others, *([] if lead.background else readouts(cluster, nearby, shown, told))]
    return Pick(
        group=group,
        kind="call",
        label="Background" if lead.background else None,
        parts=tuple(_part(group, lead) for group in groups[:MOST_PARTS]),
        actors=_named(cluster),
        initiator=_initiator(cluster, groups),
        medium=_medium(cluster),
        date=lead.date,
        score=lead.score,
    )


def without_readouts(lead: Candidate, told: Told) -> tuple[Group, list[Group]]:
    """Return the group of *lead* without what a side says of the contact, and that as a group of its own.

    A readout that names the call is told with it; the reader still wants to see who says what.
    """
    group = lead.group
    first = group.statements[0]
    own = [each for each in group.statements if each is first or each.part or _tells_contact(each) or not each.quotes]
    behind = [each for each in own if not each.part and _is_next(each, first)]
    own = [each for each in own if each not in behind]
    rest = [each for each in group.statements if each not in own]
    homes = _homes([replace_group(lead, own)])
    said = [each for each in rest if each in behind or has_any(each.text, SPOKEN_OF) or _is_readout(each, homes, told)]
    spoken = sorted(said, key=lambda each: (not each.alone, each.events == (), each.start))
    alone = replace(group, statements=tuple(own))
    return alone, [replace(group, id=group.id + ".said", statements=tuple(spoken))] if spoken else []


def _is_next(statement: Statement, first: Statement) -> bool:
    """Tell whether *statement* follows *first* in its article: it says what came of the contact."""
    return statement.citation.article == first.citation.article and statement.sentence - first.sentence == 1


def replace_group(candidate: Candidate, statements: Sequence[Statement]) -> Candidate:
    """Return *candidate* with the statements of its group replaced."""
    return replace(candidate, group=replace(candidate.group, statements=tuple(statements)))


def _tells_contact(statement: Statement) -> bool:
    return any(event.type == "CONSULT" and event.mode in MEDIUM and event.reportable for event in statement.events)


def _part(group: Group, lead: Candidate) -> Pick:
    speaker = next((quote.speaker for each in group.statements for quote in each.quotes if quote.speaker), None)
    return Pick(group=group, kind="quote" if speaker else "fact", said_by=speaker, date=lead.date)


def _named(cluster: Sequence[Candidate]) -> tuple[str, ...]:
    """Return who took part, by the fullest names that the cluster has for them."""
    found: dict[str, str] = {}
    for each in cluster:
        for name in (*each.event.actors, *each.event.targets) if each.event else ():
            last = stems(name)[-1] if stems(name) else name
            if len(name) > len(found.get(last, "")):
                found[last] = name
    return tuple(found.values())[:6]


def _initiator(cluster: Sequence[Candidate], groups: Sequence[Group]) -> str | None:
    """Return at whose request it was held, told with the contact or in what is said of it."""
    told = [each.event for each in cluster] + [
        event for group in groups for each in group.statements for event in each.events
    ]
    return next((event.initiator for event in told if event and event.initiator), None)


def _medium(cluster: Sequence[Candidate]) -> str | None:
    told = [event for each in cluster for statement in each.group.statements for event in statement.events]
    modes = {event.mode for event in told if event.type == "CONSULT" and event.reportable}
    return next((name for mode, name in MEDIUM.items() if mode in modes), None)


def readouts(cluster: Sequence[Candidate], nearby: Nearby, shown: Shown, told: Told) -> list[Group]:
    """Return what the sides say of the contact, near it in its article: about it, or by its parties.

    Only the statements of those articles are taken: "the call" of another article may be another call.
    """
    homes = _homes(cluster)
    found = []
    for group in nearby.told_in(homes):
        own = tuple(each for each in group.statements if _is_readout(each, homes, told))
        part = replace(group, id=f"{group.id}.{own[0].citation.article}", statements=own) if own else None
        if part is not None and shown.take(group if len(own) == len(group.statements) else part):
            found.append(part)
    return found


def _homes(cluster: Sequence[Candidate]) -> Mapping[str, Sequence[tuple[Event, Statement]]]:
    """Return article → the sentences of *cluster* that tell the contact there, with the event; none where it is only mentioned."""
    homes: dict[str, list[tuple[Event, Statement]]] = {}
    for candidate in cluster:
        for each in candidate.group.statements:
            told = homes.setdefault(each.citation.article, [])
            if candidate.event is not None and candidate.event.reportable:
                told.append((candidate.event, each))
    return homes


def _is_readout(statement: Statement, homes: Mapping[str, Sequence[tuple[Event, Statement]]], told: Told) -> bool:
    leads = homes.get(statement.citation.article, ())
    if not leads or statement.part:
        return False
    if not any(quote.speaker for quote in statement.quotes) and not TAKEN_UP.match(statement.text):
        return False
    extraction = told.by_id.get(statement.citation.article)
    return extraction is not None and any(
        statement.start >= lead.end
        and 0 <= (gap := _paragraph(statement, extraction) - _paragraph(lead, extraction)) <= NEAR
        and _last_told(statement, lead, told)
        and _about(statement, event, gap)
        for event, lead in leads
    )


def _last_told(statement: Statement, lead: Statement, told: Told) -> bool:
    """Tell whether no other contact is told between *lead* and *statement*."""
    return not any(lead.start < start <= statement.start for start in told.starts(lead.citation.article))


def _paragraph(statement: Statement, extraction: Extraction) -> int:
    return extraction.sentences[statement.sentence].paragraph


def _about(statement: Statement, event: Event, gap: int) -> bool:
    """Tell whether *statement* speaks of the contact, or right after it of what one of the parties said there."""
    if has_any(statement.text, SPOKEN_OF) or TAKEN_UP.match(statement.text):
        return True
    if gap > 1 or event.mode not in {"phone", "video", "call", "meeting"}:
        return False
    doing = {
        stems(name)[-1] for each in statement.events[:2] if each.type in SAYING for name in each.actors if stems(name)
    }
    return bool(parties(event) & doing)
