"""Which sentences a reader understands without the one before."""

import pytest

from briefgen.phrase.boilerplate import is_news
from briefgen.phrase.stand_alone import leans
from briefgen.wording.dateline import after_dateline


@pytest.mark.parametrize(
    "text",
    [
        "In 2012, they shelled the port.",
        "On March 5, he left for Tolmar.",
        "Last week they met in Lenmark.",
        "The bridge was hit.",
        "A longer truce, they say, could not.",
        "Ostra accepted it; Belgar has called it a trick.",
    ],
)
def test_it_leans(text: str) -> None:
    """Who or what is meant stands in the sentence before."""
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, the army said it had left the valley.",
        "In 2012, rebels shelled the port of Lenmark.",
        "No one was hurt in the village.",
        "Ostra said it would not accept the plan.",
    ],
)
def test_it_stands(text: str) -> None:
    """Names, or nobody in particular."""
    assert not leans(text)


def test_link_texts_are_no_sentences() -> None:
    """Every longer word with a capital is how headlines are written."""
    assert not is_news("Lenmark Council Hires Forty More Drivers.")
    assert is_news("Lenmark Council will hire forty more drivers.")


def test_a_dateline_may_name_the_year() -> None:
    """The agency behind it goes with it."""
    text = "LENMARK, May 5, 2031 (ONA) — The council met."

    assert text[after_dateline(text) :] == "The council met."
