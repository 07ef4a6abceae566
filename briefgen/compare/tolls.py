"""Counts that rise while an event unfolds: a later, higher one is news, no contradiction."""

from collections.abc import Mapping

from briefgen.compare.indicators import Count
from briefgen.compare.states import state_of
from briefgen.wording.words import meaning

RISING = frozenset({"killed", "injured", "missing", "displaced", "evacuated"})
HEADS = frozenset(map(meaning, ("dead", "casualty", "fatality", "injured", "wounded", "victim", "toll")))


def is_toll(count: Count) -> bool:
    """Tell whether *count* is of victims."""
    figure = count.figure
    deed = figure.predicate_lemma or figure.predicate or ""
    return state_of(deed) in RISING or meaning(figure.head or "") in HEADS


def is_update(one: Count, two: Count, published: Mapping[str, str | None]) -> bool:
    """Tell whether one of two counts of victims is the later and higher one."""
    if not (is_toll(one) and is_toll(two)) or one.figure.value is None or two.figure.value is None:
        return False
    first, second = published.get(one.article), published.get(two.article)
    if not first or not second or first == second:
        return False
    earlier, later = (one, two) if first < second else (two, one)
    return (earlier.figure.value or 0) < (later.figure.value or 0)
