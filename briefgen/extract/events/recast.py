"""What a promise, a threat, a demand or a refusal makes of the deed it speaks of.

"will provide aid" is a promise (AGREE), "will boycott" a threat (THREATEN), "must withdraw" under a verb of saying a
demand (REQUEST), "will not accept" a refusal (REJECT): PLOVER's manual codes words about deeds by the words.
"""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.kind import is_nature
from briefgen.extract.events.lexicon import cues
from briefgen.extract.events.status import is_demanded
from briefgen.extract.events.told import Told
from briefgen.grammar import AUXILIARY, COMPLEMENT, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

KIND = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE", "SUPPORT"})
UNKIND = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST"})
ALLOWING = frozenset(
    {"accept", "allow", "permit", "agree", "recognize", "negotiate", "attend", "join", "sign", "withdraw", "resign"}
)
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
MUST = frozenset({"must", "should"})


def recast(token: "Token", type_: str, mode: str | None) -> tuple[str, str | None]:
    """Return the class and mode of the event that *token* tells, given those of the deed."""
    helpers = {child.lower_ for child in token.children if child.dep_ in AUXILIARY}
    if type_ in KIND | {"AGREE", "CONSULT"} and is_demanded(token):
        return "REQUEST", "demand"
    if helpers & FUTURE:
        if is_negated(token):
            return ("REJECT", "refuse") if type_ in KIND | {"AGREE", "CONSULT"} else (type_, mode)
        if type_ in UNKIND or (type_, mode) == ("REJECT", "walk out") or (type_ in KIND and _unless(token)):
            return "THREATEN", "threat"
        if type_ in KIND:
            return "AGREE", "promise"
    if helpers & MUST and reported(token) and not is_nature(token) and type_ in KIND | {"AGREE", "CONSULT"}:
        return "REQUEST", "demand"
    return type_, mode


def _unless(token: "Token") -> bool:
    """Tell whether what *token* announces hangs on a condition that the other side can fulfil."""
    return any(
        child.lower_ == "unless" for clause in token.children if clause.dep_ == "advcl" for child in clause.children
    )


def reported(token: "Token") -> bool:
    """Tell whether *token* heads what somebody is said to have said."""
    return token.dep_ in COMPLEMENT and lemma(token.head) in cues()["report"]


def demand_or_refusal(token: "Token") -> tuple[str, str] | None:
    """Return the class and mode of a verb that no trigger knows but that is demanded or refused, else None."""
    if token.pos_ != "VERB" or not reported(token):
        return None
    helpers = {child.lower_ for child in token.children if child.dep_ in AUXILIARY}
    if helpers & MUST and not is_nature(token):
        return "REQUEST", "demand"
    if helpers & FUTURE and is_negated(token) and lemma(token) in ALLOWING:
        return "REJECT", "refuse"
    if helpers & FUTURE and lemma(token) in {"withdraw", "boycott", "leave", "prohibit", "deny"}:
        return "THREATEN", "threat"
    return None


def is_kind(told: Told) -> bool:
    """Tell whether *told* is cooperative in PLOVER's sense."""
    return told.type in KIND | {"AGREE", "CONSULT"}
