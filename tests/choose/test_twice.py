"""No fact twice: what says the same is found among many texts without looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.choose.nearby import Nearby
from briefgen.choose.twice import Shown, Texts, same_words
from tests.choose.told import Corpus

# Few words, so that texts often share most of them.
WORDS = st.sampled_from(["ships", "left", "Arden", "port", "at", "noon", "12", "crews", "striking", "harbour", "Brill"])
TEXTS = st.lists(WORDS, min_size=0, max_size=12).map(" ".join)


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_the_index_finds_what_a_look_at_each_text_finds(told: list[str], text: str):
    """Whatever stands in the index: a text has its same among them exactly when one of them is the same."""
    texts = Texts()
    for each in told:
        texts.add(each)

    assert texts.has_same(text) == any(same_words(text, each) for each in told)


def test_the_same_words_with_another_number_are_another_fact():
    """Twelve ships and fourteen are two facts, however alike the sentences."""
    texts = Texts()
    texts.add("The harbour master of Arden said 12 ships left the port.")

    assert texts.has_same("The harbour master of Arden said that 12 ships had left the port.")
    assert not texts.has_same("The harbour master of Arden said 14 ships left the port.")


def test_a_group_is_taken_once():
    """A group that was taken, or whose words were, is not new."""
    corpus = (
        Corpus().tell("n", "Twelve ships left the port of Arden.").tell("m", "Twelve ships left the port of Arden.")
    )
    one, two = corpus.seen().groups
    shown = Shown()

    assert shown.take(one)
    assert not shown.take(one)
    assert not shown.take(two)


def test_groups_are_found_by_the_articles_in_which_they_stand():
    """Each group once, in the order of the corpus, whatever the order in which its articles are asked for."""
    seen = Corpus().tell("n", "One.").tell("m", "Two.").tell("n", "Three.").tell("o", "Four.").seen()
    nearby = Nearby(seen)
    ids = {name: next(each.article.id for each in seen.extractions if each.article.path == name) for name in "nmo"}

    assert [group.statements[0].text for group in nearby.told_in([ids["m"], ids["n"]])] == ["One.", "Two.", "Three."]
    assert nearby.told_in(["no such article"]) == []
