"""The figures that matter: tolls, what was launched, hit and lost; with who says so, as of when, and whether disputed."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.choose.counted import Counted, counted, same_indicator
from briefgen.choose.history import with_history
from briefgen.choose.window import Window, before
from briefgen.compare.tolls import HEADS, RISING
from briefgen.model.choice import FigurePick
from briefgen.model.finding import Figure
from briefgen.model.statement import Reconciled
from briefgen.wording.words import meaning

MOST = 10
# What a figure is worth: each origin that gives it, victims, a deed, a named source, a date, a place, size.
ORIGIN, VICTIMS, DEAD, DEED, SOURCE, DATE, SIZE = 1.0, 1.5, 1.0, 1.0, 0.6, 0.4, 0.35
# Lengths of time, distances and ages set the scene; parts of another figure and small counts of things say little.
SCENE, PART, SMALL, OLD = 2.0, 0.8, 1.0, 1.5
SCENERY = frozenset(
    meaning(word)
    for word in (
        *("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "time", "side", "round"),
        *("kilometer", "meter", "mile", "foot", "yard", "hectare", "acre", "degree", "zone"),
    )
)
# A count of things other than people that is smaller says little.
FEW = 13
# Of the day before, when a later day counts anew.
STALE = 1.2
AGE = re.compile(r"\b(?:\d+|\w+)[- ]years?[- ]olds?\b", re.IGNORECASE)
LEVELS = frozenset(meaning(word) for word in ("level", "age", "fold", "grade", "rank"))
# Verbs that say nothing of what happened to a thing.
LIGHT = frozenset(
    (
        "be",
        "have",
        "do",
        "get",
        "come",
        "go",
        "make",
        "take",
        "state",
        "say",
        "put",
        "tell",
        "know",
        "see",
        "give",
        "age",
        "aged",
        "live",
        "wait",
        "read out",
        "downriver",
        "remain",
    )
)
# At most so many figures of one sentence.
OF_ONE_SENTENCE = 2
# At most so many counts of the same of one kind of thing: a brief that lists ten tolls leaves no room for what else was counted.
OF_ONE_KIND = 3


@dataclass(frozen=True, slots=True)
class Indicator:
    """Figures that count the same thing and agree."""

    best: Counted
    """The best wording."""
    all: Sequence[Counted]
    score: float


def choose_key_figures(reconciled: Reconciled, *, window: Window, most: int = MOST) -> tuple[FigurePick, ...]:
    """Return the figures that matter most, the most important first; each thing counted once."""
    origin = {article: each.id for each in reconciled.origins for article in each.articles}
    gone = _moved_on(reconciled)
    told = [
        each
        for each in counted(reconciled.groups)
        if _is_key(each, window) and _is_told_whole(each.figure) and not _within_any(each.figure, gone)
    ]
    found = _fresh([_indicator(same, origin, window) for same in same_indicator(told)], reconciled)
    ranked = sorted(
        (each for each in found if each.score > 0),
        key=lambda each: (-each.score, each.best.figure.citation.article, each.best.figure.start),
    )
    disputed = _disputed(reconciled)
    return tuple(with_history(_pick(each, disputed), reconciled.updates) for each in _mixed(ranked, most))


def _mixed(ranked: Sequence[Indicator], most: int) -> list[Indicator]:
    """Return *most* of *ranked*, not all of one sentence, nor of one kind unless there is nothing else."""
    chosen: list[Indicator] = []
    spare: list[Indicator] = []
    taken: dict[str, int] = defaultdict(int)
    for each in ranked:
        sentence = f"{each.best.figure.citation.article} {each.best.figure.sentence}"
        if taken[sentence] == OF_ONE_SENTENCE:
            continue
        taken[sentence] += 1
        kind = _kind(each.best)
        (chosen if taken[kind] < OF_ONE_KIND else spare).append(each)
        taken[kind] += 1
        if len(chosen) == most:
            break
    return chosen[:most] + spare[: max(0, most - len(chosen))]


def _kind(told: Counted) -> str:
    """Return the kind of count that *told* is: of victims what befell them, of things what they are as well."""
    head, deed = told.indicator
    return f"={deed}" if deed in RISING else f"={head} {deed}"


def _is_key(told: Counted, window: Window) -> bool:
    """Tell whether *told* may be one: not an age or a year's level, and not of a time outside *window*."""
    figure = told.figure
    if told.head in LEVELS or AGE.search(figure.text):
        return False
    day = (figure.date or "").partition("/")[2] or figure.date
    if day is None or window[0] is None and day[:4] == window[1][:4]:
        return True
    return not before(day, window if window[0] else (window[1][:4], window[1])) and day <= window[1][: len(day)]


def _is_told_whole(figure: Figure) -> bool:
    """Tell whether the thing is a thing, without another number in it ("the alliance's 14 members")."""
    return not any(map(str.isdigit, figure.thing or ""))


def _moved_on(reconciled: Reconciled) -> dict[str, list[tuple[int, int, str]]]:
    """Return article → passages and words of accounts that a later one has overtaken."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for update in reconciled.updates:
        for account in update.accounts[:-1]:
            for citation in account.citations:
                found[citation.article].append((citation.start, citation.end, account.text))
    return found


def _within_any(figure: Figure, gone: Mapping[str, Sequence[tuple[int, int, str]]]) -> bool:
    return any(
        start <= figure.start < end and (figure.text in text or text in figure.text)
        for start, end, text in gone.get(figure.citation.article, ())
    )


def _fresh(found: Sequence[Indicator], reconciled: Reconciled) -> list[Indicator]:
    """Return *found*, those scored lower that an article of a later day counts anew (the drones of the night before)."""
    published = {each.article.id: each.article.published or "" for each in reconciled.extractions}
    days = [published[each.best.figure.citation.article] for each in found]
    latest: dict[tuple[str, str | None], str] = {}
    for each, day in zip(found, days, strict=True):
        latest[each.best.indicator] = max(latest.get(each.best.indicator, ""), day)
    return [
        replace(each, score=round(each.score - STALE, 4)) if "" < day < latest[each.best.indicator] else each
        for each, day in zip(found, days, strict=True)
    ]


def _indicator(same: Sequence[Counted], origin: Mapping[str, str], window: Window) -> Indicator:
    best = same[0]
    if len(same) > 1:
        best = max(same, key=lambda each: (_wording(each), each.figure.citation.article, -each.figure.start))
    origins = len({origin[each.figure.citation.article] for each in same})
    return Indicator(best, same, round(_worth(best, window) + ORIGIN * math.log2(origins + 1) - ORIGIN, 4))


def _pick(found: Indicator, disputed: Mapping[str, frozenset[str]]) -> FigurePick:
    return FigurePick(
        figure=found.best.figure,
        group=found.best.group,
        same=tuple(each.figure for each in found.all if each is not found.best),
        disputed=any(_within(each, disputed) for each in found.all),
        score=found.score,
    )


def _wording(told: Counted) -> float:
    """Return how much of what a reader asks the figure answers in its own words."""
    figure = told.figure
    return (
        2.0 * (told.state is not None) + bool(figure.predicate) + bool(figure.reported_by) + bool(figure.date) + bool(figure.place) + 0.5 * told.statement.alone
        + 0.2 * len((figure.thing or "").split())
    )  # fmt: skip


def _worth(told: Counted, window: Window) -> float:
    figure = told.figure
    deed = figure.predicate_lemma or figure.predicate or ""
    deed = "" if deed in LIGHT else deed
    score = DEED * bool(deed) + SOURCE * bool(figure.reported_by) + DATE * bool(figure.date)
    score += VICTIMS * (told.state in RISING or told.head in HEADS)
    score += DEAD * (told.state == "killed" or told.head == meaning("dead"))
    score += SIZE * min(4.0, math.log10(max(figure.value or 0.0, 1.0)))
    scenery = told.head in SCENERY or (figure.unit is not None and meaning(figure.unit) in SCENERY)
    score -= SCENE * scenery + PART * (figure.part_of is not None) + OLD * before(figure.date, window)
    if (figure.value or 0) < FEW and told.state not in RISING and figure.unit is None:
        score -= SMALL
    return score


def _disputed(reconciled: Reconciled) -> dict[str, frozenset[str]]:
    """Return article → words of accounts in it that others contradict."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in reconciled.discrepancies:
        if each.kind in {"figure", "state"} and each.severity != "low":
            for account in each.accounts:
                for citation in account.citations:
                    found[citation.article].add(f"{citation.start}:{citation.end} {each.question}")
    return {article: frozenset(words) for article, words in found.items()}


def _within(told: Counted, disputed: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the figure's statement is cited by a disagreement that asks about its thing."""
    for place in disputed.get(told.figure.citation.article, ()):
        span, question = place.split(" ", 1)
        start, end = map(int, span.split(":"))
        if start <= told.figure.start < end and (
            told.head in map(meaning, question.replace("?", " ").replace(":", " ").split())
        ):
            return True
    return False
