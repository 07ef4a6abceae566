"""Sentences begin after an end mark only."""

import pytest
import spacy

from briefgen.parse.ends import with_ends


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Orve said Sunday it had lost nothing. Nobody agreed.", ["Orve", "Nobody"]),
        ("“We wait,” she said. “We wait,” he said.", ["“", "We", "she", "“", "We", "he"]),
        ("(He left.) They stayed", ["(", ")", "They"]),
        ("No mark anywhere at all", ["No"]),
    ],
)
def test_a_sentence_may_begin_only_after_an_end_mark(text: str, starts: list[str]) -> None:
    """Everywhere else the parser is told not to break; where it may, it decides itself."""
    doc = with_ends(spacy.blank("en")(text))

    assert {token.text for token in doc if token.i and token.is_sent_start is None} <= set(starts)
    assert all(token.is_sent_start is False for token in doc[1:] if doc[token.i - 1].text[-1].isalnum())


def test_an_opening_mark_after_a_full_stop_begins_a_sentence() -> None:
    """It belongs to the words behind it; a mark that closes does not."""
    doc = with_ends(spacy.blank("en")('He named goals. "First, peace," he wrote. "Second, bread." He left.'))

    assert [token.i for token in doc if token.is_sent_start and token.text == '"'] == [4, 13]
    assert doc[5].is_sent_start is doc[14].is_sent_start is False


@pytest.mark.model
def test_the_parser_keeps_to_it(nlp) -> None:
    """And still breaks where it should."""
    text = "Orve said Sunday it had lost nothing. Nobody in the town of Tamsel agreed with that."
    [doc] = nlp.pipe([with_ends(nlp.make_doc(text))])

    assert [sentence.text for sentence in doc.sents] == [text[:37], text[38:]]
