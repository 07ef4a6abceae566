"""Fill the sections of the profile."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.choose.candidates import Candidate, candidates
from briefgen.choose.contacts import contacts
from briefgen.choose.event import events
from briefgen.choose.fold import folded
from briefgen.choose.importance import day_of
from briefgen.choose.labels import label_of
from briefgen.choose.nearby import Nearby
from briefgen.choose.outlook import one_a_speaker
from briefgen.choose.overtaken import without_overtaken
from briefgen.choose.terms import terms
from briefgen.choose.tracks import tracks
from briefgen.choose.twice import Shown, same_words
from briefgen.choose.window import Window
from briefgen.model.choice import Pick, SectionChoice, SectionRule
from briefgen.model.statement import Group, Reconciled

UNDATED = "9999"
CONSIDERED = 300
"""How many candidates of a section are looked at, the most important first: a week of a thousand articles stays quick."""


def choose_sections(
    reconciled: Reconciled, *, rules: Sequence[SectionRule], window: Window
) -> tuple[SectionChoice, ...]:
    """Return the sections of *rules*, in their order, empty ones included; no fact stands in two of them."""
    day = day_of(reconciled)
    found = candidates(reconciled, day, rules, window)
    shown, made, nearby = Shown(), {}, Nearby(reconciled)
    # Contacts first: what the sides say of a call belongs under it, wherever else it might fit.
    for rule in sorted(rules, key=lambda each: each.group_by != "contact"):
        made[rule.id] = _section(rule, [each for each in found if each.rule.id == rule.id], nearby, shown)
    return tuple(made[rule.id] for rule in rules)


def _section(rule: SectionRule, found: list[Candidate], nearby: Nearby, shown: Shown) -> SectionChoice:
    table = tracks(found) if rule.tracks else ()
    # What lies before the window may still say more of an event of the window.
    keep = rule.background or rule.group_by == "event"
    found = [each for each in without_overtaken(found) if keep or not each.background]
    found, further = found[:CONSIDERED], len(found[CONSIDERED:])
    if rule.group_by == "contact":
        picks = contacts(found, nearby, shown)
    elif rule.group_by == "speaker":
        picks = one_a_speaker(found, nearby.by_id.values(), shown)
    elif rule.group_by == "event":
        picks = [with_details(each, pick(each[0], rule), rule) for each in events(found, shown, nearby.by_id)]
    else:
        # Demands in the speaker's own words go first: they are not told a second time beneath another item.
        once = [
            (each, terms(each, nearby, shown)) for each in _once([each for each in found if each.shown.alone], shown)
        ]
        own = {each.group.id: tuple(quoted(group) for group in groups) for each, groups in once}
        picks = [_with_terms(each, own, rule) for each in folded([each for each, _ in once], rule, nearby.by_id)]
    kept = picks[: rule.limit]
    return SectionChoice(
        rule=rule, picks=tuple(ordered(kept, rule)), tracks=table, left_out=further + len(picks) - len(kept)
    )


def _once(found: Sequence[Candidate], shown: Shown) -> list[Candidate]:
    """Return those of *found* that are new; what says the same in the same words is cited with the first."""
    kept: list[Candidate] = []
    for each in found:
        if shown.take(each.group):
            kept.append(each)
            continue
        twin = next((at for at, other in enumerate(kept) if same_words(other.shown.text, each.shown.text)), None)
        if twin is not None and kept[twin].group.id != each.group.id:
            group = kept[twin].group
            more = tuple(one for one in each.group.statements if one not in group.statements)
            kept[twin] = replace(kept[twin], group=replace(group, statements=group.statements + more))
    return kept


def _with_terms(item: Sequence[Candidate], own: Mapping[str, tuple[Pick, ...]], rule: SectionRule) -> Pick:
    """Return *item*, its lead and what stands beneath it, each followed by its demands in the speaker's *own* words."""
    lead, *others = item
    beneath = [part for each in others for part in (replace(pick(each, rule), label=None), *own[each.group.id])]
    return replace(pick(lead, rule), parts=(*own[lead.group.id], *beneath))


def with_details(cluster: Sequence[Candidate], lead: Pick, rule: SectionRule) -> Pick:
    """Return *lead* with the other candidates of its *cluster* beneath it."""
    return replace(lead, parts=tuple(replace(pick(each, rule), label=None) for each in cluster[1:]))


def pick(candidate: Candidate, rule: SectionRule) -> Pick:
    """Return *candidate* as an item of a section."""
    event = candidate.event
    speaker = event.attribution if event else (candidate.quote.speaker if candidate.quote else None)
    return Pick(
        group=candidate.group,
        kind="quote" if event is None and candidate.quote else "event",
        label=label_of(candidate, rule),
        actors=event.actors if event else (),
        said_by=speaker,
        date=candidate.date,
        score=candidate.score,
    )


def quoted(group: Group) -> Pick:
    """Return *group*, a quote alone, as a part of an item."""
    quote = group.statements[0].quotes[0]
    return Pick(group=group, kind="quote", said_by=quote.speaker, date=quote.date)


def ordered(picks: list[Pick], rule: SectionRule) -> list[Pick]:
    """Return *picks* under their labels in the order of the profile, then by time or importance."""
    place = {label: number for number, (label, _) in enumerate(rule.labels)}

    def key(each: Pick) -> tuple[int, str, float, str]:
        # What stands under no heading of the profile comes first, background of a contact last.
        last = len(place) + (each.label is not None)
        when = (each.date or UNDATED) if rule.order == "time" else ""
        return place.get(each.label or "", last), when, -each.score, each.group.id

    return sorted(picks, key=key)
