"""One thing of the past that is dated differently: on the table since 3 February, or first put forward on the 5th."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from briefgen.compare.accounts import unique
from briefgen.compare.features import weighed
from briefgen.compare.told import Told, days_between, paired
from briefgen.model.finding import DateMention, Extraction
from briefgen.model.statement import Account, Discrepancy
from briefgen.phrase.days import DAY
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
    past = {each.article.id: days for each in extractions if (days := _past_days(each))}
    by_article = {each.article.id: each for each in extractions if each.article.id in past}
    dated: dict[int, tuple[Told, DateMention]] = {}
    for number, each in enumerate(told):
        article = each.features.article
        day = _only_day(each, past[article], by_article[article]) if article in past else None
        if day is not None:
            dated[number] = each, day
    asked: set[frozenset[str | None]] = set()
    for one, two in paired({number: each.features.words for number, (each, _) in dated.items()}):
        (first, a), (second, b) = dated[one], dated[two]
        pair = frozenset((first.group, second.group, a.value, b.value))
        if pair not in asked and _differ(first, a, second, b, origin) and _alike(first, second, weight):
            asked.add(pair)
            yield _discrepancy(first, a, second, b)


def _past_days(extraction: Extraction) -> list[DateMention]:
    """Return the days that the article names and that lie some time before it, in order."""
    return [each for each in extraction.dates if _is_past(each, extraction.article.published)]


def _is_past(mention: DateMention, published: str | None) -> bool:
    day = mention.value or ""
    if not published or not day < published or not DAY.fullmatch(day) or not any(c.isdigit() for c in mention.text):
        return False
    return (days_between(day, published) or 0) >= PAST


def _only_day(told: Told, past: Sequence[DateMention], extraction: Extraction) -> DateMention | None:
    """Return the one day that the statement names, when it is one of *past*."""
    statement = told.statement
    at = bisect_left(past, statement.start, key=lambda each: each.start)
    if at == len(past) or past[at].start >= statement.end:
        return None
    low = bisect_left(extraction.dates, statement.start, key=lambda each: each.start)
    return past[at] if len([*takewhile(lambda each: each.start < statement.end, extraction.dates[low:])]) == 1 else None


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
