"""Which days a statement tells of."""

import pytest

from briefgen.compare.when import apart, near, story_days
from briefgen.model.statement import Origin
from briefgen.phrase.days import days_of, marked_day
from tests.marked import marked


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-03-04", ["2031-03-04"]),
        ("2031-03-04/2031-03-05", ["2031-03-04", "2031-03-05"]),
        ("2031-03", []),
        ("2031", []),
        ("2031-01-01/2031-03-04", []),
        ("2031-02-30/2031-03-01", []),
        (None, []),
    ],
)
def test_days(value: str | None, days: list[str]) -> None:
    """A day and a short interval name days; a month, a long span and what no calendar has do not."""
    assert list(days_of(value)) == days


@pytest.mark.parametrize("text", ["shot down overnight", "In the night, they rowed", "over the past 24 hours"])
def test_the_last_night_is_of_the_day_of_the_article(text: str) -> None:
    """What happened overnight is of the day on which it is printed."""
    assert marked_day(text, "2031-03-04") == {"2031-03-04"}
    assert marked_day(text, None) == frozenset()


def test_a_sentence_without_a_mark_names_no_day() -> None:
    """A plain report does not tell its day."""
    assert marked_day("They rowed to the island", "2031-03-04") == frozenset()


def test_only_known_days_are_apart() -> None:
    """What has no day may be of any."""
    assert apart(["2031-03-04"], ["2031-03-05"])
    assert not apart(["2031-03-04"], ["2031-03-04", "2031-03-05"])
    assert not apart([], ["2031-03-05"])
    assert near(["2031-03-04"], ["2031-03-05"])
    assert not near(["2031-03-04"], ["2031-03-06"])


def test_a_copy_is_of_the_day_of_its_story() -> None:
    """A copy printed two days later tells of the day of the original."""
    first, copy = marked("A.", "a.txt", published="2031-03-04"), marked("B.", "b.txt", published="2031-03-06")
    ids = (copy.article.id, first.article.id)
    origin = Origin(id=ids[1], name="x", articles=ids, basis="")

    assert story_days([first, copy], [origin]) == dict.fromkeys(ids, "2031-03-04")
