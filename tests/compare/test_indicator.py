"""The key of a figure: what agrees is one indicator, what differs is two."""

import pytest

from briefgen.compare.indicator import indicator, is_same
from briefgen.model.finding import Citation, Figure


def figure(**fields: str) -> Figure:
    """Return a figure of 80 drones with *fields*."""
    return Figure(citation=Citation("a", 0, 9, "80 drones"), sentence=0, value=80.0, **fields)


DOWNED = figure(thing="drones", head="drone", predicate="downed", predicate_lemma="down", date="2025-06-02")


def test_synonyms_are_one_deed() -> None:
    """What was shot down and what was downed is the same indicator."""
    other = figure(
        thing="Norlandic drones", head="drone", predicate="shot down", predicate_lemma="shoot down", date="2025-06-02"
    )

    assert indicator(DOWNED) == indicator(other)
    assert is_same(indicator(DOWNED), indicator(other))


@pytest.mark.parametrize(
    "other",
    [
        figure(thing="drones", head="drone", predicate="launched", predicate_lemma="launch", date="2025-06-02"),
        figure(thing="drones", head="drone", predicate="downed", predicate_lemma="down", date="2025-06-01"),
        figure(thing="missiles", head="missile", predicate="downed", predicate_lemma="down", date="2025-06-02"),
        figure(
            thing="drones", head="drone", predicate="downed", predicate_lemma="down", date="2025-06-02", unit="percent"
        ),
    ],
    ids=["deed", "day", "thing", "unit"],
)
def test_other_indicators(other: Figure) -> None:
    """Another deed, day, thing or unit is another indicator."""
    assert not is_same(indicator(DOWNED), indicator(other))


def test_what_is_not_told_does_not_differ() -> None:
    """A figure without a day, and one of the whole month, may be of the same indicator."""
    silent = figure(thing="drones", head="drone", predicate="downed", predicate_lemma="down")
    month = figure(thing="drones", head="drone", predicate="downed", predicate_lemma="down", date="2025-06")

    assert is_same(indicator(DOWNED), indicator(silent))
    assert is_same(indicator(DOWNED), indicator(month))
