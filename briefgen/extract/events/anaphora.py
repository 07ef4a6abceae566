"""Is this the same event as one told before in the article ("the attack", "that strike", "at least seven were killed")?"""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import doers, lemma
from briefgen.extract.events.lexicon import cues, groups, lexicon
from briefgen.extract.events.misread import is_relative
from briefgen.grammar import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 60
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
POINTING = frozenset({"the", "this", "that", "these", "those"})
DEED = frozenset(
    {
        "operation",
        "attack",
        "strike",
        "raid",
        "assault",
        "talk",
        "talks",
        "meeting",
        "call",
        "incident",
        "quake",
        "storm",
        "move",
        "summit",
    }
)


def points_back(token: "Token", type_: str) -> bool:
    """Tell whether the event of *token* takes up one told before, by a definite noun of the same class around it."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return _definite(token)
    around = [child for child in token.children if child.dep_ in {"nsubj", "nsubj:pass", "obj"}]
    around += [noun for _, noun in prepositional(token)] + doers(token)
    return any(_definite(noun) and _same_class(noun, type_) for noun in around)


def _definite(noun: "Token") -> bool:
    """Tell whether *noun* is definite and nothing after it says which one is meant."""
    if not any(child.dep_ == "det" and child.lower_ in POINTING for child in noun.children):
        return False
    return not any(name in {"of", "on", "between"} for name, _ in prepositional(noun)) and not any(
        child.ent_type_ and child.dep_ in {"amod", "compound", "nmod:poss"} for child in noun.children
    )


def _same_class(noun: "Token", type_: str) -> bool:
    word = lemma(noun)
    if type_ == "ASSAULT" and word in groups()["weapon"]:
        return True
    return word in DEED or any(trigger.type == type_ for trigger in lexicon().get(("N", word), ()))


PAST = frozenset({"VBD", "VBN"})
WHENEVER = frozenset({"when", "whenever"})
"""Open what holds at any time when the verb stands in no past: "when talks approach"."""


def is_habit(token: "Token") -> bool:
    """Tell whether the clause of *token* speaks of what goes on or is done again and again, not of one deed."""
    words, doc = cues(), token.doc
    if token.dep_ in {"nsubj", "conj"} and lemma(token.head) in words["going_on"]:
        return True
    verb = token if token.pos_ == "VERB" else token.head
    if verb.dep_ == "advcl" and verb.tag_ not in PAST and any(each.lower_ in WHENEVER for each in verb.children):
        return True
    clause = doc[token.left_edge.i : min(token.right_edge.i + 1, token.left_edge.i + MOST)]
    return any(each.lower_ in words["habit"] for each in clause)


def is_main(token: "Token") -> bool:
    """Tell whether *token* is the only verb of its sentence, which the parser hung on its subject for a participle."""
    if token.dep_ != "acl" or token.tag_ not in {"VBN", "VBD"} or token.sent.root.pos_ not in {"NOUN", "PROPN"}:
        return False
    return not any(each.tag_ in FINITE for each in token.sent if each.i != token.i)


def is_reason(token: "Token") -> bool:
    """Tell whether the clause of *token* only gives a reason, or says more of a noun, and so takes up what is known."""
    if is_relative(token):
        return not is_main(token)
    return any(child.dep_ == "mark" and child.lower_ in {"because", "since"} for child in token.children)
