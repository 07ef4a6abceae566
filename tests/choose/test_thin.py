"""A corpus of other news than the profile looks for is told from a quiet one."""

from briefgen.choose.everything import choose
from briefgen.choose.thin import MANY, looks_elsewhere
from tests.choose.told import WINDOW, Corpus, rules


def elsewhere(corpus: Corpus) -> bool:
    """Tell whether the sections of the tests look elsewhere than *corpus*."""
    seen = corpus.seen()
    return looks_elsewhere(choose(seen, rules=rules(), window=WINDOW), seen)


def sports(number: int) -> Corpus:
    """Return as many sentences of which no section wants one."""
    corpus = Corpus()
    for at in range(number):
        corpus.tell("a", f"The rowers of lane {at} crossed the lake in {at + 60} seconds.")
    return corpus


def test_much_told_and_hardly_anything_shown_is_another_kind_of_news():
    """Many sentences and no event of the profile: it looks elsewhere."""
    assert elsewhere(sports(MANY))


def test_a_small_corpus_may_well_have_nothing():
    """Few sentences and nothing shown say nothing of the profile."""
    assert not elsewhere(sports(MANY - 1))


def test_some_events_are_enough():
    """With several events of the profile the brief is what the reader asked for."""
    corpus = sports(MANY)
    for town in ("Arden", "Brill", "Corve", "Dunmore"):
        corpus.tell(
            town[0].lower(),
            f"Drones struck the harbor of {town} at dawn.",
            type="ASSAULT",
            mode="drone",
            date="2031-05-04",
            places=(town,),
        )
    assert not elsewhere(corpus)
