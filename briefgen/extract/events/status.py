"""Did it happen? Planned, hypothetical, negated and past-background events are told apart by the words around them."""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import cues
from briefgen.grammar import AUXILIARY, OBJECT, is_negated
from briefgen.model.finding import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = frozenset({"xcomp", "conj", "obl", "nmod", "acl", "advcl", "ccomp"}) | OBJECT
REACH = 5
NONE = frozenset({"no", "neither", "nor", "hardly"})


def status_of(token: "Token") -> EventStatus:
    """Return whether what *token* tells happened, by the nearest verb or mark above it that says so."""
    verb: Token = token
    for step in range(REACH):
        found = _at(verb, first=step == 0)
        if found is not None:
            return found
        if verb.dep_ not in CLIMB or verb.head.i == verb.i:
            break
        if verb.dep_ == "ccomp" and step > 0:
            break
        verb = verb.head
    return "actual"


def _at(verb: "Token", *, first: bool) -> EventStatus | None:
    words = cues()
    if not first and verb.pos_ in {"VERB", "ADJ"}:
        if lemma(verb) in words["fail"]:
            return "negated"
        if lemma(verb) in words["planned"] | words["wanted"] and not is_negated(verb):
            return "planned"
    if is_negated(verb) or any(child.lower_ in NONE and child.dep_ in {"det", "cc", "cc:preconj", "advmod"} for child in verb.children):
        return "negated"
    helpers = {child.lower_ for child in verb.children if child.dep_ in AUXILIARY}
    if any(child.dep_ in {"mark", "advmod"} and child.lower_ in words["condition"] for child in verb.children):
        return "hypothetical"
    if helpers & words["planned_aux"]:
        return "planned"
    if helpers & words["hypothetical_aux"] and "have" not in helpers:
        return "hypothetical"
    return None
