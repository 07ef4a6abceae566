"""How much room a brief takes, guessed from its words."""

from typing import Any

from briefgen.render.plain import plain
from briefgen.render.room import sheets_needed
from tests.render.invented import brief


def data(**changes: Any) -> dict[str, Any]:
    """The invented brief as plain data, with *changes*."""
    return {**plain(brief()), **changes}


def test_more_words_need_more_room() -> None:
    """Twice the sections, more sheets; a brief without any still has its sources."""
    once = data()
    twice = data(sections=once["sections"] * 2)
    assert 0 < sheets_needed(data(sections=[])) < sheets_needed(once) < sheets_needed(twice)


def test_a_long_passage_counts_for_what_is_shown_of_it() -> None:
    """Its beginning and end."""
    once = data()
    long = data(
        sources=[{**source, "passages": [_longer(one) for one in source["passages"]]} for source in once["sources"]]
    )
    longer = data(
        sources=[
            {**source, "passages": [_longer(_longer(one)) for one in source["passages"]]} for source in once["sources"]
        ]
    )
    assert sheets_needed(once) <= sheets_needed(long) == sheets_needed(longer)


def _longer(passage: dict[str, Any]) -> dict[str, Any]:
    return {**passage, "exact": passage["exact"] + " and so on" * 10}
