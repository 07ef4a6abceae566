"""The figures that matter: tolls, what was launched, hit and lost; with who says so, as of when, and whether disputed."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
# At most so many figures of one sentence.
OF_ONE_SENTENCE = 2


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
    picks = [_pick(same, origin, disputed, window) for same in _same_indicator(_all(reconciled))]
    ranked = sorted(
        (pick for pick in picks if pick.score > 0),
        key=lambda pick: (-pick.score, pick.figure.citation.article, pick.figure.start),
    )
    chosen: list[FigurePick] = []
    taken: dict[str, int] = defaultdict(int)
    for pick in ranked:
        sentence = f"{pick.figure.citation.article} {pick.figure.sentence}"
        if len(chosen) < most and taken[sentence] < OF_ONE_SENTENCE:
            taken[sentence] += 1
            chosen.append(pick)
    return tuple(chosen)


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
    states = {state_of(each.predicate_lemma or each.predicate or "") for each in (first, second)} - {None}
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
        2.0 * bool(figure.predicate) + bool(figure.reported_by) + bool(figure.date) + bool(figure.place) + 0.5 * told.statement.alone
        + 0.2 * len((figure.thing or "").split())
    )  # fmt: skip


def _worth(figure: Figure, window: Window) -> float:
    deed = figure.predicate_lemma or figure.predicate or ""
    head = head_of(figure)
    score = DEED * bool(deed) + SOURCE * bool(figure.reported_by) + DATE * bool(figure.date)
    score += VICTIMS * (state_of(deed) in RISING or head in HEADS)
    score += DEAD * (state_of(deed) == "killed" or head == meaning("dead"))
    score += SIZE * min(4.0, math.log10(max(figure.value or 0.0, 1.0)))
    scenery = head in SCENERY or (figure.unit is not None and meaning(figure.unit) in SCENERY)
    score -= SCENE * scenery + PART * (figure.part_of is not None) + OLD * before(figure.date, window)
    if (figure.value or 0) < FEW and state_of(deed) not in RISING and figure.unit is None:
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
