"""One Doc an article, with every character of it."""

import textwrap
from collections.abc import Iterator

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.article import Article
from briefgen.parse.paragraphs import parse, split
from briefgen.parse.tokenizer import mend_tokenizer
from briefgen.parse.wrapping import wrap_width

PARAGRAPHS = """\
The harbour council of Port Ebrin said on Tuesday that it had closed both quays after a crane fell into the water shortly before dawn, and that no ship would leave before the divers had looked at the piles below the northern pier.
Nobody was hurt, the council said, but three fishing boats were lost. Their owners asked for help from the county, which keeps a fund for such losses and has paid from it twice in the last ten years.
A spokeswoman for the county said the fund had money enough for the boats but not for the crane, which belonged to a company from abroad and had been insured there.
""".splitlines()
MIXED = st.text(alphabet=st.sampled_from(list("aB. ,“”\"'’\n\r\t —-()é\u2028\u00a0\u200b0$")), max_size=200)


@pytest.fixture(scope="module")
def blank() -> spacy.Language:
    """English tokens without components: laws about white space need no model."""
    return mend_tokenizer(spacy.blank("en"))


def article(text: str) -> Article:
    """Return an article of *text* alone."""
    return Article(id="0" * 16, path="a.txt", text=text, text_start=0, sha256="")


def docs(nlp: spacy.Language, *texts: str) -> Iterator[str]:
    """Yield the text of the Doc of each of *texts*."""
    for _, doc in parse(nlp, map(article, texts)):
        yield doc.text


@given(text=st.one_of(MIXED, st.text(max_size=200)))
@settings(max_examples=200, deadline=None)
def test_a_doc_holds_every_character_of_its_article(blank: spacy.Language, text: str) -> None:
    """`doc.text == article.text` for any text, and nothing is raised."""
    assert list(docs(blank, text)) == [text]


@given(text=MIXED)
def test_the_pieces_put_together_are_the_text(text: str) -> None:
    """Cutting a text into paragraphs and white space loses nothing and makes no empty piece."""
    pieces = list(split(text))

    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)


def test_articles_come_back_in_order(blank: spacy.Language) -> None:
    """Articles parsed together keep their order, empty ones included."""
    texts = ["One.\n\nTwo.", "", "Three.", "\n", "Four."]

    assert list(docs(blank, *texts)) == texts


def test_every_line_is_a_paragraph_when_lines_differ_in_length() -> None:
    """Lines that end long before the next word would not fit are paragraphs."""
    text = "\n".join(PARAGRAPHS)

    assert [piece for piece, is_text in split(text) if is_text] == PARAGRAPHS


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    """Text wrapped by any width has its paragraphs between blank lines."""
    wrapped = [textwrap.fill(each, width, break_on_hyphens=False) for each in PARAGRAPHS]

    assert [piece for piece, is_text in split("\n\n".join(wrapped)) if is_text] == wrapped


def test_a_heading_above_wrapped_text_stays_apart() -> None:
    """A short line ends its paragraph, even in wrapped text."""
    wrapped = [textwrap.fill(each, 72, break_on_hyphens=False) for each in PARAGRAPHS]
    text = "Quays closed\n" + "\n\n".join(wrapped)

    assert [piece for piece, is_text in split(text) if is_text] == ["Quays closed", *wrapped]


def test_wrapped_text_keeps_its_breaks_as_tokens(blank: spacy.Language) -> None:
    """The break inside a wrapped paragraph is a white space token, so that positions stay those of the article."""
    text = textwrap.fill(PARAGRAPHS[0], 60, break_on_hyphens=False)
    ((_, doc),) = parse(blank, [article(text)])

    assert doc.text == text
    assert [token.text for token in doc if "\n" in token.text] == ["\n"] * text.count("\n")


def test_a_list_of_short_lines_is_not_wrapped() -> None:
    """A table of names has lines, not a width."""
    assert wrap_width("Ebrin\nPort Talo\nSaint Oru\nNew Marl\nLower Ashdale\n") == 0


@pytest.mark.parametrize(
    "text", ['"' * 30_000, "x" * 30_000, " " * 30_000, "word " * 8_000, "(" * 30_000, "a.b" * 10_000]
)
def test_runs_of_one_mark_do_no_harm(blank: spacy.Language, text: str) -> None:
    """Hostile runs come back whole, in pieces that the tokenizer can bear."""
    assert list(docs(blank, text)) == [text]
    assert max(len(piece) for piece, _ in split(text)) <= max(20_000, text.count(" ") * (not text.strip()))
