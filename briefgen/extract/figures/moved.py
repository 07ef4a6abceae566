"""What moved to a number or by it, by the order of words: "the *Hanwick 200* gained 0.7 percent"."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure
from briefgen.extract.figures.surface import noun_before
from briefgen.extract.figures.tables import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 12
"""Tokens between a number and the verb before it."""
PASSED = frozenset({"ADV", "ADP", "PART", "DET", "SCONJ"})


def moved(first: "Token") -> "Token | None":
    """Return the last word of the noun phrase before the verb of change or being right before *first*, or None.

    It is a help where the tree tears a name from its verb ("the Hanwick 200 | gained"), so it is silent where a comma,
    another verb or a clause lies between.
    """
    verb = verb_before(first)
    if verb is None:
        return None
    noun = noun_before(verb)
    if noun is None or noun.i + 1 < verb.i and noun.nbor(1).text == "," and noun.nbor(2).tag_ not in {"WDT", "WP"}:
        return None
    return noun if not is_measure_word(noun) else None


def is_measure_word(noun: "Token") -> bool:
    """Tell whether *noun* is a number or a unit, other than the number of a name ("Hanwick *200*")."""
    if noun.pos_ == "NUM":
        return noun.i == 0 or noun.nbor(-1).pos_ not in {"PROPN", "NOUN", "X"} or is_measure(noun.nbor(-1))
    return is_measure(noun)


def verb_before(first: "Token") -> "Token | None":
    """Return the verb of change or being before *first* with nothing but small words between, or None.

    A number joined by "or" is passed as well: "grew by 12,000 jobs or *2.2 percent*".
    """
    doc, joined = first.doc, 0
    for at in range(first.i - 1, max(first.i - FARTHEST, 0), -1):
        token = doc[at]
        if doc[at + 1].is_sent_start:
            return None
        if (
            token.lower_ in words("things", "moved")
            or token.lemma_.lower() in words("things", "moves")
            and token.pos_ in {"VERB", "AUX"}
        ):
            return token
        if token.lower_ == "or":
            joined = 4
        elif joined and (token.pos_ in {"NUM", "NOUN", "SYM", "ADJ"} or token.text == ","):
            joined -= 1
        elif token.pos_ not in PASSED and token.lower_ not in words("things", "loosening"):
            return None
    return None
