"""Whose the counted are: what two sides tell of their own does not contradict."""

import pytest

from briefgen.compare.accounts import words_of
from briefgen.compare.count import Count
from briefgen.compare.indicators import other_side
from briefgen.model.finding import Citation, Event
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


def test_the_words_of_an_event_are_those_of_its_statement() -> None:
    """A closing mark that a parser leaves at the head of the next sentence is not told with it."""
    where = article('" Talks ended without a truce.')
    event = Event(citation=Citation.of(where, 0, 30), sentence=0, type="CONSULT")

    assert words_of(event, statement(where, "Talks ended without a truce.")) == "Talks ended without a truce."
