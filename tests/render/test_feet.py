"""The foot of each sheet, and how calls are counted."""

from typing import Any

from briefgen.render.citations import Calls, letters
from briefgen.render.feet import FIRST_GUESS, feet, guess, lines

SOURCES: list[dict[str, Any]] = [
    {"number": number, "outlet": f"Outlet {number}", "path": "x", "passages": [1]} for number in range(1, 60)
]


def test_a_foot_names_the_sources_cited_on_its_sheet_once_and_in_order() -> None:
    """A sheet without calls has a foot without sources."""
    made = feet(SOURCES, {"call-7-1": 1, "call-2-1": 1, "call-7-2": 1, "call-3-1": 3}, 3)
    assert [(foot["number"], [source["number"] for source in foot["sources"]]) for foot in made] == [
        (1, [2, 7]),
        (2, []),
        (3, [3]),
    ]


def test_more_sources_never_take_fewer_lines() -> None:
    """None take none, and the first guess is never more than what is kept free at once."""
    needed = [lines(SOURCES[:count]) for count in range(len(SOURCES))]
    assert needed == sorted(needed)
    assert needed[0] == 0
    assert guess(SOURCES) == FIRST_GUESS
    assert guess([{**SOURCES[0], "passages": []}]) == 0


def test_passages_of_one_source_are_one_call() -> None:
    """Two passages of source 1 and one of source 2 make two numbers; the way back is one call each."""
    calls = Calls([{"number": 1}, {"number": 2}])
    made = calls.functions()["calls"]([{"source": 2, "id": "a"}, {"source": 1, "id": "b"}, {"source": 1, "id": "c"}])
    assert [(call["number"], len(call["passages"])) for call in made] == [(1, 2), (2, 1)]
    assert [link["label"] for link in calls.functions()["backlinks"](1, "screen")] == ["a"]


def test_back_links_go_on_after_z() -> None:
    """As columns of a spreadsheet do."""
    assert [letters(index) for index in (0, 25, 26, 701, 702)] == ["a", "z", "aa", "zz", "aaa"]
