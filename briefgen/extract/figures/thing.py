"""What a number counts: the head and its modifiers, from the tree."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.about import about, is_measure, is_nameable, own_subject
from briefgen.extract.figures.anchor import Anchor
from briefgen.extract.figures.described import announced, announcer_before, described_noun, is_announcer
from briefgen.extract.figures.moved import moved, verb_before
from briefgen.extract.figures.noun_phrase import Thing, chunk, opening, phrase, run, sliced
from briefgen.extract.figures.phrases import right_edge, stripped
from briefgen.extract.figures.surface import (
    attributive,
    chunk_before_sign,
    chunk_before_verb,
    noun_before_preposition,
    noun_of,
)
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.units import by_form
from briefgen.grammar import OBJECT, OBLIQUE, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token


OF = frozenset({"of"})
LOOSE = frozenset({"of", "from", "over", "under", "at", "above", "below", "to", "least", "between"})


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
    part = hyphenated_part(anchor, noun)
    if part is not None:
        whole = sliced(noun, left_edge_after(noun, anchor), right_edge(noun), follows=True)
        return replace(whole, head=part, start=part.idx, end=part.idx + len(part), core=whole.end)
    holds = noun.lemma_.lower() in words("things", "containers")
    return sliced(noun, left_edge_after(noun, anchor), right_edge(noun, attached=1 if holds else 0), follows=True)


def hyphenated_part(anchor: Anchor, noun: "Token") -> "Token | None":
    """Return the noun that a hyphen joins to the number before *noun*, since that is counted: "an 11-*member* council"."""
    after = anchor.tokens[-1].i + 1
    if after + 1 >= noun.i or noun.doc[after].text not in {"-", "‑"} or noun.doc[after - 1].whitespace_:
        return None
    part = noun.doc[after + 1]
    joined = noun.doc[after + 2]
    return part if part.tag_ == "NN" and part.is_alpha and part.whitespace_ and not joined.is_punct else None


def left_edge_after(noun: "Token", anchor: Anchor) -> int:
    """Return the first token after the number that belongs to *noun*."""
    return stripped(noun, anchor.tokens[-1].i + 1)


def measured_thing(anchor: Anchor) -> Thing | None:
    """Return what is measured: the noun after "of", the noun the measure describes, or what the clause is about."""
    signed = chunk_before_sign(anchor.tokens[0])
    if signed is not None:
        return run(signed)
    for preposition, noun in prepositional(anchor.top):
        if preposition in {"of", "out of"} and noun.i > anchor.tokens[-1].i and is_nameable(noun):
            return phrase(noun, anchor, attached=1)
    if is_adverbial(anchor):
        return None
    return held_thing(anchor) or described_thing(anchor) or clause_thing(anchor) or surface_thing(anchor)


def held_thing(anchor: Anchor) -> Thing | None:
    """Return what stands after "in" or "of" behind the measure, or before "from" when it is a range."""
    held = noun_after_in(anchor)
    if held is not None:
        return phrase(held, anchor, attached=1)
    spread = noun_before_range(anchor)
    if spread is not None:
        return chunk(spread)
    held = noun_of(anchor.tokens[-1])
    return phrase(held, anchor, attached=0) if held is not None else None


def described_thing(anchor: Anchor) -> Thing | None:
    """Return the noun that the measure stands before or hangs on."""
    first, last = anchor.tokens[0], anchor.tokens[-1]
    described = described_noun(anchor) or attributive(first, last, plural=last.tag_ == "NNS")
    if described is None:
        described = noun_before_preposition(opening(anchor), OF)
        if described is not None and is_announcer(described):
            described = None
    rate = " per " in (anchor.quantity.unit or "") and not any(token.text == "-" for token in anchor.tokens)
    if described is None or rate and described.i > last.i:
        return None  # "winds of 140 kilometers per hour | tore roofs"
    return phrase(described, anchor, attached=2)


def surface_thing(anchor: Anchor) -> Thing | None:
    """Return what stands before the verb or the sign of a number, where the tree gives no subject."""
    noun = chunk_before_verb(anchor.tokens[0]) or noun_before_preposition(opening(anchor), LOOSE)
    return chunk(noun) if noun is not None and not is_announcer(noun) else None


def is_adverbial(anchor: Anchor) -> bool:
    """Tell whether a span or a distance only says when or where: "two years *ago*", "*after* 19 hours", "40 miles *upriver*"."""
    kind, doc, after = anchor.quantity.kind, anchor.top.doc, anchor.tokens[-1].i + 1
    if after < len(doc) and doc[after].text == "(":
        after = next((at + 1 for at in range(after, min(after + 8, len(doc))) if doc[at].text == ")"), after)
    following = doc[after].lower_ if after < len(doc) else ""
    first = opening(anchor)
    if kind == "length":
        told = following == "from" and first.i > 0 and first.nbor(-1).pos_ in {"VERB", "AUX"}
        return following in words("things", "directions") and not told
    if kind != "time":
        return False
    led = first.i > 0 and not first.is_sent_start and first.nbor(-1).lower_ in {"after", "within"}
    return led or following in {"later", "earlier", "ago", "before", "after", "since"}


def noun_after_in(anchor: Anchor) -> "Token | None":
    """Return the noun without an article after "in" right behind an amount of money: "$5 million in *aid*"."""
    at = anchor.tokens[-1].i + 1
    if anchor.quantity.kind != "money" or at >= len(anchor.top.doc) or anchor.top.doc[at].lower_ != "in":
        return None
    found = None
    for token in anchor.top.doc[at + 1 : at + 5]:
        if token.pos_ == "NOUN" and is_nameable(token) and by_form().get(token.lower_) is None:
            found = token
        elif found is not None or token.pos_ != "ADJ":
            break
    return found


def clause_thing(anchor: Anchor) -> Thing | None:
    """Return what the clause of a measure or bare number is about, by the tree unless the order of words belies it."""
    thing, word = tree_thing(anchor), moved(opening(anchor))
    if word is None or is_announcer(word):
        return thing
    if thing is None:
        return chunk(word)
    if thing.start <= word.idx < thing.end:
        verb = verb_before(opening(anchor))
        return chunk(word) if thing.head.dep_ == "nmod" and verb is not None and not subjects(verb) else thing
    between = word.doc[thing.head.i + 1 : word.i]
    if thing.head.is_ancestor(word) and not any(map(is_measure, between)):
        return thing
    if thing.head.i < word.i and all(token.pos_ in {"PROPN", "NUM"} or token.text in "&/-" for token in between):
        return replace(thing, end=word.idx + len(word))  # "Hanwick S&P | /ASX 200"
    return chunk(word)


def tree_thing(anchor: Anchor) -> Thing | None:
    """Return what the clause of a measure or bare number is about, by the tree."""
    top = anchor.top
    if is_announcer(top.head) and top.head.i < top.i:
        top = top.head  # "paid a *total* of $5 for flights"
    beside = [child for child in (anchor.top, *top.head.children) if child.dep_ in OBJECT and child != top]
    if anchor.quantity.unit is None and any(map(is_announcer, beside)):
        return None  # "put the *number* at 500"
    if top.head.lemma_.lower() in words("things", "asking") and top.dep_ in OBLIQUE:
        return None  # "asked the council for $5"
    inside = {top.i, *(token.i for token in anchor.tokens)}
    found = own_subject(anchor.tokens, inside) or about(top, inside, kind=anchor.quantity.kind)
    if found is not None and is_announcer(found):
        found = announced(found, anchor.top) or found
    if found is None:
        return aged(top, inside)
    return phrase(found, anchor, attached=2, joined=True)


def aged(top: "Token", inside: set[int]) -> Thing | None:
    """Return the "60-year-old" who is the subject of the verb above *top*, or None."""
    for found in subjects(top.head):
        if found.lower_ in {"old", "olds"} and found.i not in inside and found.i < top.i:
            first = next((token for token in found.doc[found.left_edge.i : found.i] if token.pos_ == "NUM"), None)
            if first is not None:
                return replace(sliced(found, first.i, found.i, follows=False), holes=())
    return None


def noun_before_range(anchor: Anchor) -> "Token | None":
    """Return the noun right before "from", "ranging from" or "between" and a range: "*fines* from $5 to $9"."""
    first = opening(anchor)
    if anchor.quantity.value_max is None or first.i < 2:
        return None
    at = first.i - 1
    if first.doc[at].lower_ not in {"from", "between"}:
        return None
    while at > 1 and first.doc[at - 1].lower_ in {"ranging", "of", ",", "ranged"}:
        at -= 1
    if first.doc[at].is_sent_start or at == 0:
        return None
    noun = first.doc[at - 1]
    if noun.lemma_.lower() in words("things", "moves") and at > 1 and noun.nbor(-1).tag_ in {"NNS", "NNPS"}:
        noun = noun.nbor(-1)  # "prices *range* from", misread
    if at > 1 and noun.pos_ == "PROPN" and noun.nbor(-1).pos_ in {"ADP", "ADJ"}:
        return None  # "in early October from $75"
    return noun if noun.pos_ in {"NOUN", "PROPN"} and is_nameable(noun) and not is_announcer(noun) else None


def bare_thing(anchor: Anchor) -> Thing | None:
    """Return what a number without a noun counts: "52 of the drones", "the number of drones — 472", "rose to 6,300"."""
    top = anchor.top
    last = anchor.tokens[-1].i
    if last + 1 < len(top.doc) and top.doc[last + 1].lower_ in {"more", "fewer", "less"}:
        return None  # "400 more than planned"
    for preposition, noun in (each for token in anchor.tokens for each in prepositional(token)):
        if preposition.endswith("of") and noun.i > last and noun.lower_ not in words("things", "elliptic"):
            return phrase(noun, anchor, attached=0)
    stated = announcer_before(anchor.tokens[0])
    if stated is not None:
        counted = announced(stated, top) or noun_of(stated)
        return phrase(counted, anchor, attached=0) if counted is not None else None
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
        elif is_nameable(head) and not is_told_apart(head, anchor):
            return phrase(head, anchor, attached=1)
    return None


def is_told_apart(noun: "Token", anchor: Anchor) -> bool:
    """Tell whether a comma parts a number from the one thing it hangs on, so that it counts another: "for the *motion*, 198 against"."""
    first = opening(anchor)
    return noun.tag_ in {"NN", "NNP"} and anchor.quantity.value != 1 and first.i > 0 and first.nbor(-1).text == ","


def set_off(number: "Token") -> "Token | None":
    """Return the plural noun right before a number between dashes or in brackets: "the largest number of *drones* — 472 —"."""
    if number.i < 2 or number.nbor(-1).text not in {"—", "–", "-", "--", "(", ":"}:
        return None
    noun = number.nbor(-2)
    return noun if noun.tag_ in {"NNS", "NNPS"} else None
