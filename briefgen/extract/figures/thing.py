"""What a number counts: the head and its modifiers, from the tree."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.about import about, is_measure, is_nameable
from briefgen.extract.figures.anchor import Anchor
from briefgen.extract.figures.described import announced, described_noun, is_announcer
from briefgen.extract.figures.phrases import left_edge, right_edge, stripped
from briefgen.extract.figures.surface import (
    attributive,
    chunk_before_sign,
    chunk_before_verb,
    chunk_start,
    leftmost_head,
    noun_before_preposition,
    noun_of,
)
from briefgen.extract.figures.tables import words
from briefgen.grammar import OBJECT, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


OF = frozenset({"of"})
LOOSE = frozenset({"of", "from", "over", "under", "at", "above", "below", "to", "least", "between"})


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
    before: tuple[int, int] | None = None
    """Code points of modifiers that stand before the number ("the *standard* 2.4-liter engine")."""

    def words(self, text: str) -> str:
        """Return it as in *text*, its number left out."""
        own = text[self.start : self.end]
        return f"{text[self.before[0] : self.before[1]]} {own}" if self.before else own


def thing_of(anchor: Anchor) -> Thing | None:
    """Return what *anchor* counts by the words around it, or None when they do not say ("52 were shot down")."""
    if anchor.counted is not None:
        return counted_thing(anchor, anchor.counted)
    return measured_thing(anchor) if anchor.quantity.unit else bare_thing(anchor)


def counted_thing(anchor: Anchor, noun: "Token") -> Thing | None:
    """Return *noun*, which follows the number, with what stands between."""
    if noun.tag_ != "NNS" and noun.lower_ in words("predicates", "harm"):
        return None  # "Seven dead"
    if noun.lemma_.lower() in words("things", "elliptic") or noun.lower_ in words("things", "elliptic"):
        return None
    holds = noun.lemma_.lower() in words("things", "containers")
    return sliced(noun, left_edge_after(noun, anchor), right_edge(noun, attached=1 if holds else 0), follows=True)


def left_edge_after(noun: "Token", anchor: Anchor) -> int:
    """Return the first token after the number that belongs to *noun*."""
    return stripped(noun, anchor.tokens[-1].i + 1)


def measured_thing(anchor: Anchor) -> Thing | None:
    """Return what is measured: the noun after "of", the noun the measure describes, or what the clause is about."""
    top, first = anchor.top, anchor.tokens[0]
    signed = chunk_before_sign(first)
    if signed is not None:
        return chunk(signed)
    for preposition, noun in prepositional(top):
        if preposition in {"of", "out of"} and noun.i > anchor.tokens[-1].i and is_nameable(noun):
            return phrase(noun, anchor, attached=1)
    if anchor.quantity.kind == "time" and is_distance_in_time(anchor):
        return None
    held = noun_of(anchor.tokens[-1])
    if held is not None:
        return phrase(held, anchor, attached=0)
    described = described_noun(anchor) or attributive(first, anchor.tokens[-1], plural=anchor.tokens[-1].tag_ == "NNS")
    if described is None:
        described = noun_before_preposition(opening(anchor), OF)
        if described is not None and is_announcer(described):
            described = None
    if described is not None:
        return phrase(described, anchor, attached=2)
    return clause_thing(anchor) or surface_thing(anchor)


def surface_thing(anchor: Anchor) -> Thing | None:
    """Return what stands before the verb or the sign of a number, where the tree gives no subject."""
    noun = chunk_before_verb(anchor.tokens[0]) or noun_before_preposition(opening(anchor), LOOSE)
    return chunk(noun) if noun is not None and not is_announcer(noun) else None


def chunk(noun: "Token") -> Thing:
    """Return the run of nouns that ends with *noun*, from the noun that it hangs on."""
    head = leftmost_head(noun)
    return sliced(head, stripped(head, chunk_start(head)), noun.i, follows=False)


def opening(anchor: Anchor) -> "Token":
    """Return the first token of the number with its modifier."""
    first = anchor.tokens[0]
    for _ in range(3):
        if first.i == 0 or first.nbor(-1).lower_ not in words("things", "loosening"):
            return first
        first = first.nbor(-1)
    return first


def is_distance_in_time(anchor: Anchor) -> bool:
    """Tell whether a span of time only says when: "two years *ago*", "73 seconds *after* liftoff"."""
    after = anchor.tokens[-1].i + 1
    return after < len(anchor.top.doc) and anchor.top.doc[after].lower_ in {
        "later",
        "earlier",
        "ago",
        "before",
        "after",
        "since",
    }


def clause_thing(anchor: Anchor) -> Thing | None:
    """Return what the clause of a measure or bare number is about."""
    top = anchor.top
    if is_announcer(top.head) and top.head.i < top.i:
        top = top.head  # "paid a *total* of $5 for flights"
    if anchor.quantity.unit is None and any(
        child.dep_ in OBJECT and is_announcer(child) for child in (top, *top.head.children)
    ):
        return None  # "put the *number* at 500"
    found = about(top, {top.i, *(token.i for token in anchor.tokens)}, kind=anchor.quantity.kind)
    if found is not None and is_announcer(found):
        found = announced(found, anchor.top) or found
    return phrase(found, anchor, attached=2, joined=True) if found is not None else None


def bare_thing(anchor: Anchor) -> Thing | None:
    """Return what a number without a noun counts: "52 of the drones", "the number of drones — 472", "rose to 6,300"."""
    top = anchor.top
    last = anchor.tokens[-1].i
    for preposition, noun in (each for token in anchor.tokens for each in prepositional(token)):
        if preposition.endswith("of") and noun.i > last and noun.lower_ not in words("things", "elliptic"):
            return phrase(noun, anchor, attached=0)
    aside = set_off(top)
    if aside is not None:
        return phrase(aside, anchor, attached=0)
    head = top.head
    if (
        top.dep_ in {"appos", "nmod", "parataxis", "nmod:unmarked", "dep"}
        and head.pos_ in {"NOUN", "PROPN"}
        and head.i < top.i
    ):
        if is_announcer(head):
            inner = announced(head, top)
            if inner is not None:
                return phrase(inner, anchor, attached=0)
        elif is_nameable(head):
            return phrase(head, anchor, attached=1)
    return None


def set_off(number: "Token") -> "Token | None":
    """Return the plural noun right before a number between dashes or in brackets: "the largest number of *drones* — 472 —"."""
    if number.i < 2 or number.nbor(-1).text not in {"—", "–", "-", "--", "(", ":"}:
        return None
    noun = number.nbor(-2)
    return noun if noun.tag_ in {"NNS", "NNPS"} else None


def phrase(noun: "Token", anchor: Anchor, *, attached: int, joined: bool = False) -> Thing:
    """Return *noun* with its modifiers and up to *attached* prepositional phrases, the number of *anchor* left out."""
    first, last = anchor.tokens[0].i, anchor.tokens[-1].i
    left = left_edge(noun, last + 1 if noun.i > last else 0)
    right = right_edge(noun, attached=attached, stop=first if noun.i < first else len(noun.doc))
    if joined and noun.i < first:
        right = max(right, joined_edge(noun, right, first))
    if noun.i < first and is_verb_in_disguise(noun, anchor, left):
        noun, right = noun.nbor(-1), noun.i - 1
    thing = sliced(noun, left, right, follows=False)
    attributive_use = noun.i > last and noun.doc[last + 1].lower_ != "of"
    return replace(thing, before=modifiers_before(noun, anchor)) if attributive_use else thing


def joined_edge(noun: "Token", right: int, stop: int) -> int:
    """Return the index of the last name or noun joined to *noun*, whose phrase ends at *right*: "CN *and CP*"."""
    for child in noun.rights:
        if (
            child.dep_ == "conj"
            and child.i < stop
            and child.i - right <= 4
            and child.pos_ in {"NOUN", "PROPN"}
            and not is_measure(child)
        ):
            right = right_edge(child, stop=stop)
    return right


def is_verb_in_disguise(noun: "Token", anchor: Anchor, left: int) -> bool:
    """Tell whether the last noun of a compound is the verb of the number, misread: "*prices range* from $5"."""
    gap = [token.lower_ for token in noun.doc[noun.i + 1 : opening(anchor).i]]
    return (
        left < noun.i
        and noun.nbor(-1).pos_ in {"NOUN", "PROPN"}
        and noun.lemma_.lower() in words("things", "moves")
        and gap in ([], ["from"], ["to"], ["by"], ["at"])
    )


def modifiers_before(noun: "Token", anchor: Anchor) -> tuple[int, int] | None:
    """Return where the modifiers of *noun* before the number stand, articles left out, or None."""
    doc, end = noun.doc, opening(anchor).i
    own = [
        child
        for child in noun.lefts
        if child.i < end and child.dep_ in {"amod", "compound", "nmod:poss", "poss", "nmod"}
    ]
    if not own or end - own[0].left_edge.i > 6:
        return adjectives_before(doc, end)
    left = own[0].left_edge.i
    while left < end and (doc[left].pos_ in {"DET", "PRON", "NUM", "ADV", "PUNCT", "ADP"} or doc[left].tag_ == "POS"):
        left += 1
    if left >= end or any(
        token.is_punct and token.text != "-" or token.pos_ in {"VERB", "ADP", "CCONJ"} for token in doc[left:end]
    ):
        return None
    final = doc[end - 1] if doc[end - 1].tag_ != "POS" or end - 1 <= left else doc[end - 2]
    return doc[left].idx, final.idx + len(final)


def adjectives_before(doc: "Doc", end: int) -> tuple[int, int] | None:
    """Return where adjectives and owners before the token *end* stand: "a *turbocharged* 1.6 liter engine"."""
    left = end
    while left > 0 and end - left < 4 and (doc[left - 1].pos_ in {"ADJ", "NOUN"} or doc[left - 1].tag_ == "VBN"):
        left -= 1
    opened = left > 0 and (doc[left - 1].pos_ == "DET" or doc[left - 1].tag_ in {"PRP$", "POS"})
    if opened and doc[left - 1].tag_ == "POS":
        left -= 1
        while left > 0 and end - left < 8 and doc[left - 1].pos_ in {"PROPN", "NOUN", "NUM"}:
            left -= 1
    while left < end and doc[left].lower_ in words("things", "leading"):
        left += 1
    return (doc[left].idx, doc[end - 1].idx + len(doc[end - 1])) if opened and left < end else None


def sliced(head: "Token", left: int, right: int, *, follows: bool) -> Thing:
    """Return the thing from token *left* to token *right*."""
    doc = head.doc
    left = min(left, head.i)
    last, core = doc[max(right, head.i)], doc[min(right_edge(head), max(right, head.i))]
    return Thing(head, doc[left].idx, last.idx + len(last), core.idx + len(core), follows)
