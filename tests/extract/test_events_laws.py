"""Laws of events: whatever the text, nothing raises, every event is a slice, the same text gives the same events."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.events import find_events, find_openers
from briefgen.extract.events.contact import initiator
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Event, Sentence
from briefgen.parse.paragraphs import parse

BLANK = spacy.blank("en")
PIECES = st.sampled_from(
    [
        "attack",
        "struck",
        "talks",
        " ",
        "\n",
        "“",
        "”",
        '"',
        "The",
        "he",
        "at Keller's request",
        "’",
        "…",
        "\u202e",
        "😀",
        "drones",
        "killed",
        ",",
        ".",
    ]
)


def article_of(text: str) -> Article:
    """Return an article with the body *text*."""
    return Article(id="a" * 16, path="a.txt", text=text, text_start=0, sha256="")


def events_of(text: str) -> tuple[tuple[Event, ...], tuple[tuple[int, int, str], ...]]:
    """Return the events and openers of *text* when no pipeline has looked at it."""
    article, doc = article_of(text), BLANK(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    cut = text.strip()
    start = text.find(cut)
    sentences = (Sentence(citation=Citation.of(article, start, start + len(cut)), paragraph=0, index=0),) if cut else ()
    events = find_events(article, doc, sentences=sentences, entities=(), dates=(), quotes=(), figures=())
    return events, find_openers(article, doc, sentences=sentences, entities=(), quotes=())


@given(st.lists(PIECES, max_size=40).map("".join))
def test_nothing_raises_on_an_unparsed_text(text: str):
    """A Doc without tags, heads or names gives events or none, never an error."""
    events, _ = events_of(text)
    assert all(text[event.start : event.end] == event.text for event in events)


@pytest.mark.model
@settings(deadline=None, max_examples=40)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_events_are_slices_inside_their_sentence(nlp, text: str):
    """On our own pipeline: the trigger lies in the slice's sentence, salience is a share, twice the same."""
    article = article_of(text)
    ((_, doc),) = parse(nlp, [article])
    from briefgen.extract.everything import extract

    first, second = extract(article, doc), extract(article, doc)
    assert first.events == second.events
    for event in first.events:
        sentence = first.sentences[event.sentence]
        assert sentence.start <= event.start < event.end <= sentence.end
        assert sentence.start <= event.trigger_start < event.trigger_end <= sentence.end
        assert 0 <= event.salience <= 1
    for start, end, whom in first.openers:
        assert text[start:end].strip()
        assert whom


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The call took place at Varenia's request.", "Varenia"),
        ("The meeting was held at the request of the Kestrian side, it said.", "Kestrian side"),
        ("They spoke on the initiative of Caldova.", "Caldova"),
    ],
)
def test_who_asked_for_a_contact(text: str, who: str):
    """Possessive and of-phrases say at whose request a contact took place."""
    assert initiator(BLANK(text)[:]) == who
