"""What happened to a counted thing, as a desk editor puts it."""

import pytest

from briefgen.wording.participle import participle


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("killing", "killed"),
        ("injuring", "injured"),
        ("hand over", "handed over"),
        ("return", "returned"),
        ("shooting down", "shot down"),
        ("carrying", "carried"),
        ("destroying", "destroyed"),
        ("dying", "died"),
        ("stopping", "stopped"),
    ],
)
def test_a_form_becomes_the_participle(deed: str, said: str) -> None:
    """Forms in -ing and of the present become the participle; what belongs to the verb stays."""
    assert participle(deed) == said


@pytest.mark.parametrize("deed", ["shot down", "rose", "dead", "on fire", ""])
def test_other_words_stay(deed: str) -> None:
    """What is past, or no verb, stays as it is."""
    assert participle(deed) == deed
