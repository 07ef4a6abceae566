"""Words without endings, likeness, stages: the small parts of choosing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.choose.event import akin
from briefgen.choose.stage import ORDER, latest, stage_of
from briefgen.choose.timeline import timeline
from briefgen.choose.tracks import names_in
from briefgen.choose.words import Words, has_any, likeness
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Event

WORDS = st.sampled_from(["prisoner", "swap", "swapped", "negotiation", "negotiators", "ended", "-", "Arden"])


def talks(text: str, status: str = "actual") -> Event:
    """Return an event of talks told by *text*."""
    article = Article(id="a" * 16, path="a", text=text, text_start=0, sha256="")
    return Event(citation=Citation.of(article, 0, len(text)), sentence=0, type="CONSULT", mode="talks", status=status)


def test_words_meet_whatever_their_endings():
    """A rule's word is found in its other forms, a phrase only as a whole."""
    assert has_any("The negotiators left.", ("negotiation",))
    assert has_any("They agreed on prisoner swaps.", ("prisoner swap",))
    assert has_any("The storm destroyed houses.", ("destroy",))
    assert not has_any("They swapped seats.", ("prisoner swap",))


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_symmetric_share(one: str, two: str):
    """Likeness lies between 0 and 1 and does not depend on the order."""
    assert 0 <= likeness(one, two) <= 1
    assert likeness(one, two) == likeness(two, one)


@pytest.mark.parametrize(
    ("text", "status", "stage"),
    [
        ("The talks are to begin on Monday.", "planned", "scheduled"),
        ("The talks began on Monday.", "actual", "under way"),
        ("The talks ended on Monday without a deal.", "actual", "ended without agreement"),
        ("The talks ended on Monday, and the two sides signed a truce.", "actual", "agreed"),
        ("The talks were called off on Monday.", "actual", "broken off"),
    ],
)
def test_stages_of_talks(text: str, status: str, stage: str):
    """The words tell how far talks have come."""
    assert stage_of(talks(text, status), text) == stage


def test_the_furthest_stage_is_the_latest():
    """Stages have an order; none told is "no report"."""
    assert latest(["under way", "scheduled"]) == "under way"
    assert latest([]) == "no report"
    assert latest(list(ORDER)) == ORDER[-1]


def test_names_of_talks():
    """Only words that say what talks are about name a track."""
    assert names_in("Direct peace talks followed the trade negotiations and more talks.") == [
        "peace talks",
        "trade negotiations",
    ]


def test_a_people_is_akin_to_its_country():
    """The letters of a country's name tell its people; like beginnings of different names do not."""
    assert akin("varenia", "varenian")
    assert not akin("iran", "iraq")


def test_no_sections_give_no_timeline():
    """Nothing chosen, nothing dated."""
    assert timeline((), window=(None, "2031-05-05")) == ()


@given(
    st.lists(WORDS, max_size=9).map(" ".join),
    st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), max_size=4),
)
def test_words_and_phrases_are_counted_as_they_are_found(text: str, wanted: list[str]):
    """As many are counted as are found when each is sought alone, and any is found when one is."""
    alone = [has_any(text, (each,)) for each in wanted]

    assert Words(text).how_many(tuple(wanted)) == sum(alone)
    assert has_any(text, tuple(wanted)) == any(alone)
