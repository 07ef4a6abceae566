"""How long one thing took, told in different units: 11 months against more than a year; 18 months is a year and a half."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.compare.accounts import unique
from briefgen.compare.amount import agree
from briefgen.compare.count import Count
from briefgen.compare.indicators import other_occasion
from briefgen.compare.told import Told, paired, rare_names
from briefgen.model.finding import Figure
from briefgen.model.statement import Account, Discrepancy
from briefgen.wording.words import content, meaning

DAYS: Mapping[str, float] = {
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25,
}  # fmt: skip
# Verbs that say how long something took.
TOOK = frozenset(map(meaning, ("take", "last", "spend", "need", "require", "endure")))
# "A year" may be said of so much more or less, in another unit.
LOOSE = 0.04
# Words on each side of the figure that tell what took so long.
NAMED = frozenset({*TOOK, *DAYS, "operation", "process", "time", "long"})


def differing_durations(told: Sequence[Told], origin: Mapping[str, str]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each two spans of time of one thing that cannot both be true."""
    counts = [
        (each, count)
        for each in told
        for figure in each.statement.figures
        if _is_duration(figure)
        for count in (Count(figure, each.statement, each.features.published),)
        if not count.is_span
    ]
    rare = rare_names(told) if counts else frozenset()
    keys = {number: _keys(count, each, rare) for number, (each, count) in enumerate(counts)}
    asked: set[frozenset[str]] = set()
    for one, two in paired(keys):
        (first, a), (second, b) = counts[one], counts[two]
        pair = frozenset((a.figure.text, b.figure.text))
        if origin.get(a.article) != origin.get(b.article) and _contradict(a, b) and pair not in asked:
            asked.add(pair)
            what = sorted(word.split(" ", 1)[1] for word in keys[one] & keys[two])
            yield _discrepancy(first, a, second, b, what)


def _is_duration(figure: Figure) -> bool:
    if figure.unit not in DAYS or figure.value is None:
        return False
    return meaning(figure.predicate_lemma or figure.predicate or "") in TOOK


def _keys(count: Count, told: Told, rare: frozenset[str]) -> frozenset[str]:
    """Return what another span must share: a rare name of its article, and a word that tells what took so long."""
    words = sorted(word for word in count.near if word not in NAMED and len(word) > 3)
    return frozenset(f"{name}\n {word}" for name in told.features.context & rare for word in words)


def _contradict(one: Count, two: Count) -> bool:
    if other_occasion(one, two) or (one.figure.reported_by and one.figure.reported_by == two.figure.reported_by):
        return False
    first, second = _in_days(one.figure), _in_days(two.figure)
    if agree(first, second):
        return False
    low, high = sorted((first.value or 0.0, second.value or 0.0))
    return one.figure.unit == two.figure.unit or high - low > LOOSE * high


def _in_days(figure: Figure) -> Figure:
    factor = DAYS[figure.unit or "day"]
    top = None if figure.value_max is None else figure.value_max * factor
    return replace(figure, value=(figure.value or 0.0) * factor, value_max=top)


def _discrepancy(first: Told, a: Count, second: Told, b: Count, what: Sequence[str]) -> Discrepancy:
    return Discrepancy(
        question=f"How long did it take{_words(a, what)}?",
        severity="medium",
        kind="figure",
        accounts=tuple(
            Account(
                text=each.figure.text,
                said_by=each.figure.reported_by,
                citations=unique([each.statement.citation]),
            )
            for each in (a, b)
        ),
        groups=tuple(dict.fromkeys((first.group, second.group))),
    )


def _words(count: Count, what: Sequence[str]) -> str:
    """Return the word of the statement that both share, as it stands there (": “prepare”")."""
    stems = {word.rsplit(" ", 1)[-1] for word in what}
    words = [word.strip(".,;:") for word in count.statement.text.split()]
    found = next((word for word in words if set(content(word)) & stems), None)
    return f": “{found}”" if found else ""
