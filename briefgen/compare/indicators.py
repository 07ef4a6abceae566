"""Which figures of different articles count the same thing."""

from collections.abc import Sequence

from briefgen.compare.count import Count
from briefgen.compare.states import state_of
from briefgen.compare.tolls import is_update
from briefgen.compare.when import apart

LEAST_CONTEXT = 0.45


def match(one: Sequence[Count], two: Sequence[Count]) -> list[tuple[Count, Count]]:
    """Return pairs of figures of two articles that count the same thing, each figure in one pair at most.

    The best matching go first: an article that gives 25 families moved and 76 in debt answers another's 25 with the first.
    """
    scored = [(likeness(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(two)]
    pairs, left, right = [], set(), set()
    for _, i, j in sorted((each for each in scored if each[0] > 0), key=lambda each: (-each[0], each[1], each[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((one[i], two[j]))
    return pairs


def likeness(one: Count, two: Count) -> float:
    """Return how surely two figures count the same thing, 0 for no."""
    first, second = one.figure, two.figure
    if first.unit != second.unit or one.head != two.head or (first.part_of is None) != (second.part_of is None):
        return 0.0
    shared = len(one.near & two.near) / max(min(len(one.near), len(two.near)), 1)
    if shared < LEAST_CONTEXT or one.is_span or not _same_deed(one, two):
        return 0.0
    if other_side(one, two) or other_occasion(one, two):
        return 0.0
    return shared + (0.3 if first.value == second.value else 0.0)


def _same_deed(one: Count, two: Count) -> bool:
    """Tell whether what happened to the counted is the same, or not told."""
    if one.is_setting or not one.deed or not two.deed:
        return True
    if one.state and two.state:
        return one.state == two.state
    return bool(one.deed_words & two.deed_words)


def other_occasion(one: Count, two: Count) -> bool:
    """Tell whether two figures are of different days or places, as far as both tell."""
    if apart(one.days, two.days) or _differ(one.figure.date, two.figure.date):
        return True
    if one.place and two.place and one.place not in two.place and two.place not in one.place:
        return True
    return _reported_anew(one, two)


def _reported_anew(one: Count, two: Count) -> bool:
    """Tell whether both are of the news of their day, and their days differ."""
    if not one.published or not two.published or one.published == two.published:
        return False
    # What has no day and no victims ("a plan for 45 days", "11 months to prepare") stands from day to day.
    daily = one.days or two.days or (_is_deed(one) and _is_deed(two))
    if not daily or not apart(one.told_on, two.told_on):
        return False
    # A toll may only have grown since.
    grown = is_update(one.figure, two.figure, {each.article: each.published for each in (one, two)})
    return not grown or one.ends_now or two.ends_now


def _is_deed(count: Count) -> bool:
    """Tell whether it says what became of counted things: a number of the day's news."""
    figure = count.figure
    return figure.unit is None and bool(state_of(figure.predicate_lemma or figure.predicate or ""))


def other_side(one: Count, two: Count) -> bool:
    """Tell whether the counted are of different sides ("Norlandic drones", "Esk drones"; "two of its soldiers")."""
    return bool(one.owners and two.owners) and not one.owners & two.owners


def _differ(one: str | None, two: str | None) -> bool:
    if not one or not two or "/" in one or "/" in two:
        return False
    shorter = min(len(one), len(two))
    return one[:shorter] != two[:shorter]
