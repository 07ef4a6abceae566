"""Truths about quotes that hold for every text, and for both schemes of dependency labels."""

import itertools
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.quotes import find_quotes
from briefgen.extract.quotes.cues import forms, nouns, verbs
from briefgen.extract.quotes.marks import find_marked
from briefgen.extract.quotes.outlook import outlook_of
from briefgen.model.article import Article
from briefgen.model.finding import Quote

PIECES = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "„",
            "«",
            "»",
            "‘",
            "’",
            "'",
            "``",
            "''",
            " ",
            ", ",
            ".",
            "\n",
            "\n\n",
            "said",
            " he ",
            "Ann Lee",
            " that ",
            ":",
            "—",
            "(",
            ")",
            "We go",
            "according to",
            "\u00a0",
            "é",
            "\u202e",
            "told",
            " who ",
        ]
    ),
    max_size=40,
)


@cache
def english() -> "spacy.language.Language":
    """An untrained pipeline: tokens only."""
    return spacy.blank("en")


def article_of(text: str) -> Article:
    """An article of *text*."""
    return Article(id="a", path="a.txt", text=text, text_start=0, sha256="")


def quotes_in(doc: Doc) -> tuple[Quote, ...]:
    """Return the quotes of a parsed *doc*."""
    article = article_of(doc.text)
    sentences, entities = find_sentences(article, doc), find_entities(article, doc)
    return find_quotes(article, doc, sentences=sentences, entities=entities, dates=())


def built(words: str, tags: str, heads: list[int], deps: str, names: list[tuple[int, int, str]]) -> Doc:
    """Return a Doc whose words, tags, heads (absolute) and labels are given by hand."""
    doc = Doc(english().vocab, words=words.split(), tags=tags.split(), heads=heads, deps=deps.split())
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in names]
    return doc


def untrained(text: str) -> Doc:
    """Return *text* as a Doc in which every token hangs on the first."""
    doc = english()(text)
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    labels = ["ROOT" if at == 0 else "dep" for at in range(len(words))]
    return Doc(doc.vocab, words=words, spaces=spaces, heads=[0] * len(words), deps=labels, tags=["NN"] * len(words))


@given(PIECES.map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_slices(text: str) -> None:
    """Nothing raises, and every quote and every mention is a slice of the text."""
    if not text:
        return

    found = quotes_in(untrained(text))

    assert all(text[quote.start : quote.end] == quote.text for quote in found)
    assert all(
        0 <= quote.speaker_start < quote.speaker_end <= len(text) for quote in found if quote.speaker_start is not None
    )
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)


@given(PIECES.map("".join))
@settings(max_examples=300, deadline=None)
def test_marks_stay_in_their_line(text: str) -> None:
    """Marked stretches do not overlap and never cross a line break."""
    found = find_marked(text)

    assert all("\n" not in text[each.start : each.end] for each in found)
    assert all(one.outer_end <= two.outer_start for one, two in itertools.pairwise(found))


@given(PIECES.map("".join))
@settings(max_examples=100, deadline=None)
def test_an_unbalanced_mark_costs_its_paragraph_only(text: str) -> None:
    """Whatever stands in the line before, a balanced quotation in a line of its own is found."""
    line = "“We stay,” said Ann."

    found = find_marked(text + "\n\n" + line)

    assert "We stay," in [(text + "\n\n" + line)[each.start : each.end] for each in found]


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_reported_clause_in_both_schemes(scheme: str) -> None:
    """A complement clause is found with its speaker under UD labels and under ClearNLP labels."""
    deps = {
        "ud": "nmod:desc nsubj flat ROOT mark det nsubj aux ccomp punct",
        "clearnlp": "compound compound nsubj ROOT mark det nsubj aux ccomp punct",
    }[scheme]
    heads = {"ud": [1, 3, 1, 3, 8, 6, 8, 8, 3, 3], "clearnlp": [2, 2, 3, 3, 8, 6, 8, 8, 3, 3]}[scheme]
    doc = built(
        "Mayor Ann Lee said that the ferry had sunk .",
        "NNP NNP NNP VBD IN DT NN VBD VBN .",
        heads,
        deps,
        [(1, 3, "PERSON")],
    )

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker, quote.cue) == ("the ferry had sunk", "indirect", "Ann Lee", "said")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_marked_words_in_both_schemes(scheme: str) -> None:
    """A direct quote followed by its speaker is attributed under either scheme."""
    deps = {
        "ud": "punct nsubj ccomp punct punct nsubj flat ROOT punct",
        "clearnlp": "punct nsubj ccomp punct punct compound nsubj ROOT punct",
    }[scheme]
    heads = {"ud": [7, 2, 7, 7, 7, 7, 5, 7, 7], "clearnlp": [7, 2, 7, 7, 7, 6, 7, 7, 7]}[scheme]
    doc = built("“ We agree , ” Ann Lee said .", "`` PRP VBP , '' NNP NNP VBD .", heads, deps, [(5, 7, "PERSON")])

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("We agree ,", "direct", "Ann Lee")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_passive_agent_in_both_schemes(scheme: str) -> None:
    """Who describes something in the passive is the one behind "by"."""
    deps = {
        "ud": "nsubj:pass aux:pass ROOT case punct obl punct case obl:agent flat punct",
        "clearnlp": "nsubjpass auxpass ROOT prep punct pobj punct agent compound pobj punct",
    }[scheme]
    heads = {"ud": [2, 2, 2, 5, 5, 2, 5, 8, 2, 8, 2], "clearnlp": [2, 2, 2, 2, 5, 3, 5, 2, 9, 7, 2]}[scheme]
    doc = built(
        "It was described as “ progress ” by Ann Lee .",
        "PRP VBD VBN IN `` NN '' IN NNP NNP .",
        heads,
        deps,
        [(8, 10, "PERSON")],
    )

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("progress", "partial", "Ann Lee")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_claim_in_a_noun_in_both_schemes(scheme: str) -> None:
    """What somebody's claim says ends where the verb begins of which the claim is the subject, under either scheme."""
    deps = {
        "ud": "nmod:poss flat case nsubj mark det nsubj:pass aux:pass acl cop ROOT punct",
        "clearnlp": "compound poss case nsubj mark det nsubjpass auxpass acl ROOT acomp punct",
    }[scheme]
    heads = {"ud": [3, 0, 0, 10, 8, 6, 8, 8, 3, 10, 10, 10], "clearnlp": [1, 3, 1, 9, 8, 6, 8, 8, 3, 9, 9, 9]}[scheme]
    doc = built(
        "Ann Lee 's claim that the bridge was mined is false .",
        "NNP NNP POS NN IN DT NN VBD VBN VBZ JJ .",
        heads,
        deps,
        [(0, 2, "PERSON")],
    )

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("the bridge was mined", "indirect", "Ann Lee")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_as_somebody_noted_in_both_schemes(scheme: str) -> None:
    """What stands behind an "as" clause that opens the sentence is what is reported, under either scheme."""
    deps = {
        "ud": "mark nsubj flat advcl punct det nsubj ROOT punct",
        "clearnlp": "mark compound nsubj advcl punct det nsubj ROOT punct",
    }[scheme]
    heads = {"ud": [3, 3, 1, 7, 7, 6, 7, 7, 7], "clearnlp": [3, 2, 3, 7, 7, 6, 7, 7, 7]}[scheme]
    doc = built("As Ann Lee noted , the dam held .", "IN NNP NNP VBD , DT NN VBD .", heads, deps, [(1, 3, "PERSON")])

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("the dam held", "indirect", "Ann Lee")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_named_by_somebody_in_both_schemes(scheme: str) -> None:
    """What somebody describes something as in the passive is reported, under either scheme."""
    deps = {
        "ud": "det nsubj:pass aux:pass ROOT case obl:agent flat case case obl punct",
        "clearnlp": "det nsubjpass auxpass ROOT agent compound pobj prep prep pobj punct",
    }[scheme]
    heads = {"ud": [1, 3, 3, 3, 5, 3, 5, 9, 9, 3, 3], "clearnlp": [1, 3, 3, 3, 3, 6, 4, 3, 7, 8, 3]}[scheme]
    doc = built(
        "The bridge was described by Ann Lee as beyond repair .",
        "DT NN VBD VBN IN NNP NNP IN IN NN .",
        heads,
        deps,
        [(5, 7, "PERSON")],
    )

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("beyond repair", "indirect", "Ann Lee")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_participle_that_opens_in_both_schemes(scheme: str) -> None:
    """A participle that opens its sentence has the speaker of the main clause, under either scheme."""
    deps = {
        "ud": "advcl det nsubj ccomp advmod punct nsubj flat ROOT punct",
        "clearnlp": "advcl det nsubj ccomp advmod punct compound nsubj ROOT punct",
    }[scheme]
    heads = {"ud": [8, 2, 3, 0, 3, 8, 8, 6, 8, 8], "clearnlp": [8, 2, 3, 0, 3, 8, 7, 8, 8, 8]}[scheme]
    doc = built(
        "Claiming the ferry leaked badly , Ann Lee left .",
        "VBG DT NN VBD RB , NNP NNP VBD .",
        heads,
        deps,
        [(6, 8, "PERSON")],
    )

    (quote,) = quotes_in(doc)

    assert (quote.text, quote.kind, quote.speaker) == ("the ferry leaked badly", "indirect", "Ann Lee")


@pytest.mark.parametrize(
    ("lemma", "wanted"),
    [
        ("deny", ["deny", "denies", "denied", "denying"]),
        ("announce", ["announce", "announces", "announced", "announcing"]),
    ],
)
def test_forms_are_built(lemma: str, wanted: list[str]) -> None:
    """Regular verbs are inflected by rule."""
    assert forms(lemma, {}) == wanted


def test_cues_know_how_sure_they_are() -> None:
    """The table tells neutral, distanced, denying and hinting words apart."""
    assert [verbs()[form].certainty for form in ("said", "claims", "denied", "hinted")] == [
        "said",
        "claimed",
        "denied",
        "hinted",
    ]
    assert nouns()["allegations"].certainty == "claimed"


@pytest.mark.parametrize(
    ("text", "cue", "wanted"),
    [
        ("We will open the gates tomorrow.", "said", "intent"),
        ("The gates will open tomorrow.", "said", "expectation"),
        ("The gates could collapse.", "warned", "warning"),
        ("If the gates open, the field will flood.", "said", "condition"),
        ("The owners must open the gates.", "said", "demand"),
        ("They may have to open the gates.", "said", "expectation"),
        ("The owners should have opened the gates.", "said", None),
        ("The gates opened yesterday.", "said", None),
    ],
)
def test_outlook_by_grammar(text: str, cue: str, wanted: str | None) -> None:
    """Modality, tense, "if" and the cue tell how a quote looks forward; its topic does not."""
    assert outlook_of(text, verbs()[cue]) == wanted
