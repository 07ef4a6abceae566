"""What a bare number counts, from the figure before it: "70 boats …, of which *41* were sunk"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.figures.draft import Draft
from briefgen.extract.figures.noun_phrase import chunk
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.thing import clause_thing
from briefgen.grammar import PASSIVE_SUBJECT, SUBJECT, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

GOES_ON = re.compile(
    r",?\s(?:or\s|to\s|at\s|(?:to|and)\s(?:end|close|trade|finish|settle|stand)\sat\s|up\sfrom\s|down\sfrom\s|from\s)+|\s\(|\s?/\s?",
    re.IGNORECASE,
)

COMPARES = re.compile(r"\b(?:up|down|than|from|with|against)\s(?:from\s|about\s)?$", re.IGNORECASE)
PART = re.compile(r"\b(?:including|among them|of (?:them|whom|which))\s$", re.IGNORECASE)


def with_things(text: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield *drafts*, each bare number given what it counts."""
    before: list[Draft] = []
    last: Draft | None = None
    for draft in drafts:
        filled = inherited(text, draft, last)
        if filled.thing is None and filled.words is None and draft.anchor.quantity.unit is None:
            filled = resolved(text, draft, before)
        elif filled.thing is None and filled.words is None and last is not None and is_of_it(filled, last):
            filled = replace(filled, thing=last.thing, words=last.words, head=last.head)
        yield filled
        last = filled
        if filled.anchor.quantity.unit is None and filled.head_lemma() is not None:
            before = [*before[-3:], filled]


def inherited(text: str, draft: Draft, last: Draft | None) -> Draft:
    """Return *draft* with the thing of the figure right before it when it goes on from there: "rose 5 percent *to 6,300*"."""
    mine = draft.anchor.quantity
    if (
        last is None
        or last.sentence.index != draft.sentence.index
        or last.thing is None
        or last.anchor.quantity.unit is None
    ):
        return draft
    if (
        mine.unit is None
        and draft.thing is not None
        and draft.thing.follows
        or not GOES_ON.fullmatch(
            text[max(last.end, last.thing.end if last.thing.end <= draft.start else 0) : draft.start]
        )
    ):
        return draft
    if draft.thing is not None and draft.anchor.counted is None and last.thing.start > draft.thing.start:
        return draft
    return replace(draft, thing=last.thing)


def is_of_it(draft: Draft, last: Draft) -> bool:
    """Tell whether a measure belongs to "it" or "they", whose noun the figure *last* before it in the sentence names."""
    if last.sentence.index != draft.sentence.index or draft.predicate is None:
        return False
    return any(each.lower_ in {"it", "they"} and each.i > last.anchor.top.i for each in subjects(draft.predicate.token))


def resolved(text: str, draft: Draft, before: list[Draft]) -> Draft:
    """Return *draft* with the thing of the figures *before* it in its sentence or the one before, or of its clause."""
    if is_harm(draft):
        return same_people(text, draft, before)
    near = [each for each in before if draft.sentence.index - each.sentence.index <= 1]
    same = [each for each in near if each.sentence.index == draft.sentence.index]
    if COMPARES.search(text, max(0, draft.start - 24), draft.start):
        same = [each for each in same if not PART.search(text, max(0, each.start - 24), each.start)] or same
    if same:
        return draft.counting(*joined(text, same))
    whole = noun_before_which(draft.anchor.tokens[0])
    if whole is not None:
        return replace(draft, thing=chunk(whole))
    own = clause_thing(draft.anchor)
    if own is not None and own.head.i < draft.anchor.top.i:
        return replace(draft, thing=own)
    return draft.counting(*joined(text, near[-1:])) if near else draft


def noun_before_which(number: "Token") -> "Token | None":
    """Return the plural noun before "of which" and *number*: "the *blocks*, of which 26 were damaged"."""
    doc, at = number.doc, number.i - 1
    if at < 2 or doc[at].lower_ not in {"which", "whom"} or doc[at - 1].lower_ != "of":
        return None
    for token in reversed(doc[max(0, at - 8) : at - 1]):
        if token.tag_ in {"NNS", "NNPS"}:
            return token
    return None


def is_harm(draft: Draft) -> bool:
    """Tell whether *draft* counts people hurt or killed."""
    if draft.predicate is None:
        return False
    token = draft.predicate.token
    return token.lemma_.lower() in words("predicates", "harm") or token.lower_ in words("predicates", "harm")


def same_people(text: str, draft: Draft, before: list[Draft]) -> Draft:
    """Return *draft* counting the people counted before it in the sentence, or people."""
    same = [each for each in before if each.sentence.index == draft.sentence.index and is_harm(each)]
    same = [each for each in same if each.thing is None or not is_doer(each.thing.head)]
    return draft.counting(*joined(text, same[-1:])) if same else draft.counting("people", "people")


def is_doer(noun: "Token") -> bool:
    """Tell whether *noun* does the harm: "a 6.1 *earthquake* killed 45"."""
    return noun.dep_ in SUBJECT - PASSIVE_SUBJECT and noun.head.lemma_.lower() in words("predicates", "done_to")


def joined(text: str, drafts: list[Draft]) -> tuple[str, str]:
    """Return what the last of *drafts* counts, with those coordinated before it, and the lemma of the first head."""
    last = drafts[-1]
    run = [last]
    for each in reversed(drafts[:-1]):
        if text[each.end : run[0].start].strip().lower() not in {"and", ",", ", and"} or each.thing is None:
            break
        run = [each, *run]
    told = dict.fromkeys(words for each in run if (words := each.thing_words(text)))
    return " and ".join(told), run[0].head_lemma() or ""
