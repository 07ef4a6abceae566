"""Where a quantity hangs in the tree."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.figures.positions import Positions
from briefgen.extract.figures.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

COUNTING = frozenset(
    {
        "nummod",
        "amod",
        "compound",
        "det",
        "nmod",
        "nmod:unmarked",
        "nmod:desc",
        "advmod",
        "quantmod",
        "obl:unmarked",
        "det:predet",
        "dep",
        "flat",
        "nmod:npmod",
    }
)
FARTHEST = 8
"""Tokens between a number and its noun."""
VAGUE = frozenset({"dozens", "hundreds", "thousands", "millions", "billions"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "X"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """The tokens of a quantity, the one that carries it, and the noun it counts."""

    quantity: Quantity
    tokens: "tuple[Token, ...]"
    """All tokens of number and unit."""
    top: "Token"
    """The one whose head is outside."""
    counted: "Token | None"
    """The noun that stands after the number and is counted ("40 *warplanes*"); None for measures and bare numbers."""


def anchored(quantity: Quantity, positions: Positions) -> Anchor:
    """Return *quantity* with its place in the tree."""
    tokens = tuple(positions.between(quantity.start, quantity.end))
    top = highest(tokens)
    if top.head.lower_ in {"more", "less", "fewer"} and top.head.i < top.i and top.head.head != top.head:
        top = top.head  # "at *more* than 500"
    counted = None if quantity.unit else counted_by(tokens, top)
    if counted is not None:
        counted = plural_of(counted, tokens, quantity.value)
    return Anchor(quantity, tokens, top, counted)


def highest(tokens: "tuple[Token, ...]") -> "Token":
    """Return the token whose head lies outside *tokens*; when several do, a sign or the first noun ("barrels" of "barrels a day")."""
    inside = {token.i for token in tokens}
    tops = [token for token in tokens if token.head.i not in inside or token.head == token]
    tops = [token for token in tops if not token.is_punct] or list(tokens)
    for wanted in ({"SYM"}, {"NOUN"}, {"NUM", "PROPN"}):
        found = next((token for token in tops if token.pos_ in wanted), None)
        if found is not None:
            return found
    return tops[-1]


def counted_by(tokens: "tuple[Token, ...]", top: "Token") -> "Token | None":
    """Return the noun to the right that the number *top* stands before, or None."""
    last = tokens[-1]
    head = top.head
    near = head.i > last.i and head.i - last.i <= FARTHEST
    between = last.doc[last.i + 1 : head.i] if near else ()
    if last.i + 1 < len(last.doc) and last.nbor(1).text in {",", ";", ":", "(", ")"}:
        return None
    if head.text.endswith("-") or any(token.pos_ == "CCONJ" and token.nbor(1).pos_ == "NUM" for token in between):
        near = False
    if near and top.dep_ in COUNTING and head.pos_ in NOUNS and all(map(is_modifier, between)):
        return whole_compound(head)
    found = next_noun(last)
    return whole_compound(found) if found is not None else None


def plural_of(noun: "Token", tokens: "tuple[Token, ...]", value: float | None) -> "Token":
    """Return the plural that *noun* stands before though it was taken for a verb: "six aircraft *stands*", "two inspection *reports*".

    The plural of a model may be taken for anything ("nine Model *4s*").

    A verb in -s agrees with one thing only, so it is none after a noun that another number counts.
    """
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if (
        after is None
        or value in {None, 1.0}
        or noun.tag_ != "NN"
        or noun.lower_.endswith("s")
        or noun.i - tokens[-1].i > 3
        or not noun.whitespace_
        or not tokens[-1].whitespace_
    ):
        return noun
    plural = after.tag_ in {"VBZ", "NNS"} and after.pos_ != "AUX" and after.lower_.endswith("s") and after.is_alpha
    plural = plural or after.text[0].isdigit() and after.text[:-1].isdigit() and after.text.endswith("s")
    return after if plural else noun


def is_modifier(token: "Token") -> bool:
    """Tell whether *token* may stand between a number and its noun."""
    return (
        token.pos_ not in {"ADP", "VERB", "AUX", "SCONJ", "PRON", "DET"}
        and token.lower_ not in {"up", "down", "(", ";", ":"}
        or token.tag_ in {"VBN", "VBG"}
    )


def whole_compound(noun: "Token") -> "Token":
    """Return the head of the compound that *noun* begins: "two gas-only *options*", "an 11-member *agreement*"."""
    for _ in range(3):
        if noun.head.tag_ in {"VB", "VBP", "VBD"}:
            return noun
        if (
            noun.dep_ not in {"compound", "amod"}
            or noun.tag_ == "NNS"
            or not 0 < noun.head.i - noun.i <= 5
            or noun.head.pos_ not in {"NOUN", "PROPN"}
        ):
            return noun
        noun = noun.head
    return noun


def next_noun(last: "Token") -> "Token | None":
    """Return the noun that ends the run of adjectives and nouns right after *last*, when the tree has none."""
    doc, at, found = last.doc, last.i + 1, None
    while at < len(doc) and at < last.i + 6 and not doc[at].is_sent_start:
        token = doc[at]
        if token.lower_ in VAGUE:
            break
        if token.pos_ == "NUM" and token.nbor(-1).pos_ == "CCONJ":
            return None
        hyphenated = token.text == "-" or token.tag_ == "VBN" and token.nbor(-1).text == "-"
        if hyphenated or token.text.endswith("-") or token.pos_ == "CCONJ" and token.nbor(-1).text.endswith("-"):
            at += 1
            continue  # "coal- and gas-fired plants"
        if found is None and token.tag_ == "VBG" and token.dep_ in {"amod", "compound"}:
            at += 1
            continue  # "400 charging stations"
        if token.pos_ in {"NOUN", "PROPN"} or token.tag_ == "VBZ" and found is None and at > last.i + 1:
            found = token  # no verb in -s follows "four Alpine"
        elif found is not None or token.pos_ not in {"ADJ", "NUM"} and token.tag_ != "HYPH":
            break
        at += 1
    return found
