"""The foot of each sheet, and how calls are counted."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.citations import Calls, letters
from briefgen.render.feet import MOST_LINES, feet, guess, lines
from briefgen.render.words import called

SOURCES: list[dict[str, Any]] = [
    {"number": number, "outlet": f"Outlet {number}", "path": "x", "passages": [1]} for number in range(1, 90)
]


def test_a_foot_names_the_sources_cited_on_its_sheet_once_and_in_order() -> None:
    """A sheet without calls has a foot without sources."""
    made = feet(SOURCES, {"call-7-1": 1, "call-2-1": 1, "call-7-2": 1, "call-3-1": 3}, 3, 1)
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
    assert guess(SOURCES) == MOST_LINES
    assert guess([{**SOURCES[0], "passages": []}]) == 1


@given(st.integers(0, 89), st.integers(1, MOST_LINES))
def test_a_foot_is_never_longer_than_its_room_and_names_every_number(count: int, room: int) -> None:
    """Those without room for a name keep their number."""
    calls = {f"call-{number}-1": 1 for number in range(1, count + 1)}
    (foot,) = feet(SOURCES, calls, 1, room)
    assert [source["number"] for source in [*foot["sources"], *foot["more"]]] == list(range(1, count + 1))
    assert lines(foot["sources"]) <= room
    assert bool(foot["more"]) == (lines(SOURCES[:count]) > room)


def test_passages_of_one_source_are_one_call() -> None:
    """Two passages of source 1 and one of source 2 make two numbers; the way back is one call each."""
    calls = Calls([{"number": 1}, {"number": 2}])
    made = calls.functions()["calls"]([{"source": 2, "id": "a"}, {"source": 1, "id": "b"}, {"source": 1, "id": "c"}])
    assert [(call["number"], len(call["passages"])) for call in made] == [(1, 2), (2, 1)]
    assert [link["label"] for link in calls.functions()["backlinks"](1, "screen")] == ["a"]


@pytest.mark.parametrize(
    ("outlet", "origin", "title", "name"),
    [
        ("Quay Courier", "Lantern Wire", "Third round", "Quay Courier"),
        (None, "Lantern Wire", "Third round", "Lantern Wire"),
        (None, "a/b.txt", "Third round to open", "Third round to open"),
        (
            None,
            "a/b.txt",
            "Teams agree on agenda for the third round in Maresk",
            "Teams agree on agenda for the third round…",
        ),
        (None, "a/b.txt", None, "a/b.txt"),
    ],
)
def test_a_source_is_called_by_the_best_name_it_has(
    outlet: str | None, origin: str, title: str | None, name: str
) -> None:
    """Outlet, agency, headline, file: the name of a file is the last resort."""
    assert called({"outlet": outlet, "origin_name": origin, "title": title, "path": "a/b.txt"}) == name


def test_back_links_go_on_after_z() -> None:
    """As columns of a spreadsheet do."""
    assert [letters(index) for index in (0, 25, 26, 701, 702)] == ["a", "z", "aa", "zz", "aaa"]
