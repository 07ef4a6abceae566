"""Tokens that wire copy needs and spaCy's English rules miss: "U.S.-brokered", "$3.8bn", "pro-Harbour", "Lt. Col."."""

import re
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

RUNS = (r"[!?]{2,}", r"\*{2,}", r"_{2,}", r"<{2,}", r">{2,}", r"={2,}", r"-{2,}")
"""Marks that are one token when repeated: "what?!", "--"."""
PREFIXES = (*RUNS, r"-(?=[A-Za-z“\"‘])")
SUFFIXES = (*RUNS, r"(?<=[A-Za-z0-9”\"])-")
INFIXES = (
    r"(?<=[A-Za-z]\.)-(?=[A-Za-z])",  # U.S.-brokered
    r"(?<=[a-z])[,.?!](?=[”\"])",  # Yes,”he
    r"(?<=[a-z][,.?!][”\"’])(?=[A-Za-z])",  # “Yes,”he
    r"(?<=[A-Za-z0-9:,])[“”](?=[A-Za-z])",  # said:“Yes
    r"(?<=[0-9])(?=(?:bn|mn|tn|trn|m|k|b|pc|km|kg|mm|cm)\b)",  # $3.8bn, 2.4m, 4.5pc
    r"(?<=[0-9])(?=(?:AM|PM|am|pm)\b)",  # 7:30PM
    r"-{2,}|(?<=-)[“\"](?=\w)",  # here--“there
    r"(?<=[”\"])-(?=\w)",  # “so”-called
    r"(?<=[0-9])-(?=[$£€])|(?<=[0-9]-)[$£€]",  # $10-$20
    r"(?<=[\w.”\"’])[–—](?=[\w“\"‘$£€])",  # 1990–95, D.C.–based
    r"(?<=\w)[\[({](?=\w)|(?<=\w)[\])}](?=\w)",  # member(s), one)and
    r"(?<=[A-Za-z]);(?=[A-Za-z])|(?<=\w)\"(?=<)",  # here;there, Ann"<ann@...
    r"(?<=\b[A-Z]\.)(?=[A-Z][a-z])",  # S.Harbour
)
WHOLE = r"(?i)(?:{affixes})-[^\W\d_]+$|(?:1-)?\d{{3}}-\d{{3}}-\d{{4}}$"
"""Words that a hyphen does not part: those with an affix, and telephone numbers."""

SPLIT = MappingProxyType({"):": (")", ":"), "and/or": ("and", "/", "or")})
"""Words that spaCy takes for one token."""
SCALES = frozenset({"m.", "k.", "b."})
"""Special cases of spaCy that would take the full stop after an amount for part of its scale: "£1.2m. Shares fell"."""


def mend_tokenizer(nlp: "Language") -> "Language":
    """Return *nlp* with our rules and abbreviations added to its tokenizer; a tokenizer of another kind stays as it is."""
    from spacy.tokenizer import Tokenizer  # slow to import: about a second
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer) and tokenizer.infix_finditer is not None:
        known = nlp.Defaults
        # A new tokenizer, because the old one would read all its special cases again at each change.
        nlp.tokenizer = Tokenizer(
            nlp.vocab,
            rules=_rules(tokenizer.rules),
            prefix_search=compile_prefix_regex((*PREFIXES, *(known.prefixes or ()))).search,
            suffix_search=compile_suffix_regex((*SUFFIXES, *(known.suffixes or ()))).search,
            infix_finditer=compile_infix_regex((*(known.infixes or ()), *INFIXES)).finditer,
            token_match=re.compile(WHOLE.format(affixes="|".join(words("affixes.txt")))).match,
            url_match=tokenizer.url_match,
        )
    return nlp


def _rules(known: dict[str, list[dict[int, Any]]]) -> dict[str, list[dict[int, Any]]]:
    """Return spaCy's special cases with ours, and the contractions in capitals, as in headlines: "DON'T"."""
    from spacy.symbols import ORTH

    ours = dict(SPLIT) | {word: (word,) for word in words("abbreviations.txt")}
    loud = {
        short.upper(): [{ORTH: part[ORTH].upper()} for part in parts]
        for short, parts in known.items()
        if len(parts) > 1 and ("'" in short or "’" in short)
    }
    kept = {text: parts for text, parts in known.items() if text not in SCALES}
    return loud | kept | {text: [{ORTH: part} for part in parts] for text, parts in ours.items()}


def words(file: str) -> tuple[str, ...]:
    """Return the words in our list *file*; lines that begin with `#` are comments."""
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
