"""Tokens that wire copy needs and spaCy's English rules miss: "U.S.-brokered", "$3.8bn", "Lt. Col."."""

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

INFIXES = (
    r"(?<=[A-Za-z]\.)-(?=[A-Za-z])",  # U.S.-brokered
    r"(?<=[a-z])[,.?!](?=[”\"])",  # Yes,”he
    r"(?<=[a-z][,.?!][”\"’])(?=[A-Za-z])",  # “Yes,”he
    r"(?<=[A-Za-z0-9:,])[“”](?=[A-Za-z])",  # said:“Yes
    r"(?<=[0-9])(?=(?:bn|mn|tn|trn|m|k|pc|km|kg|mm|cm)\b)",  # $3.8bn, 2.4m, 4.5pc
)


def mend_tokenizer(nlp: "Language") -> "Language":
    """Return *nlp* with our infixes and abbreviations added to its tokenizer; a tokenizer of another kind stays as it is."""
    from spacy.symbols import ORTH  # slow to import: about a second
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex

    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer) and tokenizer.infix_finditer is not None:
        infixes = (*(nlp.Defaults.infixes or ()), *INFIXES)
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
        for word in abbreviations():
            tokenizer.add_special_case(word, [{ORTH: word}])
    return nlp


def abbreviations() -> tuple[str, ...]:
    """Return the abbreviations that keep their full stop."""
    text = files(__package__).joinpath("abbreviations.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
