"""What a day adds: tolls that rise, denials, calls that were not held, who speaks, and what a section is about."""

from dataclasses import replace

from briefgen.choose.sections import choose_sections
from briefgen.choose.themes import Themes
from briefgen.choose.voices import voices, weight_of
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Citation, Entity
from tests.choose.told import WINDOW, Corpus

CALLS = SectionRule(id="calls", title="Calls", types=("CONSULT-call", "CONSULT-phone"), group_by="contact")
DEEDS = SectionRule(id="deeds", title="Deeds", types=("ASSAULT",), group_by="event", order="time")


def told(corpus: Corpus, rule: SectionRule) -> list[tuple[str | None, list[str]]]:
    """Return label and texts, parts included, of each item of the section of *rule*."""
    (section,) = choose_sections(corpus.seen(), rules=(rule,), window=WINDOW)
    return [(pick.label, [each.group.statements[0].shown for each in (pick, *pick.parts)]) for pick in section.picks]


def test_a_denied_call_is_an_entry_of_its_own():
    """That there was no call is told as such, under a label that says so."""
    corpus = Corpus()
    corpus.tell(
        "a", "The premier's spokesman said a call with Ana Roe had been neither requested nor held.",
        type="CONSULT", mode="call", status="negated", attribution="the premier's spokesman", targets=("Ana Roe",),
    )  # fmt: skip

    assert [label for label, _ in told(corpus, CALLS)] == ["Not held"]


def test_a_denial_stands_beneath_the_deed():
    """Who denies a strike is told beneath it, however short, and makes no entry."""
    corpus = Corpus()
    strike = {"type": "ASSAULT", "mode": "missile", "date": "2031-05-04", "places": ("Sall",)}
    corpus.tell("a", "A missile hit a warehouse in Sall on Sunday, killing two people.", actors=("Orvia",), **strike)
    corpus.tell(
        "a", "Orvia denied that it had fired at the warehouse.", type="ASSAULT", status="negated", reportable=False
    )

    ((_, texts),) = told(corpus, DEEDS)
    assert texts[1] == "Orvia denied that it had fired at the warehouse."


def test_offices_weigh():
    """The words of a head of state weigh more than those of an analyst, and a mayor's less than anybody's."""
    assert weight_of("Orvian President") > weight_of("analyst at the Strait Institute") > weight_of(None)
    assert weight_of("Mayor") < weight_of(None)


def test_the_state_is_told_with_the_office():
    """Of "President" and "Orvian President" of one person the second is shown; a mere form of address never is."""
    corpus = Corpus()
    corpus.tell("a", "Orvian President Ana Roe spoke.").tell("b", "President Ana Roe spoke, and Mr. Jon Berg too.")
    one, two = corpus.seen().extractions
    one = replace(one, entities=(_named(one, "Orvian", "NORP"), _named(one, "Ana Roe", "PERSON", "President")))
    two = replace(
        two, entities=(_named(two, "Ana Roe", "PERSON", "President"), _named(two, "Jon Berg", "PERSON", "Mr."))
    )

    found = voices((one, two))

    assert found["Ana Roe"].role == "Orvian President"
    assert "Jon Berg" not in found


def _named(extraction, text: str, label: str, role: str | None = None) -> Entity:
    start = extraction.article.text.index(text)
    return Entity(citation=Citation.of(extraction.article, start, start + len(text)), label=label, role=role)


def test_a_section_is_about_its_theme():
    """A word of the theme in the sentence is enough; without one the article must hold several."""
    war = ("army", "missile", "truce", "front line")

    def about(words: tuple[str, ...], text: str, *more: str) -> bool:
        corpus = Corpus().tell("n", text)
        for line in more:
            corpus.tell("n", line)
        return Themes([words]).holds(words, text, corpus.seen().extractions[0])

    assert about(war, "A missile hit the bridge.")
    assert not about(war, "The man was shot dead.", "The army was not called.")
    assert about(war, "The man was shot dead.", "The army broke the truce at the front line.")
    assert about((), "The man was shot dead.")
