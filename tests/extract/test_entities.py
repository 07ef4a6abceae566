"""Names with the fullest form, role and country known, on Docs built by hand."""

import spacy
from spacy.tokens import Doc, Span

from briefgen.extract.entities import find_entities, find_sentences
from briefgen.model.article import Article
from briefgen.model.finding import Entity

VOCAB = spacy.blank("en").vocab


def found(text: str, *names: tuple[str, str], role: tuple[str, str] | None = None) -> list[Entity]:
    """Return the entities of *text*, whose tokens have spaces between them, with *names* in order as what the parse found."""
    words = text.split(" ")
    doc = Doc(VOCAB, words=words, sent_starts=[at == 0 or words[at - 1] == "." for at in range(len(words))])
    spans, at = [], 0
    for name, label in names:
        length = len(name.split(" "))
        at = next(start for start in range(at, len(words)) if words[start : start + length] == name.split(" "))
        spans.append(Span(doc, at, at + length, label=label))
        at += length
    doc.set_ents(spans)
    if role is not None:
        start = words.index(role[0].split(" ")[0])
        person = next(span.start for span in spans if span.text == role[1])
        doc.spans["roles"] = [Span(doc, start, start + len(role[0].split(" ")), label="ROLE", span_id=person)]
    article = Article(id="0" * 16, path="a.txt", text=doc.text, text_start=0, sha256="")
    return list(find_entities(article, doc))


def test_a_surname_is_the_person_named_in_full() -> None:
    """The surname alone has the full name as its canonical name; the full name needs none."""
    full, short = found("Ana Roe came . Roe said no .", ("Ana Roe", "PERSON"), ("Roe", "PERSON"))

    assert full.canonical is None
    assert short.canonical == "Ana Roe"


def test_of_two_of_one_surname_the_last_named_in_full_is_meant() -> None:
    """With Ana Roe and Bo Roe in an article, "Roe" is whoever was named last."""
    names = found(
        "Ana Roe came . Bo Roe left . Roe said no .", ("Ana Roe", "PERSON"), ("Bo Roe", "PERSON"), ("Roe", "PERSON")
    )

    assert names[2].canonical == "Bo Roe"


def test_a_surname_used_before_any_full_name_is_somebody_else() -> None:
    """Below the headlines, "Roe" before "Ana Roe" is somebody whom readers know, and stays "Roe" throughout."""
    names = found(
        "Harbours \n Tides \n Mr. Roe spoke . Ana Roe sang . Roe left .",
        ("Roe", "PERSON"),
        ("Ana Roe", "PERSON"),
        ("Roe", "PERSON"),
    )

    assert [names[0].canonical, names[2].canonical] == [None, None]


def test_an_acronym_is_the_organisation_it_abbreviates() -> None:
    """Initials of a name in the same article stand for that name, small words left out."""
    full, short = found(
        "The Office of Tide Gauges met . OTG said no .", ("Office of Tide Gauges", "ORG"), ("OTG", "ORG")
    )

    assert short.canonical == full.text


def test_a_body_without_its_country_is_the_one_with_it() -> None:
    """ "State Department" is the "US State Department" of the same article."""
    names = found(
        "The US State Department spoke . The State Department said no .",
        ("US State Department", "ORG"),
        ("State Department", "ORG"),
    )

    assert names[1].canonical == "US State Department"


def test_a_role_belongs_to_the_person_it_stands_with() -> None:
    """The role that the parse notes is the role of that mention alone."""
    names = found(
        "Harbour Master Ana Roe came . Ana Roe said no .",
        ("Ana Roe", "PERSON"),
        ("Ana Roe", "PERSON"),
        role=("Harbour Master", "Ana Roe"),
    )

    assert [name.role for name in names] == ["Harbour Master", None]


def test_labels_that_briefgen_does_not_use_are_left_out() -> None:
    """A pipeline's dates and numbers are no names."""
    assert found("Ten came Monday .", ("Ten", "CARDINAL"), ("Monday", "DATE")) == []


def test_sentences_have_no_white_space_at_their_edges() -> None:
    """White space between paragraphs belongs to no sentence, and counts paragraphs."""
    words = ["One", ".", "\n\n", "Two", "."]
    doc = Doc(VOCAB, words=words, spaces=[False] * 5, sent_starts=[True, False, True, True, False])
    article = Article(id="0" * 16, path="a.txt", text=doc.text, text_start=0, sha256="")

    assert [(each.text, each.paragraph, each.index) for each in find_sentences(article, doc)] == [
        ("One.", 0, 0),
        ("Two.", 1, 1),
    ]
