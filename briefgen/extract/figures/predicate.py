"""What happened to what is counted: "shot down", "killed", "collapse"."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.figures.phrases import unit_words
from briefgen.extract.figures.tables import table, words
from briefgen.grammar import CLAUSE, OBJECT, particle
from briefgen.wording.words import irregular

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 12
# How lemmas of forms in -ed look that have a letter too many ("climbe") or too few ("vaccinat").
TOO_LONG = re.compile(r"(?:mb|wn|rk|lt|nt|ck|ll|ss|lp|rn|rm|nd|pt|ct|ft|sh|[aeo]y)e$")
TOO_SHORT = re.compile(
    r"(?:[cgnrvdlitpmbu]at|i[sz]|[^aeiou]u[cst]|[aei]v|[^i]nc|[eo]rc|rg|uir|par|clos|leas|purchas|reas)$"
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The word that tells what happened."""

    token: "Token"
    start: int
    end: int
    lemma: str
    """Lemma with particle ("shoot down")."""


def predicate_of(noun: "Token") -> Predicate | None:
    """Return what happened to *noun*: a participle right after it, a noun of happening before it, or its verb."""
    after = participle(noun) or verb_before(noun)
    if after is not None:
        return worded(after)
    token = noun
    for _ in range(FARTHEST):
        head = token.head
        if head == token:
            break
        if token.dep_ == "conj" and head.pos_ in {"NOUN", "PROPN", "NUM", "SYM"}:
            token = head
            continue
        token = head
        if token.lower_ == "worth":
            continue
        if token.pos_ == "NOUN" and token.lemma_.lower() in words("predicates", "nouns"):
            return worded(token)
        if token.pos_ == "VERB" and token.lemma_.lower() in words("reporting", "verbs"):
            return worded(told_in(token, noun) or verb_after(token, noun) or below(token, noun))
        if token.pos_ in {"VERB", "AUX"} and (token.dep_ in CLAUSE or token.pos_ == "VERB"):
            return worded(below(token, noun))
        if token.pos_ == "ADJ" and token.dep_ in CLAUSE:
            return worded(token)
    return worded(token) if token != noun and token.pos_ in {"VERB", "ADJ"} else None


def verb_before(noun: "Token") -> "Token | None":
    """Return the verb right before the number of *noun*, which parsers like to take for an adjective.

    "killed seven and *injured* 40", "air defenses *downed* 162 drones": an adjective would stand after the number, or after
    an article ("an estimated 40 people").
    """
    numbers = [child.i for child in noun.lefts if child.dep_ == "nummod" and noun.pos_ != "NUM"]
    first = max(numbers, default=noun.i)
    if first < 2:
        return None
    before, earlier = noun.doc[first - 1], noun.doc[first - 2]
    if before.is_ancestor(noun):
        return None
    told = before.lower_.endswith("ed") and (earlier.pos_ in {"NOUN", "PROPN", "PRON"} or earlier.lower_ == "and")
    return before if told else None


def headline_predicate(number: "Token") -> Predicate | None:
    """Return the word of harm or the passive verb right after a bare *number*: "Seven *dead*", "17 or more were *injured*"."""
    doc = number.doc
    first = at = number.i + (3 if is_loosened(number) else 1)
    while at < len(doc) and at - first <= 3 and (doc[at].pos_ == "AUX" or doc[at].lower_ == "to"):
        at += 1
    if at >= len(doc) or doc[at].is_sent_start:
        return None
    after, harms = doc[at], words("predicates", "harm")
    passive = at > first and after.tag_ in {"VBN", "VBD"}
    return worded(after) if passive or after.lemma_.lower() in harms or after.lower_ in harms else None


def is_loosened(number: "Token") -> bool:
    """Tell whether "or more" or the like stands after *number*."""
    after = [token.lower_ for token in number.doc[number.i + 1 : number.i + 3]]
    return len(after) == 2 and after[0] == "or" and after[1] in {"more", "less", "fewer", "so"}


def participle(noun: "Token") -> "Token | None":
    """Return the participle right after *noun* or the last noun joined to it: "nine boats and two ferries *sunk*"."""
    for each in (noun, *(child for child in noun.rights if child.dep_ in {"conj", "nmod"})):
        for child in each.rights:
            if child.dep_ in {"acl", "amod"} and child.tag_ == "VBN" and child.i - each.i <= 2:
                return child
    return None


def told_in(verb: "Token", noun: "Token") -> "Token | None":
    """Return what a *verb* of saying tells of *noun*: a participle after it, or the noun of happening that it has as object."""
    last = max(
        [noun.i, *(child.i for child in noun.rights if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"})]
    )
    if last + 1 < len(noun.doc) and noun.doc[last + 1].tag_ in {"VBN", "VBD"} and noun.doc[last + 1].pos_ == "VERB":
        return noun.doc[last + 1]
    happenings = words("predicates", "nouns")
    return next(
        (
            child
            for child in verb.rights
            if child.dep_ in OBJECT and child.i < noun.i and child.lemma_.lower() in happenings
        ),
        None,
    )


def verb_after(verb: "Token", noun: "Token") -> "Token | None":
    """Return the verb of *noun* where the tree hangs the noun itself on a *verb* of saying: "said 312 people had *fallen* ill"."""
    if verb.i > noun.i or verb.lemma_.lower() not in {"say", "tell", "add", "note", "warn", "claim", "admit"}:
        return None
    doc, end = noun.doc, min(noun.i + 16, len(noun.doc))
    for token in doc[noun.i + 1 : end]:
        if token.is_sent_start or token.text in {";", "“", "”", '"'}:
            return None
        if token.pos_ == "VERB" and token.tag_ in {"VBD", "VBN", "VB", "VBG"} and token.lower_ != "including":
            return None if is_saying_form(token) else token
    return None


def is_saying_form(token: "Token") -> bool:
    """Tell whether *token* is a verb of saying."""
    return token.lemma_.lower() in words("reporting", "verbs")


def below(verb: "Token", noun: "Token") -> "Token":
    """Return the complement that says more than a light *verb*: "left seven people *dead*", "are known to have *died*"."""
    if verb.i > noun.i and verb.lemma_.lower() in words("predicates", "raising"):
        inner = next((child for child in verb.rights if child.dep_ in {"xcomp", "ccomp"}), None)
        if inner is not None and inner.pos_ in {"VERB", "ADJ"} and inner.i - verb.i <= 5:
            return inner
    for child in verb.rights:
        if child.i == noun.i + 1 and child.lower_ in unit_words():
            continue  # "hit 40 degrees *celsius*"
        if child.dep_ in {"xcomp", "acomp", "oprd", "ccomp"} and child.pos_ == "ADJ" and child.i > noun.i:
            return child if child.lower_ != "worth" else verb
    return verb


def lemma_of(token: "Token") -> str:
    """Return the lemma of *token*, lower case; a letter that the lemmatizer left over is taken off ("downed": "downe")."""
    lemma, form = token.lemma_.lower(), token.lower_
    known = table("predicates")["irregular"].get(form) or irregular().get(form)
    if known and token.pos_ not in {"NOUN", "PROPN"}:
        return str(known)
    stem = form[:-2] if form.endswith("ed") else form.removesuffix("ing")
    if lemma == stem + "e" and (stem in words("predicates", "bare") or TOO_LONG.search(lemma)):
        return stem
    return lemma + "e" if lemma == stem != form and TOO_SHORT.search(lemma) else lemma


def bare(predicate: Predicate) -> Predicate:
    """Return *predicate* without particle and coordinated verb."""
    token = predicate.token
    return Predicate(token, token.idx, token.idx + len(token), lemma_of(token))


def worded(token: "Token") -> Predicate:
    """Return *token* as a predicate, with its particle, and with a verb joined to it by "or"."""
    if token.lemma_.lower() == "have" and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "VBN":
        token = token.nbor(1)  # "claimed to have *downed*", misread
    first = token
    if token.dep_ == "conj" and token.i >= 2 and token.nbor(-1).lower_ == "or" and token.head.i == token.i - 2:
        token = first = token.head
    last, lemma = token, lemma_of(token)
    shared = particle(token)
    if shared:
        lemma = f"{lemma} {shared}"
    for child in token.rights:
        if (
            child.i == last.i + 1
            and shared
            and child.lower_ == shared
            or child.dep_ == "conj"
            and child.i - last.i == 2
            and child.nbor(-1).lower_ == "or"
        ):
            last = child
    return Predicate(token, first.idx, last.idx + len(last), lemma)
