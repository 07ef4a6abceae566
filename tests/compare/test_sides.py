"""Whose the counted are: what two sides tell of their own does not contradict."""

import pytest

from briefgen.compare.count import Count
from briefgen.compare.indicators import other_side
from tests.made import article, figure, statement


def count(text: str, part: str, **more) -> Count:
    """A figure in a sentence of its own."""
    where = article(text)
    return Count(figure(where, part, 2.0, **more), statement(where, text))


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (("Norland's army said two of its soldiers were hurt.", "Norland's army"), "Esk soldiers", True),
        (("Norland's army said two of its soldiers were hurt.", "Norland's army"), "Norlandic soldiers", False),
        (("Norland's army said two soldiers were hurt.", "Norland's army"), "Esk soldiers", False),
    ],
)
def test_its_soldiers_are_those_of_who_reports(one: tuple[str, str], two: str, apart: bool) -> None:
    """ "Two of its soldiers" are of the army that says so, whatever the other side counts."""
    own = count(one[0], "two", thing="soldiers", reported_by=one[1])
    other = count(f"Nine {two} were hurt.", f"Nine {two}", thing=two)

    assert other_side(own, other) is apart
