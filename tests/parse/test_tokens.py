"""Tokens of wire copy, from the cases in tests/cases/tokens."""

from pathlib import Path

import pytest
import spacy

from briefgen.parse.tokenizer import mend_tokenizer

CASES = sorted(Path(__file__).parent.parent.joinpath("cases", "tokens").glob("*.txt"))


def cases() -> list[tuple[str, str]]:
    """Return (text, tokens with spaces between them) of every case file."""
    lines = [line for path in CASES for line in path.read_text(encoding="utf-8").splitlines()]
    return [tuple(line.split(" => ")) for line in lines if line and not line.startswith("#")]  # type: ignore[misc]


@pytest.fixture(scope="module")
def tokenizer() -> spacy.Language:
    """An English pipeline without components, with our tokenizer."""
    return mend_tokenizer(spacy.blank("en"))


@pytest.mark.parametrize(("text", "tokens"), cases())
def test_wire_copy_comes_apart_where_a_reader_would_cut(tokenizer: spacy.Language, text: str, tokens: str) -> None:
    """Each case falls into the tokens that its file states."""
    assert [token.text for token in tokenizer(text)] == tokens.split(" ")


def test_there_are_cases() -> None:
    """The case files are found: an empty folder would pass every test above."""
    assert len(cases()) > 20
