"""One event that two accounts put in two towns: a depot on fire in Tarn, or in Verrin.

That it is one event must show in more than its kind and day, of which one night may bring ten: in a name that it concerns,
in numbers of victims, in who met whom. That the places are two must be beyond doubt: towns of two countries, or two towns
by the gazetteer or by what the articles call them; and no article may name the place of the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.compare.accounts import unique
from briefgen.compare.alike import RELATED
from briefgen.compare.describe import actor_tokens
from briefgen.compare.sites import Site, is_country, spoken_of
from briefgen.compare.told import Told
from briefgen.compare.towns import Towns, is_town
from briefgen.model.statement import Account, Discrepancy
from briefgen.wording.countries import country_of
from briefgen.wording.transliteration import same_spoken, sound
from briefgen.wording.words import folded

# Two places hardly count so many victims both, unless the number is a round one.
DISTINCT = 13
# Events of one key that are compared, and places of one kind of event from which on they are as many events.
MOST, SERIES = 24, 4
# Of those who put it in one place so many are looked at; the others are mostly copies.
SAMPLE = 4
# Those who meet, of whom pairs are made.
LARGEST = 4
# Names spelled so much alike may be one.
SPELLED = 0.7


def differing_places(sites: Sequence[Site], told: Sequence[Told], origin: Mapping[str, str]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each event that articles put in different towns.

    Args:
        told: all statements; two places that one of them names are not two accounts of one.
        origin: article → its origin.
    """
    holders: dict[str, list[Site]] = defaultdict(list)
    for site in sites:
        for key in sorted(keys_of(site)):
            holders[key].append(site)
    towns = Towns(told)
    asked: set[frozenset[str]] = set()
    for key in sorted(holders):
        by_place = _by_place(holders[key][:MOST])
        if 1 < len(by_place) < SERIES:
            for one, two in combinations(by_place, 2):
                pair = frozenset((folded(one[0].name), folded(two[0].name), one[0].kind))
                if pair not in asked and any(_differ(a, b, origin, towns) for a in one[:SAMPLE] for b in two[:SAMPLE]):
                    asked.add(pair)
                    yield _discrepancy(one, two)


def keys_of(site: Site) -> frozenset[str]:
    """Return what another account of the same event must share: kind and day, with a name, with victims, with who met whom."""
    shared = set(_meeting(site) if site.kind == "CONSULT" else site.named)
    if site.kind == "harm":
        shared |= _toll(site)
    return frozenset(f"{site.kind} {day} {each}" for day in site.days for each in shared)


def _meeting(site: Site) -> set[str]:
    """Return the pairs of those who meet: of persons by their names, of states only within one group."""
    return {
        *(" – ".join(pair) for pair in combinations(sorted(site.persons)[:LARGEST], 2)),
        *(f"{site.told.group} {' – '.join(pair)}" for pair in combinations(sorted(site.states)[:LARGEST], 2)),
    }


def _toll(site: Site) -> set[str]:
    """Return what is told of the victims, as far as another event of the day hardly has the same."""
    found = {f"{value:g} {fate}" for value, fate in site.victims if value >= DISTINCT and value % 10}
    found |= {
        f"{value:g} {fate} {head}" for value, fate in site.victims if value >= DISTINCT for head in site.landmarks
    }
    both = sorted(site.victims)
    if len(both) > 1 and both[-1][0] > DISTINCT / 2:
        found.add(" and ".join(f"{value:g} {fate}" for value, fate in both))
    return found


def _by_place(sites: Sequence[Site]) -> list[list[Site]]:
    """Return *sites* by place, spellings of one name together."""
    found: list[list[Site]] = []
    for site in sites:
        home = next((same for same in found if is_one_place(site.name, same[0].name)), None)
        if home is None:
            found.append([site])
        else:
            home.append(site)
    return found


def is_one_place(one: str, two: str) -> bool:
    """Tell whether two names may be of one place: spellings of it, or one a part of the other ("Tarn", "Port Tarn")."""
    first, second = folded(one), folded(two)
    if first == second or set(first.split()) <= set(second.split()) or set(second.split()) <= set(first.split()):
        return True
    code = country_of(one)
    if (code is not None and code == country_of(two)) or same_spoken(first, second):
        return True
    from rapidfuzz.distance import Indel  # slow to import

    return Indel.normalized_similarity(sound(first), sound(second)) >= SPELLED


def _differ(one: Site, two: Site, origin: Mapping[str, str], towns: Towns) -> bool:
    """Tell whether two accounts are of one event and of two places; what is told later may correct it, or move a meeting."""
    first, second = one.told.features, two.told.features
    if first.article == second.article:
        return False
    again = one.event.status == "planned" or origin.get(first.article) == origin.get(second.article)
    if again and first.published != second.published:
        return False
    return (
        _one_event(one, two)
        and are_two_places(one, two, towns)
        and not any(spoken_of(name, two.extraction) for name in {one.name, one.place.text})
        and not any(spoken_of(name, one.extraction) for name in {two.name, two.place.text})
        and not towns.are_named_together(one.name, two.name)
    )


def _one_event(one: Site, two: Site) -> bool:
    """Tell whether nothing speaks against one event: the same stage, way, target and doer, as far as both tell."""
    first, second = one.event, two.event
    if first.status != second.status or (one.way and two.way and one.way != two.way):
        return False
    if one.struck and two.struck and not one.struck & two.struck:
        return False
    by = [frozenset(token for name in event.actors for token in actor_tokens(name)) for event in (first, second)]
    return not (all(by) and not by[0] & by[1]) and _of_one_story(one, two)


def _of_one_story(one: Site, two: Site) -> bool:
    """Tell whether the articles share names besides the places; where no more than a number joins them, two at least."""
    first, second = one.told.features.context - {one.name}, two.told.features.context - {two.name}
    sure = one.landmarks & two.landmarks or one.named & two.named or one.kind == "CONSULT"
    return len(first & second) >= (min(RELATED, len(first), len(second)) if sure else RELATED)


def are_two_places(one: Site, two: Site, towns: Towns) -> bool:
    """Tell whether the places are two beyond doubt: neither is a part of the other, nor another name for it."""
    if is_country(one.name) or is_country(two.name):
        # A country may hold the town, and a land that two states claim is told to be of either.
        return is_country(one.name) and is_country(two.name)
    if {folded(name) for name in one.within} & {folded(two.name)} or {folded(name) for name in two.within} & {
        folded(one.name)
    }:
        return False
    first, second = _country(one), _country(two)
    if first and second and first != second:
        return True
    sites = (one, two)
    if any(towns.is_called_area(site.place.text) and not site.settled for site in sites):
        # "In Tarn" may be in the region of that name, in which the other town lies.
        return False
    return all(is_town(site.name) for site in sites) or all(
        site.settled or towns.is_called_town(site.place.text) for site in sites
    )


def _country(site: Site) -> str | None:
    """Return the country of the place, as the gazetteer or the sentence tells."""
    return site.place.country or next(filter(None, map(country_of, reversed(site.within))), None)


def _discrepancy(one: Sequence[Site], two: Sequence[Site]) -> Discrepancy:
    site = one[0]
    who = " – ".join((*site.event.actors, *site.event.targets)[:2]) if site.kind == "CONSULT" else ""
    return Discrepancy(
        question=f"Where did it happen: {who or site.deed}?",
        severity="high" if site.kind == "harm" else "medium",
        kind="place",
        accounts=tuple(_account(side) for side in (one, two)),
        groups=tuple(dict.fromkeys(site.told.group for side in (one, two) for site in side)),
    )


def _account(side: Sequence[Site]) -> Account:
    return Account(
        text=side[0].place.text,
        said_by=next((site.event.attribution for site in side if site.event.attribution), None),
        citations=unique(site.told.statement.citation for site in side),
        date=side[0].event.date,
    )
