"""Where and when: the place names and the dates that hang on the event, not on what stands beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.model.finding import DateMention, Entity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
STATIC = frozenset({"in", "at", "near", "over", "around", "across", "inside", "outside", "on", "off", "into", "to", "along", "within", "from"})
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "relcl", "parataxis", "conj"})


def inside(found: Sequence[Entity] | Sequence[DateMention], start: int, end: int) -> list:  # type: ignore[type-arg]
    """Return those of *found* (in order of position) that begin between *start* and *end*."""
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, end, key=lambda each: each.start)
    return list(found[first:last])


def clause_of(token: "Token") -> "Token":
    """Return the verb of the clause in which *token* stands, *token* itself for a verb."""
    for _ in range(10):
        if token.pos_ in {"VERB", "AUX"} or token.dep_ in CLAUSAL or token.head.i == token.i:
            return token
        token = token.head
    return token


def distance(token: "Token", other: "Token") -> int:
    """Return how many clauses lie between two words of a sentence: 0 for the same, 9 when one is not above the other."""
    for low, high in ((other, token), (token, other)):
        steps = 0
        for _ in range(40):
            if low.i == high.i:
                return steps
            if low.dep_ in CLAUSAL:
                steps += 1
            if low.head.i == low.i:
                break
            low = low.head
    return 9


def date_of(token: "Token", sentence: "Span", dates: Sequence[DateMention]) -> DateMention | None:
    """Return the date of what *token* tells: the one nearest in the tree, then nearest in the text; None if there is none."""
    verb, best = clause_of(token), None
    for date in inside(dates, sentence.start_char, sentence.end_char):
        if date.value is None:
            continue
        span = sentence.doc.char_span(date.start, date.end, alignment_mode="expand")
        if span is None:
            continue
        far = min(distance(verb, span.root), distance(token, span.root), 1 + distance(verb, clause_of(span.root)))
        rank = (far, abs(span.root.i - token.i))
        if far < 9 and (best is None or rank < best[0]):
            best = (rank, date)
    return best[1] if best else None


def places_of(token: "Token", sentence: "Span", entities: Sequence[Entity]) -> tuple[str, ...]:
    """Return the places where it happened, in order, as in the text."""
    verb, found = clause_of(token), {}
    for entity in inside(entities, sentence.start_char, sentence.end_char):
        if entity.label not in PLACES:
            continue
        span = sentence.doc.char_span(entity.start, entity.end, alignment_mode="expand")
        if span is not None and distance(verb, span.root) <= 1 and _located(span.root):
            found.setdefault(entity.canonical or entity.text)
    return tuple(found)[:6]


def _located(token: "Token") -> bool:
    for _ in range(4):
        if any(child.dep_ == "case" and child.lower_ in STATIC for child in token.children):
            return True
        if token.head.dep_ == "prep" or token.dep_ == "pobj":
            return token.head.lower_ in STATIC
        if token.dep_ not in {"conj", "appos", "nmod", "compound", "flat", "nmod:poss"}:
            return False
        token = token.head
    return False
