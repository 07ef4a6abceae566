"""The noun that a measure describes: "30-day *truce*", "a *price* of $5", "*site* worth $5"."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure, is_nameable
from briefgen.extract.figures.anchor import Anchor, whole_compound
from briefgen.extract.figures.tables import words
from briefgen.grammar import NAME_PART, OBLIQUE, SUBJECT, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 10
"""Tokens between a number and the noun that announces it."""


def described_noun(anchor: Anchor) -> "Token | None":
    """Return the noun that the measure of *anchor* stands before or hangs on, or None."""
    worth = noun_worth(anchor)
    if worth is not None:
        return worth
    top, head = anchor.top, anchor.top.head
    while is_measure(head) and head.i > top.i and head.head != head and head.head.i > head.i:
        head = head.head  # "640bhp 5.2 litre engine"
    if head == top or top.dep_ in {"conj", "parataxis", "list", "dep"} and head.i < top.i:
        return None
    if head.pos_ in {"ADJ", "ADV"} and head.head != head and head.dep_ in {"amod", "acl"} and is_nameable(head.head):
        return head.head
    if not is_describable(head, anchor) or head.i < top.i and top.dep_ in NAME_PART:
        return None
    if head.i > top.i:
        head = whole_compound(head)
    return announced(head, top) if is_announcer(head) else head


def noun_worth(anchor: Anchor) -> "Token | None":
    """Return the noun before "worth" and the measure: "*exports* worth an estimated $5"."""
    at = anchor.tokens[0].i - 1
    while at > 0 and anchor.top.doc[at].lower_ in words("things", "loosening"):
        at -= 1
    if at <= 0 or anchor.top.doc[at].lower_ != "worth":
        return None
    worth = anchor.top.doc[at]
    if worth.head != worth and worth.head.i < at and is_nameable(worth.head):
        return worth.head
    before = worth.nbor(-2) if at > 1 and worth.nbor(-1).text == "," else worth.nbor(-1)
    return before if before.pos_ == "NOUN" and is_nameable(before) else None


def is_describable(head: "Token", anchor: Anchor) -> bool:
    """Tell whether *head*, on which the measure hangs, is a noun that it may describe."""
    top, last = anchor.top, anchor.tokens[-1].i
    if head.pos_ not in {"NOUN", "PROPN"} or not is_nameable(head) or anchor.tokens[0].i <= head.i <= last:
        return False
    if any(child.dep_ in SUBJECT for token in anchor.tokens for child in token.children):
        return False  # "stocks, which were up 2 percent"
    if (
        top.dep_ in SUBJECT
        or head.i < top.i
        and (top.dep_ in OBLIQUE or any(child.dep_ in SUBJECT for child in head.children))
    ):
        return False
    between = head.doc[last + 1 : head.i] if head.i > last else ()
    return not any(token.pos_ == "ADP" and token.nbor(-1).text != "-" for token in between)


def is_announcer(noun: "Token") -> bool:
    """Tell whether *noun* only announces a number ("a *total* of"), and is no part of a name ("the Harrow Industrial Average")."""
    return noun.lemma_.lower() in words("things", "announcers") and not noun.ent_type_


def announced(announcer: "Token", top: "Token") -> "Token | None":
    """Return the noun that stands after *announcer* and "of", other than *top*."""
    of = (noun for preposition, noun in prepositional(announcer) if preposition == "of" and noun.i != top.i)
    return next((noun for noun in of if is_nameable(noun)), None)


def announcer_before(number: "Token") -> "Token | None":
    """Return the announcer that "as" or "at" joins to *number*: "gives the *number* of dead as ten", "puts the *toll* at 500"."""
    doc, at, joined = number.doc, number.i - 1, False
    while at > 0 and number.i - at < 6 and doc[at].lower_ in words("things", "loosening"):
        joined = joined or doc[at].lower_ in {"as", "at"}
        at -= 1
    while joined and at >= 0 and number.i - at < FARTHEST and not doc[at + 1].is_sent_start:
        if is_announcer(doc[at]):
            return doc[at]
        named = doc[at].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "NUM"} or doc[at].tag_ in {"VBN", "VBG"}
        if not named and doc[at].lower_ not in {"of", "in"}:
            return None
        at -= 1
    return None
