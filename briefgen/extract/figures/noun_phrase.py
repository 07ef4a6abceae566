"""A noun phrase as what is counted: where it begins and ends, without its number and without articles."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure
from briefgen.extract.figures.anchor import Anchor
from briefgen.extract.figures.phrases import left_edge, right_edge, stripped
from briefgen.extract.figures.surface import chunk_start, noun_above
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.within import measures_within, without
from briefgen.grammar import OBJECT

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


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
    holes: tuple[tuple[int, int], ...] = ()
    """Code points of measures within."""
    before: tuple[int, int] | None = None
    """Code points of modifiers that stand before the number ("the *standard* 2.4-liter engine")."""

    def words(self, text: str) -> str:
        """Return it as in *text*, its number and measures within left out ("the key *30 year* rate")."""
        own = without(text, self.start, self.end, self.holes)
        return f"{text[self.before[0] : self.before[1]]} {own}" if self.before else own


def chunk(noun: "Token") -> Thing:
    """Return the run of nouns that ends with *noun*, from the noun that it hangs on, if it is not the one told of by "which"."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    told = after is not None and (after.text == "," or after.tag_ in {"WDT", "WP"})
    head = noun if told else noun_above(noun)
    return sliced(head, stripped(head, chunk_start(head)), noun.i, follows=False)


def run(noun: "Token") -> Thing:
    """Return the run of nouns that ends with *noun*, whatever the tree hangs it on: "Nordex 50 +0.2%, *Carrow* -1.3%"."""
    return sliced(noun, stripped(noun, chunk_start(noun)), noun.i, follows=False)


def opening(anchor: Anchor) -> "Token":
    """Return the first token of the number with its modifier."""
    first = anchor.tokens[0]
    for _ in range(3):
        if first.i == 0 or first.nbor(-1).lower_ not in words("things", "loosening"):
            return first
        first = first.nbor(-1)
    return first


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
    if noun.dep_ in OBJECT and noun.head.i < noun.i:
        return False
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
        left -= 2  # the owner, whatever part of speech it was taken for
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
    holes = () if follows else measures_within(doc, left, max(right, head.i) + 1)
    return Thing(head, doc[left].idx, last.idx + len(last), core.idx + len(core), follows, holes)
