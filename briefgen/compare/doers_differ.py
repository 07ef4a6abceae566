"""Who did it: each side puts the same blow, with the same weapon, down to the other.

Both accounts tell of harm on one day at one place, to the same target or with the same number of victims, and each names
somebody else as who did it. That they are two sides must be beyond doubt: who gives the one account is blamed by the
other, and nobody owns up to the deed.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.compare.accounts import unique
from briefgen.compare.denied_elsewhere import roots
from briefgen.compare.sites import Site
from briefgen.compare.told import paired
from briefgen.model.statement import Account, Discrepancy
from briefgen.phrase.compared import entities_within
from briefgen.wording.words import folded

# So many victims tell one blow at a place from another.
FEWEST = 3
# Characters of a subject that names a side, and how one ends to which it is done.
LONGEST = 60
PASSIVE = re.compile(r"\b(?:was|were|been|being)$")


def differing_doers(sites: Sequence[Site]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each blow that articles put down to different sides."""
    sites = [site for site in sites if site.kind == "harm" and site.event.attribution]
    keys = {number: _keys(site) for number, site in enumerate(sites)}
    asked: set[str] = set()
    for one, two in paired(keys):
        first, second = sites[one], sites[two]
        name = folded(first.name)
        if name not in asked and _differ(first, second):
            asked.add(name)
            yield _discrepancy(first, second)


def _keys(site: Site) -> frozenset[str]:
    """Return what another account of the same blow must share: day and place, with the target or the victims."""
    shared = {*site.landmarks, *(f"{value:g} {fate}" for value, fate in site.victims if value >= FEWEST)}
    return frozenset(f"{day} {folded(site.name)} {each}" for day in site.days for each in shared)


def _doers(site: Site) -> tuple[str, ...]:
    """Return who did it, in the words of the text: "Norlandic forces", or whose strike it was ("A Norlandic air strike")."""
    event, text = site.event, site.extraction.article.text
    named = tuple(name for name in event.actors if roots(name) and name in site.told.statement.text)
    subject = text[event.start : event.trigger_start].strip()
    if named or len(subject) > LONGEST or "," in subject or PASSIVE.search(subject):
        return named
    sides = entities_within(site.extraction, event.start, event.trigger_start)
    return (subject,) if len(sides) == 1 and sides[0].start != site.place.start else ()


def _differ(one: Site, two: Site) -> bool:
    """Tell whether the side that gives the one account is blamed by the other; weapons may differ with who is blamed."""
    first, second = one.event, two.event
    if one.told.features.article == two.told.features.article:
        return False
    if first.status != "actual" or second.status != "actual" or not first.attribution or not second.attribution:
        return False
    doers = roots(*_doers(one)), roots(*_doers(two))
    tellers = roots(first.attribution), roots(second.attribution)
    if not all(doers) or doers[0] & doers[1] or doers[0] & tellers[0] or doers[1] & tellers[1]:
        return False
    return bool(tellers[0] & doers[1] or tellers[1] & doers[0]) and not tellers[0] & tellers[1]


def _discrepancy(one: Site, two: Site) -> Discrepancy:
    return Discrepancy(
        question=f"Who did it: {one.deed}?",
        severity="high",
        kind="actor",
        accounts=tuple(
            Account(
                text=_doers(site)[0],
                said_by=site.event.attribution,
                citations=unique([site.told.statement.citation]),
                date=site.event.date,
            )
            for site in (one, two)
        ),
        groups=tuple(dict.fromkeys((one.told.group, two.told.group))),
    )
