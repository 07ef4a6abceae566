"""Who can take part in a call or a meeting."""

import pytest

from briefgen.choose.forward import BROKEN_OFF, HABIT
from briefgen.choose.overtaken import RUNNING
from briefgen.choose.parties import is_named, is_party
from briefgen.choose.words import has_any


@pytest.mark.parametrize("name", ["Anna Keller", "Ostra", "foreign minister", "president of Belgar", "two envoys"])
def test_parties(name: str) -> None:
    """Persons, states, and those who speak for them."""
    assert is_party(name)


@pytest.mark.parametrize("name", ["Keller event", "hundreds of guests"])
def test_no_parties(name: str) -> None:
    """Events and crowds meet nobody."""
    assert not is_party(name)
    assert not is_named(name)


def test_words_that_only_look_akin() -> None:
    """What is told according to somebody is no accord, and a patient who is treated no treaty."""
    assert not has_any("According to her doctor, she was treated at home.", ("accord", "treaty"))
    assert has_any("Both sides signed the treaties.", ("treaty",))


def test_what_still_goes_on() -> None:
    """A stage that the end of the talks overtakes."""
    assert RUNNING.search("The talks were still under way at noon, an aide said.")
    assert not RUNNING.search("The talks ended at noon, an aide said.")


def test_no_outlook() -> None:
    """A fragment, and what used to happen."""
    assert BROKEN_OFF.search("we are going to get away from")
    assert HABIT.search("He would look at me, and then he would ask again")
    assert not HABIT.search("We would sign it tomorrow")
