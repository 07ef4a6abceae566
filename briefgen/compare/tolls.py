"""Counts that rise while an event unfolds: a later, higher one is news, no contradiction."""

from collections.abc import Mapping

from briefgen.compare.states import state_of
from briefgen.model.finding import Figure
from briefgen.wording.words import meaning

RISING = frozenset({"killed", "injured", "missing", "displaced", "evacuated"})
HEADS = frozenset(map(meaning, ("dead", "casualty", "fatality", "injured", "wounded", "victim", "toll")))


def is_victims(figure: Figure) -> bool:
    """Tell whether *figure* counts victims."""
    deed = figure.predicate_lemma or figure.predicate or ""
    return state_of(deed) in RISING or meaning(figure.head or "") in HEADS


def is_update(one: Figure, two: Figure, published: Mapping[str, str | None]) -> bool:
    """Tell whether one of two counts of victims is the later and higher one."""
    if not (is_victims(one) and is_victims(two)) or one.value is None or two.value is None:
        return False
    first, second = published.get(one.citation.article), published.get(two.citation.article)
    if not first or not second or first == second:
        return False
    earlier, later = (one, two) if first < second else (two, one)
    return (earlier.value or 0) < (later.value or 0)
