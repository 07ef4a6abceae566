"""What changed between two briefs."""

import pytest

from briefgen.changes.against import against
from briefgen.changes.diff import differences
from briefgen.compose.as_json import brief_data
from tests.made import article, brief, figure, figure_pick, group, pick, statement


def of(text: str, *parts: str, killed: int | None = None, day: str | None = "2026-03-09"):
    """A brief that tells *parts* of *text*, and how many were *killed* on *day*."""
    where = article(text)
    tiles = []
    if killed is not None:
        found = figure(where, f"{killed} people", killed, thing="people", predicate="killed", place="Orve", date=day)
        tiles = [figure_pick(found)]
    return brief(where, picks=[pick(group(statement(where, part))) for part in parts], figures=tiles)


def kinds(earlier, later) -> dict[str, str]:
    """Text → what became of it."""
    return {each.text: each.kind for each in differences(brief_data(earlier), brief_data(later))}


def test_a_statement_that_stands_again_is_still_true() -> None:
    """A small change of wording does not make it new."""
    before = of("The port of Orve stays closed to ferries.", "The port of Orve stays closed to ferries.")
    after = of("The port of Orve still stays closed to ferries.", "The port of Orve still stays closed to ferries.")

    assert kinds(before, after) == {"The port of Orve still stays closed to ferries.": "still true"}


def test_what_comes_and_what_goes_is_told() -> None:
    """Each statement stands once in the comparison."""
    before = of("The bridge at Tamsel collapsed.", "The bridge at Tamsel collapsed.")
    after = of("Ministers agreed on a truce.", "Ministers agreed on a truce.")

    assert kinds(before, after) == {
        "Ministers agreed on a truce.": "new",
        "The bridge at Tamsel collapsed.": "no longer reported",
    }


def test_a_figure_that_moved_is_told_with_both_values() -> None:
    """The same indicator, another value."""
    before = of("In Orve 12 people were killed.", killed=12)
    after = of("In Orve 14 people were killed.", killed=14)

    [difference] = differences(brief_data(before), brief_data(after))

    assert (difference.kind, difference.text, difference.before) == ("updated", "14 people", "12 people")


@pytest.mark.parametrize("day", ["2026-03-10", None])
def test_the_count_of_another_day_is_no_revision(day: str | None) -> None:
    """Nor is one of which the source does not tell the day."""
    before = of("In Orve 12 people were killed.", killed=12)
    after = of("In Orve 14 people were killed.", killed=14, day=day)

    assert [each for each in differences(brief_data(before), brief_data(after)) if each.kind == "updated"] == []


def test_no_material_change_is_told_outright() -> None:
    """Against itself, every statement is still true."""
    same = of("The port stays closed.", "The port stays closed.")

    changed = against(same, brief_data(same), brief_data(same))

    assert [change.kind for change in changed.changes] == ["still true"]
    assert changed.compared_with == "2026-03-10"


def test_the_first_brief_has_nothing_to_compare_with() -> None:
    """No changes, no date."""
    first = of("The port stays closed.", "The port stays closed.")

    assert against(first, brief_data(first), None) == first


def test_a_toll_that_rose_is_updated_though_its_day_is_not_told() -> None:
    """Nine dead of the fire of which yesterday's brief told seven are a revision; nine of another fire are not."""
    before = brief_data(of("7 people died at Orve.", killed=7, day=None))
    after = brief_data(of("9 people died at Orve.", killed=9, day=None))
    rise = [{"text": "7 people"}, {"text": "9 people"}]
    told = after | {"updates": [{"question": "Orve: people killed", "accounts": rise}]}

    assert [(each.kind, each.before) for each in differences(before, told)] == [("updated", "7 people")]
    assert not differences(before, after)
    assert not differences(before, told | {"updates": [{"question": "Tamsel: people killed", "accounts": rise}]})


def test_of_several_counts_told_before_the_last_is_the_one_revised() -> None:
    """Yesterday's brief told four and then seven dead of one fire: nine are against seven, whichever stood first."""
    tiles = [brief_data(of(f"{dead} people died at Orve.", killed=dead, day=None)) for dead in (4, 7)]
    before = tiles[0] | {"key_figures": [*tiles[0]["key_figures"], *tiles[1]["key_figures"]]}
    after = brief_data(of("9 people died at Orve.", killed=9, day=None))
    rise = [{"text": "4 people"}, {"text": "7 people"}, {"text": "9 people"}]

    [told] = differences(before, after | {"updates": [{"question": "Orve: people killed", "accounts": rise}]})

    assert told.before == "7 people"


def tolls(sentence: str, dead: int, injured: int):
    """The content of a brief with two key figures that stand in one *sentence*."""
    tiles = [
        {"text": text, "value": value, "thing": "people", "predicate": predicate, "place": "Orve", "said_by": None}
        | {"date": "2026-03-09", "citations": [{"exact": sentence}]}
        for text, value, predicate in ((f"{dead} people", dead, "killed"), (str(injured), injured, "injured"))
    ]
    return {"key_figures": tiles, "sections": [], "updates": []}


def test_a_sentence_that_revises_two_figures_is_one_line_that_says_what_became_of_whom() -> None:
    """ "12 people" alone does not say that they died: both sentences stand in full, once."""
    before = "In Orve 12 people died and 30 were hurt."
    after = "In Orve 14 people died and 31 were hurt."

    [difference] = differences(tolls(before, 12, 30), tolls(after, 14, 31))

    assert (difference.kind, difference.text, difference.before) == ("updated", after, before)
