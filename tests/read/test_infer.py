"""Which Monday is "Monday"? Told from dated articles on the same story, or not at all."""

from briefgen.read.infer import infer_days
from tests.made import article

STORY = (
    "Foreign Minister Hanne Brandvik met Kestrian envoy Lucian Morvay in Port Saylo. Varenia and Kestria agreed to free "
    "340 prisoners. General Oskar Thorne said 62 drones came from Lubnik across the Imber Strait towards Ostrava Bay."
)
OTHER = "The Tolmen Gazette asked Professor Ilse Maren of Aldford University about bees. She counted 17 hives in Quill Valley."


def test_an_undated_copy_of_a_dated_story_is_about_its_day() -> None:
    """Its date of publication stays unknown."""
    given = [article(STORY, "a.txt", published="2026-03-10"), article("UPDATE: " + STORY, "b.txt")]

    told = list(infer_days(given))[1]

    assert (told.about_day, told.published, told.date_basis) == ("2026-03-10", None, "unknown")


def test_another_story_tells_nothing() -> None:
    """A few shared words are chance."""
    given = [article(STORY, "a.txt", published="2026-03-10"), article(OTHER, "b.txt")]

    assert list(infer_days(given))[1].about_day is None


def test_the_same_story_on_two_days_leaves_the_question_open() -> None:
    """No guess."""
    given = [
        article(STORY, "a.txt", published="2026-03-09"),
        article(STORY, "b.txt", published="2026-03-10"),
        article(STORY, "c.txt"),
    ]

    assert list(infer_days(given))[2].about_day is None


def test_a_dated_article_is_left_as_it_is() -> None:
    """Whatever the others say."""
    given = [article(STORY, "a.txt", published="2026-03-10"), article(STORY, "b.txt", published="2026-03-01")]

    assert list(infer_days(given)) == given
