"""Who gives a number: the speaker of the words around it, "according to …", or the subject of a verb of saying."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.figures.phrases import left_edge, right_edge
from briefgen.extract.figures.positions import Cover
from briefgen.extract.figures.tables import words
from briefgen.grammar import is_passive, subject, subjects
from briefgen.model.finding import Quote, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCORDING = re.compile(
    r"\b(?:according to|as reported by|citing|said by|quoting)\s+(?:the\s+|a\s+|an\s+)?(?P<who>(?:(?:Drs?|Mrs?|Ms|Profs?|Gen|Col|Maj|Capt|Lt|Sgt|Sens?|Reps?|Gov|St|Rev|Hon|Adm|Cmdr|U\.S|U\.N|U\.K)\.\s)*[^,.;()\"“”]{2,80})",
    re.IGNORECASE,
)
FARTHEST = 14
AFTERWARDS = frozenset({"after", "as", "when", "before", "because", "while", "although", "though"})
"""Words before a verb of saying that tells of another matter: "shares fell 4 percent *after* the firm said …"."""
WINDOW = 800
"""Code points on either side of a figure in which "according to" is looked for."""


def reported_by(
    token: "Token", figure_start: int, figure_end: int, sentence: Sentence, quotes: Cover[Quote]
) -> tuple[str | None, bool]:
    """Return who gives the number at *token*, and whether only to deny it; (None, False) for the article's own voice."""
    quote = quotes.over(figure_start, figure_end)
    if quote is not None and quote.speaker:
        return quote.speaker, quote.certainty == "denied"
    near = max(0, figure_start - sentence.start - WINDOW)
    named = ACCORDING.search(sentence.text, near, near + 2 * WINDOW)
    if named is not None and not sentence.start + named.start("who") <= figure_start < sentence.start + named.end():
        return named["who"].strip(), False
    return sayer(token)


def sayer(token: "Token") -> tuple[str | None, bool]:
    """Return the subject of the nearest verb of saying above *token*, as in the text, and whether it denies."""
    for _ in range(FARTHEST):
        for verb in saying_verbs(token):
            who = None if is_passive(verb) else nearest_subject(verb)
            if who is not None and who.i > token.i and who.left_edge.lower_ in AFTERWARDS:
                continue
            if who is not None and who.pos_ != "PRON" and who.i != token.i:
                return phrase_text(who), verb.lemma_.lower() == "deny"
        if token.head == token:
            return None, False
        token = token.head
    return None, False


def nearest_subject(verb: "Token") -> "Token | None":
    """Return the subject of *verb*; of several, the one right before it (", the ministry *said*")."""
    own = [each for each in subjects(verb) if each.i < verb.i]
    return own[-1] if own else subject(verb)


def phrase_text(noun: "Token") -> str:
    """Return *noun* with its modifiers, as in the text."""
    left = left_edge(noun, 0)
    commas = [token.i for token in noun.doc[left : noun.i] if token.text == ","]
    return noun.doc[max([left, *(comma + 1 for comma in commas)]) : right_edge(noun, attached=1) + 1].text


def saying_verbs(token: "Token") -> "list[Token]":
    """Return *token* if it is a verb of saying, and such verbs that hang on it ("…, the ministry *said*")."""
    known = words("reporting", "verbs")
    found = [token] if token.lemma_.lower() in known and token.pos_ == "VERB" else []
    return found + [
        child
        for child in token.children
        if child.dep_ in {"parataxis", "ccomp"}
        and child.lemma_.lower() in known
        and child.pos_ == "VERB"
        and not any(mark.lower_ in AFTERWARDS for mark in child.lefts)
    ]
