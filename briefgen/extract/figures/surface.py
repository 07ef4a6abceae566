"""What a number counts by the order of words, where the tree does not say."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.units import by_form

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 8
"""Tokens between a number and the verb before it."""
CHUNK = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})


def noun_of(last: "Token") -> "Token | None":
    """Return the noun after "of" right behind *last*, a bracket between them skipped: "8 miles (13 km) of *tunnels*"."""
    doc, at = last.doc, last.i + 1
    if at < len(doc) and doc[at].text == "(":
        at = next((i + 1 for i in range(at, min(at + 8, len(doc))) if doc[i].text == ")"), len(doc))
    if at >= len(doc) or doc[at].lower_ != "of":
        return None
    found = None
    for token in doc[at + 1 : at + 9]:
        if token.pos_ in {"NOUN", "PROPN"} and not is_measure(token):
            found = token
        elif (
            found is not None
            or token.pos_ not in {"DET", "ADJ", "NUM", "PUNCT", "PRON"}
            and token.tag_ != "VBN"
            or token.is_sent_start
        ):
            break
    return found


def chunk_before_verb(first: "Token") -> "Token | None":
    """Return the last noun before the verb of change or being that precedes *first*: "core *inflation* rose 0.3 percent"."""
    doc = first.doc
    for at in range(first.i - 1, max(first.i - FARTHEST, 0), -1):
        token = doc[at]
        if token.text in {",", ";", ":", "(", ")"} or token.is_space:
            return None
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in words("things", "moves"):
            return noun_before(token)
        if token.pos_ == "VERB" or doc[at + 1].is_sent_start:
            return None
    return None


def noun_before(verb: "Token") -> "Token | None":
    """Return the noun right before *verb*, adverbs, auxiliaries and a relative pronoun between them skipped."""
    doc, at = verb.doc, verb.i - 1
    while (
        at >= 0
        and not doc[at + 1].is_sent_start
        and (doc[at].pos_ in {"ADV", "AUX", "PART"} or doc[at].tag_ in {"WDT", "WP"} or doc[at].text == ",")
    ):
        at -= 1
    if at < 0 or doc[at + 1].is_sent_start or not is_noun(doc[at]):
        return None
    if doc[at].pos_ == "NUM" and (at == 0 or doc[at - 1].pos_ not in {"NOUN", "PROPN", "X"}):
        return None
    return doc[at]


def is_noun(token: "Token") -> bool:
    """Tell whether *token* may end a noun phrase; the last word of a name may pass for an adjective ("the Industrial *Average*")."""
    return token.pos_ in CHUNK and (token.pos_ != "ADJ" or token.tag_ in {"NNP", "NNPS"})


def chunk_before_sign(first: "Token") -> "Token | None":
    """Return the name right before a signed number: "*Nordex* +0.2 percent"."""
    if first.i == 0 or first.is_sent_start:
        return None
    signed = first if first.text[:1] in "+-−" and first.i > 0 else None
    before = first.nbor(-1)
    return before if signed is not None and before.pos_ in {"NOUN", "PROPN", "NUM", "X"} else None


def attributive(first: "Token", last: "Token", *, plural: bool) -> "Token | None":
    """Return the noun that a measure between *first* and *last* describes by standing before it: "a 5% pay *rise*".

    Args:
        plural: whether the unit is in the plural, which a measure before its noun is not ("a 7 nanometer *chip*").
    """
    doc, at, found = last.doc, last.i + 1, None
    hyphenated = any(token.text == "-" for token in doc[first.i : last.i + 1])
    glued = first == last and last.text[:1].isdigit() and last.text[-1:].isalpha()  # "500mg tablets"
    if plural or not (is_determined(first) or hyphenated or glued or last.is_alpha and last.lower_ in by_form()):
        return None
    while at < len(doc) and at < last.i + 7 and not doc[at].is_sent_start:
        token = doc[at]
        if token.pos_ in {"NOUN", "PROPN"} and not is_measure(token) and not is_span_of_time(token):
            found = token
        elif is_noun_misread(token, first):
            at += 1
            continue
        elif token.text != "-" and (found is not None or token.pos_ not in {"ADJ", "NUM"}):
            break
        at += 1
    return found


def is_noun_misread(token: "Token", first: "Token") -> bool:
    """Tell whether *token* is a noun taken for a verb, since "a" before the number asks for one: "a 5% *pay* rise"."""
    opened = first.i > 0 and first.nbor(-1).lower_ in {"a", "an"}
    return (
        opened and token.tag_ in {"VB", "VBP"} and token.nbor(1).pos_ == "NOUN"
        if token.i + 1 < len(token.doc)
        else False
    )


def is_span_of_time(token: "Token") -> bool:
    """Tell whether *token* names a span of time ("next *year*")."""
    unit = by_form().get(token.lower_)
    return unit is not None and unit.kind == "time"


def is_determined(first: "Token") -> bool:
    """Tell whether an article or a possessive stands before *first*, at most one adjective between them."""
    for back in (1, 2):
        if first.i - back < 0:
            return False
        before = first.nbor(-back)
        if before.pos_ == "DET" or before.tag_ in {"PRP$", "POS"}:
            return True
        if before.pos_ not in {"ADJ", "ADV"}:
            return False
    return False


def noun_before_preposition(first: "Token", prepositions: frozenset[str]) -> "Token | None":
    """Return the noun right before a preposition and *first*: "an *offer* of $6"."""
    if first.i < 2 or first.nbor(-1).lower_ not in prepositions or first.is_sent_start or first.nbor(-1).is_sent_start:
        return None
    noun = first.nbor(-2)
    return noun if noun.pos_ in {"NOUN", "PROPN"} and not is_measure(noun) else None


def noun_above(noun: "Token") -> "Token":
    """Return the noun on which the phrase of *noun* hangs, by the tree or else by the preposition before it."""
    head, start = leftmost_head(noun), chunk_start(noun)
    if head != noun or start < 2 or noun.doc[start].is_sent_start or noun.doc[start - 1].is_sent_start:
        return head
    near = noun_before_preposition(noun.doc[start], words("things", "attaching"))
    return near if near is not None and noun.i - near.i < FARTHEST else head


def leftmost_head(noun: "Token") -> "Token":
    """Return the noun on which the phrase of *noun* hangs: "*frequency* of the scan"."""
    for _ in range(5):
        head = noun.head
        if (
            noun.dep_ not in {"nmod", "conj", "flat", "compound"}
            or head.i >= noun.i
            or head.pos_ not in {"NOUN", "PROPN"}
            or noun.i - head.i > FARTHEST
        ):
            return noun
        noun = head
    return noun


def chunk_start(noun: "Token") -> int:
    """Return the index of the first token of the run of nouns, names and adjectives that ends with *noun*."""
    doc, at = noun.doc, noun.i
    while (
        at > 0
        and noun.i - at < FARTHEST
        and not doc[at].is_sent_start
        and (doc[at - 1].pos_ in CHUNK or doc[at - 1].dep_ == "amod" or doc[at - 1].text in {"&", "-", "'s", "’s"})
    ):
        at -= 1
    return at
