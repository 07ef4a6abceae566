"""The figures that matter: tolls, what was launched, hit and lost; with who says so, as of when, and whether disputed."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.choose.history import with_history
from briefgen.choose.window import Window, before
from briefgen.compare.amount import agree
from briefgen.compare.features import head_of
from briefgen.compare.states import state_of
from briefgen.compare.tolls import HEADS, RISING
from briefgen.model.choice import FigurePick
from briefgen.model.finding import Figure
from briefgen.model.statement import Group, Reconciled, Statement
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
# Articles that give the same number of the same thing from here on mean the same.
DISTINCT = 10
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
class Told:
    """A figure, the statement that gives it, and its group."""

    figure: Figure
    statement: Statement
    group: Group


def choose_key_figures(reconciled: Reconciled, *, window: Window, most: int = MOST) -> tuple[FigurePick, ...]:
    """Return the figures that matter most, the most important first; each thing counted once."""
    origin = {article: each.id for each in reconciled.origins for article in each.articles}
    disputed = _disputed(reconciled)
    gone = _moved_on(reconciled)
    told = [
        each
        for each in _all(reconciled)
        if _is_key(each.figure, window) and _is_told_whole(each) and not _within_any(each.figure, gone)
    ]
    picks = _fresh([_pick(same, origin, disputed, window) for same in _same_indicator(told)], reconciled)
    picks = [with_history(pick, reconciled.updates) for pick in picks]
    ranked = sorted(
        (pick for pick in picks if pick.score > 0),
        key=lambda pick: (-pick.score, pick.figure.citation.article, pick.figure.start),
    )
    return tuple(_mixed(ranked, most))


def _mixed(ranked: Sequence[FigurePick], most: int) -> list[FigurePick]:
    """Return *most* of *ranked*, not all of one sentence, nor of one kind unless there is nothing else."""
    chosen: list[FigurePick] = []
    spare: list[FigurePick] = []
    taken: dict[str, int] = defaultdict(int)
    for pick in ranked:
        sentence = f"{pick.figure.citation.article} {pick.figure.sentence}"
        if taken[sentence] == OF_ONE_SENTENCE:
            continue
        taken[sentence] += 1
        kind = _kind(pick.figure)
        (chosen if taken[kind] < OF_ONE_KIND else spare).append(pick)
        taken[kind] += 1
    return chosen[:most] + spare[: max(0, most - len(chosen))]


def _kind(figure: Figure) -> str:
    """Return the kind of count that *figure* is: of victims what befell them, of things what they are as well."""
    head, deed = _counted(figure)
    return f"={deed}" if deed in RISING else f"={head} {deed}"


def _is_key(figure: Figure, window: Window) -> bool:
    """Tell whether *figure* may be one: not an age or a year's level, and not of a time outside *window*."""
    if AGE.search(figure.text) or head_of(figure) in LEVELS:
        return False
    day = (figure.date or "").partition("/")[2] or figure.date
    if day is None or window[0] is None and day[:4] == window[1][:4]:
        return True
    return not before(day, window if window[0] else (window[1][:4], window[1])) and day <= window[1][: len(day)]


def _is_told_whole(told: Told) -> bool:
    """Tell whether the thing is a thing, without another number in it ("the alliance's 14 members")."""
    return not any(letter.isdigit() for letter in told.figure.thing or "")


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


def _fresh(picks: Sequence[FigurePick], reconciled: Reconciled) -> list[FigurePick]:
    """Return *picks*, those scored lower that an article of a later day counts anew (the drones of the night before)."""
    published = {each.article.id: each.article.published or "" for each in reconciled.extractions}
    latest: dict[tuple[str, str | None], str] = {}
    for pick in picks:
        key = _counted(pick.figure)
        latest[key] = max(latest.get(key, ""), published[pick.figure.citation.article])
    return [
        replace(pick, score=round(pick.score - STALE, 4))
        if "" < published[pick.figure.citation.article] < latest[_counted(pick.figure)]
        else pick
        for pick in picks
    ]


def _state(figure: Figure) -> str | None:
    """Return what befell the thing: the state of its verb, or of "nine dead"."""
    deed = figure.predicate_lemma or figure.predicate or ""
    return "killed" if meaning("dead") in {meaning(deed), head_of(figure)} else state_of(deed)


def _counted(figure: Figure) -> tuple[str, str | None]:
    return head_of(figure), _state(figure) or figure.predicate_lemma


def _all(reconciled: Reconciled) -> list[Told]:
    """Return every figure worth showing, once."""
    found: dict[tuple[str, int], Told] = {}
    for group in reconciled.groups:
        for statement in group.statements:
            for figure in statement.figures:
                if (
                    figure.value is not None
                    and not figure.negated
                    and figure.same_as is None
                    and (figure.thing or figure.unit)
                ):
                    found.setdefault((figure.citation.article, figure.start), Told(figure, statement, group))
    return [found[place] for place in sorted(found)]


def _same_indicator(told: Sequence[Told]) -> list[list[Told]]:
    """Return figures that count the same thing and agree, together."""
    by_key: dict[tuple[str, str | None, float], list[list[Told]]] = defaultdict(list)
    for each in told:
        rows = by_key[head_of(each.figure), each.figure.unit, each.figure.value or 0.0]
        home = next((row for row in rows if all(_may_be_same(each, other) for other in row)), None)
        if home is None:
            rows.append([each])
        else:
            home.append(each)
    return [row for key in sorted(by_key, key=str) for row in by_key[key]]


def _may_be_same(one: Told, two: Told) -> bool:
    first, second = one.figure, two.figure
    if one.group.id == two.group.id and first.citation.article != second.citation.article:
        return agree(first, second)
    if (first.value or 0) < DISTINCT or (
        first.citation.article == second.citation.article and first.thing != second.thing
    ):
        return False
    if first.date and second.date and first.date[:10] != second.date[:10]:
        return False
    states = {_state(each) for each in (first, second)} - {None}
    return len(states) < 2 and agree(first, second)


def _pick(
    same: Sequence[Told], origin: Mapping[str, str], disputed: Mapping[str, frozenset[str]], window: Window
) -> FigurePick:
    best = max(same, key=lambda each: (_wording(each), each.figure.citation.article, -each.figure.start))
    origins = len({origin[each.figure.citation.article] for each in same})
    return FigurePick(
        figure=best.figure,
        group=best.group,
        same=tuple(each.figure for each in same if each is not best),
        disputed=any(_within(each, disputed) for each in same),
        score=round(_worth(best.figure, window) + ORIGIN * math.log2(origins + 1) - ORIGIN, 4),
    )


def _wording(told: Told) -> float:
    """Return how much of what a reader asks the figure answers in its own words."""
    figure = told.figure
    return (
        2.0 * (_state(figure) is not None) + bool(figure.predicate) + bool(figure.reported_by) + bool(figure.date) + bool(figure.place) + 0.5 * told.statement.alone
        + 0.2 * len((figure.thing or "").split())
    )  # fmt: skip


def _worth(figure: Figure, window: Window) -> float:
    deed = figure.predicate_lemma or figure.predicate or ""
    deed = "" if deed in LIGHT else deed
    head = head_of(figure)
    score = DEED * bool(deed) + SOURCE * bool(figure.reported_by) + DATE * bool(figure.date)
    score += VICTIMS * (_state(figure) in RISING or head in HEADS)
    score += DEAD * (_state(figure) == "killed" or head == meaning("dead"))
    score += SIZE * min(4.0, math.log10(max(figure.value or 0.0, 1.0)))
    scenery = head in SCENERY or (figure.unit is not None and meaning(figure.unit) in SCENERY)
    score -= SCENE * scenery + PART * (figure.part_of is not None) + OLD * before(figure.date, window)
    if (figure.value or 0) < FEW and _state(figure) not in RISING and figure.unit is None:
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


def _within(told: Told, disputed: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the figure's statement is cited by a disagreement that asks about its thing."""
    head = head_of(told.figure)
    for place in disputed.get(told.figure.citation.article, ()):
        span, question = place.split(" ", 1)
        start, end = map(int, span.split(":"))
        if start <= told.figure.start < end and (
            head in map(meaning, question.replace("?", " ").replace(":", " ").split())
        ):
            return True
    return False
