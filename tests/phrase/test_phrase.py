"""Statements of an article: news only, whole, standing alone where the referent is sure."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Event, Extraction, Quote, Sentence
from briefgen.phrase.boilerplate import is_news
from briefgen.phrase.cut import LONG, cut_at
from briefgen.phrase.faithful import is_faithful
from briefgen.phrase.phrase import phrase, told
from briefgen.phrase.stand_alone import leans
from briefgen.wording.dateline import after_dateline


def extraction_of(
    *sentences: str, openers: tuple[tuple[int, int, str], ...] = (), quotes: tuple[tuple[str, str], ...] = ()
) -> Extraction:
    """Return an extraction of one paragraph made of *sentences*, with *quotes* of (words, speaker)."""
    text = " ".join(sentences)
    article = Article(id="a" * 16, path="a.txt", text=text, text_start=0, sha256="")
    found, at = [], 0
    for index, sentence in enumerate(sentences):
        at = text.index(sentence, at)
        found.append(Sentence(citation=Citation.of(article, at, at + len(sentence)), paragraph=0, index=index))
    said = [
        Quote(
            citation=Citation.of(article, text.index(words), text.index(words) + len(words)),
            kind="direct",
            sentence=0,
            speaker=speaker,
        )
        for words, speaker in quotes
    ]
    return Extraction(article=article, sentences=tuple(found), quotes=tuple(said), openers=openers)


def test_a_pronoun_is_replaced_by_its_referent():
    """An opener is shown as its referent in brackets; the citation keeps the source."""
    (statement,) = phrase(extraction_of("He said the bridge had been closed.", openers=((0, 2, "Pavel Orlan"),)))
    assert statement.shown == "[Pavel Orlan] said the bridge had been closed."
    assert statement.text == "He said the bridge had been closed."
    assert statement.alone


def test_an_unsure_pronoun_stays_and_is_told():
    """Without a sure referent nothing is put in, and the statement does not stand alone."""
    (statement,) = phrase(extraction_of("It was closed for the whole of the day."))
    assert statement.shown == statement.text
    assert not statement.alone


def test_pieces_that_a_parser_split_are_put_together():
    """A sentence cut in the middle is one statement again."""
    (statement,) = phrase(extraction_of("Ostra said", "Sunday it had closed all of its bridges."))
    assert statement.text == "Ostra said Sunday it had closed all of its bridges."


def test_a_dateline_is_left_out_of_what_is_shown():
    """The wire's place and agency are not shown; the citation has them."""
    (statement,) = phrase(extraction_of("LENMARK (MPA) — The bridge was closed on Sunday."))
    assert statement.shown == "The bridge was closed on Sunday."
    assert statement.text.startswith("LENMARK (MPA)")


def test_a_quote_is_a_statement_without_its_last_comma():
    """The words of a direct quote can be shown alone."""
    statements = phrase(
        extraction_of(
            "“We will open the bridge again in spring,” Orlan said.",
            quotes=(("We will open the bridge again in spring,", "Pavel Orlan"),),
        )
    )
    assert [each.shown for each in statements][1] == "We will open the bridge again in spring"


def test_notices_and_headings_are_no_statements():
    """Credits, corrections and lines without an end mark are not told."""
    assert not is_news("Reporting by Ana Roe in Lenmark; editing by Jo Tam.")
    assert not is_news("Bridges closed for a day")
    assert not is_news("Ana Roe contributed to this report.")
    assert is_news("The bridges were closed for a day.")


def test_a_long_sentence_is_cut_at_a_clause_border():
    """What follows a border goes, when nothing that is needed stands behind it."""
    head = "The army said that its engineers had closed all of the nine bridges over the Imber on Sunday evening after a long night of heavy rain"
    tail = ", while the railway company, which owns two of them, promised to bring passengers across the river by boat for as long as the water stayed high"
    text = f"{head}{tail}."
    assert len(text) > LONG
    assert text[: cut_at(text, [20])] == head
    assert cut_at(text, [len(text) - 5]) == len(text)


def test_datelines():
    """City, agency and day before a dash are a dateline; a sentence with a dash is none."""
    assert after_dateline("PORT SAYLE, March 3 (KNA) - The bridge") == len("PORT SAYLE, March 3 (KNA) - ")
    assert after_dateline("The bridge — a long one — was closed.") == 0


def test_words_that_lean_on_what_stands_before():
    """Pronouns lean, names do not; a short sentence about "it" leans too."""
    assert leans("But they had left.")
    assert leans("Varenia has agreed to it.")
    assert not leans("Varenia has agreed to the plan of the mediators.")


@given(st.lists(st.text(min_size=1, max_size=60).map(str.strip).filter(bool), min_size=1, max_size=6))
def test_every_statement_is_faithful(parts: list[str]):
    """Whatever the text, what is shown follows the law, and nothing raises."""
    for statement in phrase(extraction_of(*parts)):
        assert is_faithful(statement.shown, statement.text)


def test_events_of_a_sentence_behind_a_dateline_are_kept():
    """An event's slice begins with the dateline; its statement has it all the same."""
    base = extraction_of("LENMARK (MPA) — The bridge was attacked on Sunday.")
    citation = base.sentences[0].citation
    event = Event(citation=citation, sentence=0, type="ASSAULT", trigger_start=30, trigger_end=38, trigger="attack")
    (statement,) = phrase(Extraction(article=base.article, sentences=base.sentences, events=(event,)))
    assert statement.events == (event,)


@given(st.lists(st.text(min_size=1, max_size=60).map(str.strip).filter(bool), min_size=1, max_size=6))
def test_what_was_told_before_is_told_again(parts: list[str]) -> None:
    """Statements made from remembered tellings are those made anew."""
    extraction = extraction_of(*parts, quotes=tuple((part, "Ana Roe") for part in parts[:1]))

    assert phrase(told(extraction)) == phrase(extraction)
