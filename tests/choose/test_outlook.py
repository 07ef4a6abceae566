"""Outlook quotes: forward-looking, one a speaker unless they say different things."""

from briefgen.choose.candidates import Candidate, candidates
from briefgen.choose.forward import looks_forward
from briefgen.choose.importance import day_of
from briefgen.choose.outlook import one_a_speaker
from briefgen.choose.sections import choose_sections
from briefgen.choose.twice import Shown
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Quote
from tests.choose.told import WINDOW, Corpus, rules


def quote_of(text: str, kind: str = "direct", outlook: str | None = None) -> Quote:
    """Return *text* as a quote of that kind."""
    article = Article(id="a" * 16, path="a", text=text, text_start=0, sha256="")
    return Quote(citation=Citation.of(article, 0, len(text)), kind=kind, sentence=0, speaker="Ana Roe", outlook=outlook)


def shown(corpus: Corpus) -> list[str]:
    """Return the quotes that the section shows."""
    section = next(
        each for each in choose_sections(corpus.seen(), rules=rules(), window=WINDOW) if each.rule.id == "quotes"
    )
    return [pick.group.statements[0].shown for pick in section.picks]


def said(speaker: str, outlook: str = "intent") -> dict:
    """Return the fields of a direct quote of *speaker*."""
    return {"kind": "direct", "speaker": speaker, "outlook": outlook}


def test_what_looks_forward():
    """The future, aims and conditions look forward; praise of the past and two words do not."""
    assert looks_forward(quote_of("We will close the strait before the winter."))
    assert looks_forward(quote_of("They are trying to win time at the table."))
    assert not looks_forward(quote_of("That was a brilliant night for the navy."))
    assert not looks_forward(quote_of("We will", outlook="intent"))


def test_one_voice_does_not_fill_the_section():
    """Of three like quotes of one speaker one is shown, and the others give way to another speaker."""
    corpus = Corpus()
    corpus.tell("a", "We will close the strait to every ship in the autumn.", quote=said("Ana Roe"))
    corpus.tell("a", "We will close the harbor and the strait in the autumn.", quote=said("Ana Roe"))
    corpus.tell("a", "We will keep the strait closed until the spring comes.", quote=said("Ana Roe"))
    corpus.tell("b", "Nobody is going to close a strait that belongs to all.", quote=said("Jon Berg"))
    found = shown(corpus)
    assert len(found) == 2
    assert sum("Nobody" in each for each in found) == 1


def test_a_speaker_may_say_two_different_things():
    """A threat and a condition of one speaker are both shown."""
    corpus = Corpus()
    corpus.tell("a", "We will close the strait to every ship in the autumn.", quote=said("Ana Roe", "intent"))
    corpus.tell(
        "a", "If prisoners come home first, talks could begin tomorrow morning.", quote=said("Ana Roe", "condition")
    )
    assert len(shown(corpus)) == 2


def test_the_same_side_gives_way_to_others_in_turn():
    """Three speakers each say two things: nobody is heard a second time before all were heard once."""
    corpus = Corpus()
    for name in ("Ana Roe", "Jon Berg", "Ida Lund"):
        at = name[0].lower()
        corpus.tell(at, f"We will close the strait to every ship of {name} in the autumn.", quote=said(name, "intent"))
        corpus.tell(
            at, f"If prisoners of {name} come home first, talks could begin tomorrow.", quote=said(name, "condition")
        )
    chosen = one_a_speaker(quoted(corpus), corpus.seen().extractions, Shown())
    voices = [pick.said_by for pick in chosen]
    assert len(voices) == 6
    assert len(set(voices[:3])) == 3


def quoted(corpus: Corpus) -> list[Candidate]:
    """Return the quotes of *corpus* as candidates."""
    seen = corpus.seen()
    found = candidates(seen, day_of(seen), rules(), WINDOW)
    return [each for each in found if each.rule.id == "quotes"]
