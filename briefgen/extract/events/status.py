"""Did it happen? Planned, hypothetical, negated and past-background events are told apart by the words around them."""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import cues
from briefgen.grammar import AUXILIARY, COMPLEMENT, NOUN_CLAUSE, OBJECT, is_negated, subject
from briefgen.model.finding import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

CLIMB = frozenset({"xcomp", "conj", "obl", "nmod", "acl", "advcl", "ccomp"}) | OBJECT
REACH = 5
DEMANDING = frozenset({"insist", "demand", "require", "recommend", "propose", "ask", "urge"})
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
    if is_negated(verb) or any(
        child.lower_ in NONE and child.dep_ in {"det", "cc", "cc:preconj", "advmod"} for child in verb.children
    ):
        return "negated"
    if is_not_yet(verb):
        return "negated"
    if is_to_be(verb) or is_demanded(verb):
        return "planned"
    helpers = {child.lower_ for child in verb.children if child.dep_ in AUXILIARY}
    if any(child.dep_ in {"mark", "advmod"} and child.lower_ in words["condition"] for child in verb.children):
        return "hypothetical"
    if helpers & words["planned_aux"]:
        return "planned"
    if helpers & words["hypothetical_aux"] and "have" not in helpers:
        return "hypothetical"
    return None


def is_not_yet(verb: "Token") -> bool:
    """Tell whether *verb* is what has not been done so far ("is *yet to* provide")."""
    before = [each.lower_ for each in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]]
    return before[-2:] == ["yet", "to"]


def is_to_be(verb: "Token") -> bool:
    """Tell whether *verb* is what is to be done ("the envoys *are to* meet")."""
    if verb.tag_ != "VB":
        return False
    helpers = [child for child in verb.children if child.dep_ in AUXILIARY | {"cop", "mark"} and child.i < verb.i]
    return any(lemma(one) == "be" and two.lower_ == "to" and two.i > one.i for one in helpers for two in helpers)


def is_demanded(verb: "Token") -> bool:
    """Tell whether *verb* is what somebody demands, told by its bare form ("demands that the enemy first *leave*")."""
    if verb.dep_ not in COMPLEMENT | NOUN_CLAUSE or lemma(verb.head) not in DEMANDING or verb.lower_ != lemma(verb):
        return False
    own = subject(verb)
    return own is not None and own.tag_ in {"NN", "NNP"} and not any(child.dep_ in AUXILIARY for child in verb.children)
