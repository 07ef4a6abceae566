"""What a number counts by the order of words, where the tree does not say."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure
from briefgen.extract.figures.tables import words

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
        elif found is not None or token.pos_ not in {"DET", "ADJ", "NUM", "PUNCT", "PRON"} and token.tag_ != "VBN" or token.is_sent_start:
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
    while at >= 0 and not doc[at + 1].is_sent_start and (doc[at].pos_ in {"ADV", "AUX", "PART"} or doc[at].tag_ in {"WDT", "WP"} or doc[at].text == ","):
        at -= 1
    if at < 0 or doc[at + 1].is_sent_start or doc[at].pos_ not in CHUNK or doc[at].pos_ == "ADJ":
        return None
    return doc[at]


def chunk_before_sign(first: "Token") -> "Token | None":
    """Return the name right before a signed number: "*Nordex* +0.2 percent"."""
    if first.i == 0 or first.is_sent_start:
        return None
    signed = first if first.text[:1] in "+-−" and first.i > 0 else None
    before = first.nbor(-1)
    return before if signed is not None and before.pos_ in {"NOUN", "PROPN", "NUM"} else None


def chunk_start(noun: "Token") -> int:
    """Return the index of the first token of the run of nouns, names and adjectives that ends with *noun*."""
    doc, at = noun.doc, noun.i
    while at > 0 and noun.i - at < FARTHEST and not doc[at].is_sent_start and (doc[at - 1].pos_ in CHUNK or doc[at - 1].text in {"&", "-", "'s", "’s"}):
        at -= 1
    return at
