"""What one article tells as done and somebody denies in another, in words that no group joins."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compare.accounts import unique, words_of
from briefgen.compare.alike import related
from briefgen.compare.told import MOST, Told, days_between
from briefgen.identify.forms import ENDING
from briefgen.model.finding import Event
from briefgen.model.statement import Account, Discrepancy
from briefgen.wording.countries import country_of
from briefgen.wording.participle import participle
from briefgen.wording.words import meaning

# Events of less salience are only mentioned.
CLEAR, DENIED = 0.5, 0.3
# Articles on one deed appear within so many days.
DAYS = 2
# "Norland" and "Norlandic" begin with the same letters.
ROOT = 5
Side = tuple[Told, Event]


def denied_elsewhere(told: Sequence[Told]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each deed that one side denies and a statement of another group tells."""
    sides = [(each, event) for each in told for event in each.statement.events if event.targets]
    denials = {number: _keys(event) for number, (_, event) in enumerate(sides) if _is_denied(event)}
    asked: set[str] = set()
    for one, two in _pairs(sides, denials):
        for yes, no in ((sides[one], sides[two]), (sides[two], sides[one])):
            if no[0].group not in asked and _is_told(yes[1]) and _is_denied(no[1]) and _one_deed(yes, no):
                asked.add(no[0].group)
                yield _discrepancy(yes, no)


def _pairs(sides: Sequence[Side], denials: Mapping[int, frozenset[str]]) -> list[tuple[int, int]]:
    """Return the numbers of each denial and what it may deny: the same was done to the same, in articles that share a name."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for number, keys in denials.items():
        for key in keys:
            wanted[key] |= _story(sides[number][0])
    anything = any("" in names for names in wanted.values())
    classes = {key.partition(" ")[0] for key in wanted}
    tellings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (each, event) in enumerate(sides):
        if event.type in classes and _is_told(event):
            for key in _keys(event) & wanted.keys():
                for name in (wanted[key] | {""}) & (_story(each) | ({""} if anything else set())):
                    tellings[key, name].append(number)
    return sorted(
        {
            (min(pair), max(pair))
            for number, keys in denials.items()
            for key in keys
            for name in _story(sides[number][0]) | {""}
            for pair in ((number, other) for other in tellings[key, name][:MOST])
        }
    )


def _story(told: Told) -> frozenset[str]:
    """Return the article, the names in it, and "" for one that holds none: it may be of any story."""
    names = told.features.context
    return names | {told.features.article} if names else frozenset({told.features.article, ""})


def _is_denied(event: Event) -> bool:
    return event.certainty == "denied" and bool(event.attribution) and event.salience >= DENIED


def _is_told(event: Event) -> bool:
    return event.status == "actual" and event.certainty != "denied" and event.salience >= CLEAR


def _keys(event: Event) -> frozenset[str]:
    """Return class and head of what it was done to."""
    return frozenset(f"{event.type} {meaning(target.rsplit(' ', 1)[-1])}" for target in event.targets if target)


def _one_deed(yes: Side, no: Side) -> bool:
    (told, event), (denial, denied) = yes, no
    away = days_between(told.features.published, denial.features.published)
    if told.group == denial.group or away is None or away > DAYS or event.attribution == denied.attribution:
        return False
    doers = denied.actors or ((denied.attribution,) if denied.attribution else ())
    one_doer = any(_same_side(a, b) for a in event.actors for b in doers)
    return one_doer and (told.features.article == denial.features.article or related(told.features, denial.features))


def _same_side(one: str, two: str) -> bool:
    """Tell whether two names are of one side ("Norlandic missile", "Norland")."""
    return bool(roots(one) & roots(two))


def roots(*names: str) -> frozenset[str]:
    """Return what names of one side have in common: their countries, and how their words begin."""
    words = [ENDING.sub("", word) for name in names for word in name.split() if word[:1].isupper()]
    return frozenset(country_of(word) or word[:ROOT] for word in words if len(word) >= ROOT or country_of(word))


def _discrepancy(yes: Side, no: Side) -> Discrepancy:
    return Discrepancy(
        question=f"Did it happen: {yes[1].targets[0]} {participle(yes[1].trigger)}?",
        severity="high",
        kind="denial",
        accounts=tuple(
            Account(
                text=words_of(event, told.statement),
                said_by=event.attribution,
                citations=unique([told.statement.citation]),
                date=event.date,
            )
            for told, event in (yes, no)
        ),
        groups=(yes[0].group, no[0].group),
    )
