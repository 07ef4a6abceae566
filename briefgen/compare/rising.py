"""The toll of one incident as it rose: four dead in the morning, seven in the evening, nine the day after.

Reports of it share hardly a word, so no group joins them. They are of one incident when they count the same kind of victims
at the same place, their articles are related, and the later one says that it counts anew ("the toll rose to").
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.compare.accounts import unique
from briefgen.compare.alike import related
from briefgen.compare.count import Count
from briefgen.compare.features import Features
from briefgen.compare.states import state_of
from briefgen.compare.told import Told, days_between
from briefgen.compare.when import apart
from briefgen.model.finding import Extraction, Figure
from briefgen.model.statement import Account, Update
from briefgen.wording.countries import country_of
from briefgen.wording.words import folded, meaning

FATES = frozenset({"killed", "injured"})
DEADLY = frozenset(map(meaning, ("dead", "die")))
# Reports of one incident follow each other within so many days.
DAYS = 3
# Reports of one place that are looked at.
MOST = 40
Report = tuple[Told, Count]


def rising_tolls(told: Sequence[Told], extractions: Sequence[Extraction]) -> Iterator[Update]:
    """Yield one update for each toll of an incident that articles give higher and higher."""
    moment = {each.article.id: each.article.published_at or each.article.published or "" for each in extractions}
    reports = _by_place(told)
    for place, fate in sorted(reports):
        rows: list[list[list[Report]]] = []
        for report in sorted(
            reports[place, fate][:MOST], key=lambda each: (_when(each, moment), each[1].figure.value or 0)
        ):
            again = next((row[-1] for row in rows if _is_again(row[-1][0], report)), None)
            home = next((row for row in rows if _follows(row[-1][0], report)), None)
            if again is not None:
                again.append(report)
            elif home is not None:
                home.append([report])
            else:
                rows.append([[report]])
        yield from (_update(row, place, fate) for row in rows if len(row) > 1)


def fate_of(figure: Figure) -> str | None:
    """Return killed or injured, when *figure* counts people to whom that happened."""
    return _fate(figure.predicate_lemma or "", figure.predicate or "", figure.head or "")


@lru_cache(maxsize=10_000)
def _fate(lemma: str, form: str, head: str) -> str | None:
    if not DEADLY.isdisjoint(map(meaning, (lemma, form, head))):
        return "killed"
    return next((state for word in (lemma, form) if (state := state_of(word)) in FATES), None)


def _by_place(told: Sequence[Told]) -> dict[tuple[str, str], list[Report]]:
    """Return (place, fate) → reports of it, each article's place being the last that it named for a toll."""
    found: dict[tuple[str, str], list[Report]] = defaultdict(list)
    last: dict[str, str] = {}
    counting = [each for each in told if each.statement.figures]
    for each in sorted(counting, key=lambda one: (one.features.article, one.statement.start, one.statement.end)):
        article, growing = each.features.article, each.features.growing
        only = _only_place(each.features)
        for figure in each.statement.figures:
            place = _place(figure, only) or (last.get(article) if growing else None)
            if place is None or figure.same_as is not None or figure.negated:
                continue
            last[article] = place
            if _is_whole(figure) and (fate := fate_of(figure)):
                found[place, fate].append((each, Count(figure, each.statement, each.features.published)))
    return found


def _is_whole(figure: Figure) -> bool:
    """Tell whether it is a number of its own: no part of another, and not what came on top of one."""
    return bool(figure.value) and figure.part_of is None and " more" not in f" {figure.text}"


def _only_place(features: Features) -> str | None:
    """Return the one place that a statement names."""
    places = features.places
    return min(places) if len(places) == 1 else None


def _place(figure: Figure, only: str | None) -> str | None:
    """Return where it happened: a town or house, no country; *only*: the one place that the statement names."""
    if not figure.place:
        return only
    return None if country_of(figure.place) else folded(figure.place)


def _when(report: Report, moment: Mapping[str, str]) -> tuple[str, str]:
    """Order by day, then by time; on one day a report that counts anew comes after the others."""
    stamp = moment.get(report[0].features.article, "")
    return stamp[:10], stamp[10:] or ("T99" if report[0].features.growing else "T00")


def _is_again(one: Report, two: Report) -> bool:
    """Tell whether both give the same count, of the same days as far as they tell."""
    (first, a), (second, b) = one, two
    same = a.figure.value == b.figure.value and a.head == b.head
    return same and not apart(a.days, b.days) and related(first.features, second.features)


def _follows(earlier: Report, later: Report) -> bool:
    """Tell whether *later* counts the victims of *earlier* anew, and more of them."""
    (one, first), (two, second) = earlier, later
    away = days_between(one.features.published, two.features.published)
    if one.features.article == two.features.article or away is None or away > DAYS:
        return False
    more = (second.figure.value or 0.0) > (first.figure.value or 0.0)
    kind = first.head == second.head
    if not more or not kind or not related(one.features, two.features):
        return False
    return two.features.growing or (bool(first.days and second.days) and not apart(first.days, second.days))


def _update(row: Sequence[Sequence[Report]], place: str, fate: str) -> Update:
    lead = row[-1][0][1].figure
    name = next((each.figure.place for same in row for _, each in same if each.figure.place), place.title())
    what = "people" if meaning(lead.thing or "") in {meaning("people"), meaning("dead")} else lead.thing or "people"
    return Update(
        question=f"{name}: {what} {fate}",
        accounts=tuple(
            Account(
                text=count.figure.text,
                said_by=count.figure.reported_by,
                citations=unique(each.statement.citation for each, _ in same),
                date=told.features.published,
            )
            for same in row
            for told, count in same[:1]
        ),
    )
