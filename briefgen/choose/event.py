"""One entry for each event: further facts about it stand beneath."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from briefgen.choose.candidates import Candidate
from briefgen.choose.clusters import Cluster, Clusters
from briefgen.choose.follow import follows, next_to
from briefgen.choose.toll import Toll, newest_first, same_toll, toll_of
from briefgen.choose.twice import Shown, same_words
from briefgen.choose.words import likeness, stems
from briefgen.model.finding import Extraction

NOTHING: Mapping[str, Extraction] = MappingProxyType({})
ALIKE = 0.45
NEAR = 2
"""How many sentences after an event what is said of it may stand."""
MOST_DETAILS, SHORTEST = 4, 40
APART = frozenset({"air defense", "defense"})
"""Modes in which one side answers the other: a raid and what was shot down of it are told apart."""
GENERAL = frozenset({None, "aerial"})
HARM = frozenset({"casualties", "damage"})
POINTING = re.compile(
    r"\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){0,2}(?:attacks?|strikes?|raids?|operations?|assaults?|shelling|bombings?|incidents?|"
    r"explosions?|blasts?|offensive|incursion|ambush|move|clash(?:es)?|fighting|killings?|crash|quake|storm|fire|flood(?:s|ing)?)\b",
    re.IGNORECASE,
)

ROLLING = re.compile(
    r"\b(?:(?:over|in|during|within|for) the (?:past|last|previous) (?:24 hours|day|night)|overnight|(?:during|in) the night|in (?:a|one) night|daily)\b",
    re.IGNORECASE,
)
"""A count that begins anew every day."""
DAILY = re.compile(r"\b(?:past|last|previous) (?:24 hours|day)\b", re.IGNORECASE)
"""A count over a whole country, never that of one deed."""
OWN_WORDS = re.compile(r"[\"“‘']?(?:we|i|our|my)\b", re.IGNORECASE)
"""Who did it speaks: that says more of the deed, and does not tell it."""
SUMMARY = re.compile(
    r"\b(?:in|over|during|for) (?:the (?:past|last) )?(?:\w+|\d+) (?:years|decades)\b|\b(?:in|over|during) the (?:past|last) (?:year|decade)\b"
    r"|\bas of \d{4}\b",
    re.IGNORECASE,
)
"""What years brought is no event of a day."""


def events(
    found: Sequence[Candidate], shown: Shown, by_id: Mapping[str, Extraction] = NOTHING
) -> list[list[Candidate]]:
    """Return *found* by event, what is shown of it first, the most important event first.

    What only mentions an event stands beneath one told just before it, or nowhere, unless several origins carry it.
    """
    clusters = Clusters()
    for candidate in sorted(found, key=lambda each: (each.detail, not _is_event(each))):
        toll = toll_of(candidate, by_id)
        home = _home(candidate, toll, clusters)
        if home is not None and same_words(home[0].shown.text, candidate.shown.text):
            shown.take(candidate.group)
            clusters.cite(candidate, home)
        elif home is not None and len(home) <= MOST_DETAILS:
            if len(candidate.shown.shown) >= SHORTEST and _stands(candidate, home) and shown.take(candidate.group):
                # What goes on where the deed was told comes right behind it.
                clusters.put(candidate, home, first=next_to(candidate.shown, home[0]))
        elif _may_lead(candidate) and shown.take(candidate.group):
            clusters.begin(candidate, toll)
    led = [newest_first(cluster) for cluster in clusters.all]
    return sorted(led, key=lambda cluster: (-max(each.score for each in cluster), cluster[0].group.id))


def _is_event(candidate: Candidate) -> bool:
    return candidate.event is not None and candidate.event.reportable


def _stands(candidate: Candidate, home: Sequence[Candidate]) -> bool:
    """Tell whether *candidate* can stand beneath *home*: alone, or right behind what is shown last there."""
    last, own = home[-1].shown, candidate.shown
    if own.alone or next_to(own, home[0]):
        return True
    return last.citation.article == own.citation.article and own.sentence - last.sentence == 1


def _may_lead(candidate: Candidate) -> bool:
    if candidate.detail or candidate.background or OWN_WORDS.match(candidate.shown.text):
        return False
    if candidate.date is None and (
        SUMMARY.search(candidate.shown.text) or (candidate.event and candidate.event.status == "planned")
    ):
        return False
    if _is_event(candidate):
        return candidate.shown.alone or candidate.group.origins > 1
    # What is only mentioned leads when several origins tell it of a day: not what goes on all the time.
    return candidate.group.origins > 1 and candidate.date is not None


def _home(candidate: Candidate, toll: Toll | None, clusters: Clusters) -> Cluster | None:
    """Return the cluster of the event that *candidate* says more of: the one told last before it, or one like it."""
    spoken = [
        (gap, cluster)
        for cluster in clusters.in_articles([candidate.shown.citation.article])
        for told in cluster
        if _is_event(told) and (gap := follows(candidate, told)) is not None
    ]
    if spoken:
        return min(spoken, key=lambda each: each[0])[1]
    counted = (cluster for other, cluster in clusters.tolls if same_toll(toll, other)) if toll else iter(())
    if (home := next(counted, None)) is not None:
        return home
    if candidate.event is not None and not _is_event(candidate):
        near = clusters.in_articles(each.citation.article for each in candidate.group.statements)
        gaps = [(gap, cluster) for cluster in near if (gap := _gap(candidate, cluster[0])) is not None]
        if gaps:
            return min(gaps, key=lambda each: each[0])[1]
    alike = clusters.of_type(candidate.event.type) if candidate.event is not None else ()
    return next((cluster for cluster in alike if _alike(candidate, cluster[0])), None)


def _gap(candidate: Candidate, lead: Candidate) -> int | None:
    """Return how many sentences after the event of *lead* its article has *candidate*, None when too far or elsewhere."""
    if _other_day(candidate, lead) or candidate.event is None or lead.event is None:
        return None
    if candidate.event.type != lead.event.type and not candidate.detail and candidate.event.mode not in HARM:
        return None
    if others_deed(candidate, lead):
        return None
    if candidate.detail and not POINTING.search(candidate.shown.text):
        return None
    told = {each.citation.article: each.sentence for each in lead.group.statements if not each.part}
    gaps = [
        each.sentence - told[each.citation.article]
        for each in candidate.group.statements
        if each.citation.article in told
    ]
    return min((gap for gap in gaps if 0 < gap <= NEAR), default=None)


def _alike(candidate: Candidate, lead: Candidate) -> bool:
    """Tell whether both tell of one event: the same doer on the same day, or much the same words."""
    one, two = lead.event, candidate.event
    if one is None or two is None or one.type != two.type or _other_day(candidate, lead):
        return False
    if two.reportable and candidate.date and candidate.date == lead.date and not {one.mode, two.mode} & APART:
        same = (
            (one.mode == two.mode or one.mode in GENERAL)
            and _any_akin(_doers(lead), _doers(candidate))
            and all(_named(place, lead.shown.text) for place in two.places)
        )
    else:
        same = (
            (one.mode == two.mode or None in (one.mode, two.mode))
            and not others_deed(candidate, lead)
            and likeness(lead.shown.text, candidate.shown.text) >= ALIKE
        )
    return same and not _other_count(candidate, lead)


def others_deed(candidate: Candidate, lead: Candidate) -> bool:
    """Tell whether both name a doer, and not the same."""
    one, two = _doers(lead), _doers(candidate)
    return bool(one and two) and not candidate.detail and not _any_akin(one, two)


def _named(place: str, text: str) -> bool:
    return any(akin(word, other) for word in stems(place) for other in stems(text))


@lru_cache(maxsize=16384)
def _any_akin(one: frozenset[str], two: frozenset[str]) -> bool:
    return any(akin(word, other) for word in one for other in two)


def akin(word: str, other: str) -> bool:
    """Tell whether two words name one country or people, as far as their letters tell ("ukraine", "ukrainian")."""
    shared = next(
        (at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), min(len(word), len(other))
    )
    return shared >= 4 and shared >= min(len(word), len(other)) - 2


def _other_count(candidate: Candidate, lead: Candidate) -> bool:
    """Tell whether both count what a day or a night brought, in articles of other days."""
    one, two = candidate.shown, lead.shown
    if one.figures and two.figures and bool(DAILY.search(one.text)) != bool(DAILY.search(two.text)):
        return True
    if candidate.published == lead.published:
        return False
    return bool(ROLLING.search(one.text) or ROLLING.search(two.text)) and bool(one.figures and two.figures)


def _other_day(candidate: Candidate, lead: Candidate) -> bool:
    return bool(candidate.date and lead.date and candidate.date != lead.date)


def _doers(candidate: Candidate) -> frozenset[str]:
    return _words_of(candidate.event.actors) if candidate.event else frozenset()


@lru_cache(maxsize=8192)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in stems(name))
