"""One thing of the past that is dated differently: on the table since 3 February, or first put forward on the 5th."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile

from briefgen.compare.accounts import unique
from briefgen.compare.features import weighed
from briefgen.compare.told import Told, days_between, paired
from briefgen.compare.when import DAY
from briefgen.model.finding import DateMention, Extraction
from briefgen.model.statement import Account, Discrepancy
from briefgen.wording.words import content

# A day at least so long before its article is no news of the day, of which each day brings another.
PAST = 7
# Days of one thing lie no farther apart.
FAR = 21
# What the statements must share: words that are no names, and a part of the weight of the shorter one.
WORDS, SHARE = 2, 0.4


def differing_dates(
    told: Sequence[Told], extractions: Sequence[Extraction], origin: Mapping[str, str], weight: Mapping[str, float]
) -> Iterator[Discrepancy]:
    """Yield one disagreement for each two days that articles of different origins give to one thing of the past."""
    by_article = {each.article.id: each for each in extractions}
    dated = {
        number: (each, day)
        for number, each in enumerate(told)
        if (day := _past_day(each, by_article[each.features.article])) is not None
    }
    asked: set[frozenset[str | None]] = set()
    for one, two in paired({number: each.features.words for number, (each, _) in dated.items()}):
        (first, a), (second, b) = dated[one], dated[two]
        pair = frozenset((first.group, second.group, a.value, b.value))
        if pair not in asked and _differ(first, a, second, b, origin) and _alike(first, second, weight):
            asked.add(pair)
            yield _discrepancy(first, a, second, b)


def _past_day(told: Told, extraction: Extraction) -> DateMention | None:
    """Return the one day that the statement names, when it lies some time before the article."""
    statement = told.statement
    low = bisect_left(extraction.dates, statement.start, key=lambda each: each.start)
    named = list(takewhile(lambda each: each.start < statement.end, islice(extraction.dates, low, None)))
    if len(named) != 1 or not DAY.fullmatch(named[0].value or "") or not any(c.isdigit() for c in named[0].text):
        return None
    away = days_between(named[0].value, told.features.published)
    return (
        named[0]
        if away is not None and away >= PAST and (named[0].value or "") < (told.features.published or "")
        else None
    )


def _differ(one: Told, a: DateMention, two: Told, b: DateMention, origin: Mapping[str, str]) -> bool:
    away = days_between(a.value, b.value)
    return away is not None and 0 < away <= FAR and origin.get(one.features.article) != origin.get(two.features.article)


def _alike(one: Told, two: Told, weight: Mapping[str, float]) -> bool:
    shared = one.features.words & two.features.words
    least = min(one.features.total, two.features.total)
    names = one.features.names & two.features.names
    return bool(names) and len(shared - names) >= WORDS and weighed(shared, weight) >= SHARE * least


def _discrepancy(one: Told, a: DateMention, two: Told, b: DateMention) -> Discrepancy:
    words = one.features.telling & two.features.telling
    told = [word.strip('.,;:“”"') for word in one.statement.text.split()]
    what = next((word for word in told if set(content(word)) & words and not word[0].isupper()), "it happened")
    return Discrepancy(
        question=f"On which day: “{what}”?",
        severity="medium",
        kind="date",
        accounts=tuple(
            Account(text=day.text, said_by=None, citations=unique([each.statement.citation]), date=day.value)
            for each, day in ((one, a), (two, b))
        ),
        groups=tuple(dict.fromkeys((one.group, two.group))),
    )
