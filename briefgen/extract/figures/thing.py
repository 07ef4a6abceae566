"""What a number counts: the head and its modifiers, from the tree."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.figures.anchor import Anchor
from briefgen.extract.figures.phrases import left_edge, right_edge, stripped
from briefgen.extract.figures.tables import words
from briefgen.grammar import CLAUSE, NOUN_CLAUSE, OBJECT, prepositional, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ", "X"})


@dataclass(frozen=True, slots=True)
class Thing:
    """What is counted."""

    head: "Token"
    """Its head."""
    start: int
    """First code point of the head with its modifiers."""
    end: int
    """One past the last code point."""
    core: int
    """One past the last code point of the head and its name, without phrases that hang on it."""
    follows: bool
    """Whether it stands right after the number and belongs to the figure's own text."""


def thing_of(anchor: Anchor) -> Thing | None:
    """Return what *anchor* counts by the words around it, or None when they do not say ("52 were shot down")."""
    if anchor.counted is not None:
        return counted_thing(anchor)
    return measured_thing(anchor) if anchor.quantity.unit else bare_thing(anchor)


def counted_thing(anchor: Anchor) -> Thing | None:
    """Return the noun that follows the number, with what stands between."""
    noun = anchor.counted
    assert noun is not None
    if noun.lemma_.lower() in words("things", "elliptic") or noun.lower_ in words("things", "elliptic"):
        return None
    holds = noun.lemma_.lower() in words("things", "containers")
    return sliced(noun, left_edge_after(noun, anchor), right_edge(noun, attached=1 if holds else 0), follows=True)


def left_edge_after(noun: "Token", anchor: Anchor) -> int:
    """Return the first token after the number that belongs to *noun*."""
    return stripped(noun, anchor.tokens[-1].i + 1)


def measured_thing(anchor: Anchor) -> Thing | None:
    """Return what is measured: the noun after "of", the noun the measure describes, or what the verb is about."""
    top = anchor.top
    for preposition, noun in prepositional(top):
        if preposition in {"of", "out of"} and noun.i > top.i and noun.pos_ in NOMINAL:
            return phrase(noun, attached=1)
    described = described_noun(anchor)
    if described is not None:
        return phrase(described, attached=2, lowest=anchor.tokens[-1].i + 1 if described.i > top.i else 0)
    return clause_thing(anchor)


def described_noun(anchor: Anchor) -> "Token | None":
    """Return the noun that the measure stands before or hangs on: "30-day *truce*", "a *price* of $5", "*site* worth $5"."""
    top = anchor.top
    head = top.head
    if head is top:
        return None
    if head.pos_ == "ADJ" and head.head is not head and head.dep_ in {"amod", "acl"} and head.head.pos_ in NOMINAL:
        return head.head
    if head.pos_ not in {"NOUN", "PROPN"}:
        return None
    if top.dep_ in {"conj", "parataxis", "list"}:
        return None
    if head.lemma_.lower() in words("things", "announcers"):
        inner = next((noun for preposition, noun in prepositional(head) if preposition == "of" and noun.i != top.i), None)
        return inner
    return head


def clause_thing(anchor: Anchor) -> Thing | None:
    """Return what the clause of a measure or bare number is about."""
    verb = verb_over(anchor.top)
    if verb is None:
        return None
    if anchor.top.dep_ not in OBJECT or verb.lemma_ in words("things", "moves"):
        found = subject(verb)
    else:
        found = next((noun for preposition, noun in prepositional(verb) if preposition == "for" and noun.i > anchor.top.i), None) or subject(verb)
    if found is None and verb.dep_ in NOUN_CLAUSE:
        found = verb.head
    if found is None or found.pos_ == "PRON" or found.i == anchor.top.i:
        return None
    return phrase(found, attached=2)


def verb_over(token: "Token") -> "Token | None":
    """Return the head of the clause of *token*, when it is not *token* itself."""
    for _ in range(12):
        if token.head is token:
            return token if token.pos_ in {"VERB", "AUX"} else None
        token = token.head
        if token.dep_ in CLAUSE and token.pos_ in {"VERB", "AUX", "ADJ"}:
            return token
    return None


def bare_thing(anchor: Anchor) -> Thing | None:
    """Return what a number without a noun counts: "52 of the drones", "the number of drones — 472", "rose to 6,300"."""
    top = anchor.top
    for preposition, noun in prepositional(top):
        if preposition.endswith("of") and noun.i > top.i and noun.lower_ not in words("things", "elliptic"):
            return phrase(noun, attached=0)
    aside = set_off(top)
    if aside is not None:
        return phrase(aside, attached=0)
    head = top.head
    if top.dep_ in {"appos", "nmod", "parataxis", "nmod:unmarked", "dep"} and head.pos_ in {"NOUN", "PROPN"} and head.i < top.i:
        if head.lemma_.lower() in words("things", "announcers"):
            inner = next((noun for preposition, noun in prepositional(head) if preposition == "of" and noun.i != top.i), None)
            if inner is not None:
                return phrase(inner, attached=0)
        else:
            return phrase(head, attached=1)
    return None


def set_off(number: "Token") -> "Token | None":
    """Return the plural noun right before a number between dashes or in brackets: "the largest number of *drones* — 472 —"."""
    if number.i < 2 or number.nbor(-1).text not in {"—", "–", "-", "--", "(", ":"}:
        return None
    noun = number.nbor(-2)
    return noun if noun.tag_ in {"NNS", "NNPS"} else None


def phrase(noun: "Token", *, attached: int, lowest: int = 0) -> Thing:
    """Return *noun* with its modifiers and up to *attached* prepositional phrases."""
    return sliced(noun, left_edge(noun, lowest), right_edge(noun, attached=attached), follows=False)


def sliced(head: "Token", left: int, right: int, *, follows: bool) -> Thing:
    """Return the thing from token *left* to token *right*."""
    doc = head.doc
    left = min(left, head.i)
    last, core = doc[max(right, head.i)], doc[min(right_edge(head), max(right, head.i))]
    return Thing(head, doc[left].idx, last.idx + len(last), core.idx + len(core), follows)
