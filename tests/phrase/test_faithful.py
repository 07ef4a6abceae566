"""The law of phrasing: outside brackets and ellipses, what is shown is the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.phrase.faithful import is_faithful

SOURCE = "LENMARK (MPA) — He said the talks, which began on Monday, had ended without a deal."
TEXTS = st.text(alphabet=st.characters(exclude_characters="[]…"), min_size=1, max_size=80)


@pytest.mark.parametrize(
    "shown",
    [
        SOURCE,
        "[Orlan] said the talks, which began on Monday, had ended without a deal.",
        "He said the talks, which began on Monday, had ended without a deal.",
        "LENMARK (MPA) — He said the talks …",
        "[Orlan] said the talks … had ended without a deal.",
    ],
)
def test_edits_that_are_allowed(shown: str):
    """Brackets for a word, an ellipsis for a stretch, and a dateline left out."""
    assert is_faithful(shown, SOURCE)


@pytest.mark.parametrize(
    "shown",
    [
        "",
        "[Orlan]",
        "…",
        "[Orlan] said the talks had ended without a deal.",
        "He said the talks, which began on Monday, had ended with a deal.",
        "[Orlan] said had ended without a deal … the talks, which began on Monday,",
        "He said the talks, which began on Monday",
        "had ended without a deal.",
    ],
)
def test_edits_that_are_not(shown: str):
    """Words left out without a mark, changed, moved, or cut at an edge without an ellipsis."""
    assert not is_faithful(shown, SOURCE)


@given(TEXTS)
def test_a_text_is_faithful_to_itself(text: str):
    """What is unchanged is faithful, unless it is only white space."""
    assert is_faithful(text, text) == bool(text.strip())


@given(TEXTS, TEXTS)
def test_a_word_put_in_is_seen(before: str, after: str):
    """A word that the source lacks is never faithful outside brackets."""
    assert not is_faithful(f"{before} xyzzy {after}", f"{before} {after}") or "xyzzy" in before + after
