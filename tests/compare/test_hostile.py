"""Nothing fails on any input, and nothing takes forever."""

import pytest

from briefgen.compare.reconcile import reconcile
from tests.marked import marked, statements_of

HOSTILE = {
    "quotation marks": "“" * 50_000,
    "one long word": "a" * 200_000,
    "one long number": "9" * 100_000,
    "titles": "Mr " * 20_000 + "Roe",
    "brackets": "(A" * 50_000,
    "commas": "Ana Roe, " * 20_000,
    "white space": " \n" * 50_000 + "x",
    "odd letters": "\u202e\ufeff\u0301\U0001f600 ‏" * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_taken(text: str) -> None:
    """Two articles of senseless text are named, told apart or joined, and grouped."""
    corpus = [marked(text, "a.txt"), marked(text + " Ana Roe spoke.", "b.txt")]

    assert sum(len(origin.articles) for origin in reconcile(corpus, statements_of).origins) == 2
