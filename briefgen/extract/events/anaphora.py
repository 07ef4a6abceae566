"""Is this the same event as one told before in the article ("the attack", "that strike", "at least seven were killed")?"""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import cues, lexicon
from briefgen.grammar import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = frozenset({"the", "this", "that", "these", "those"})
DEED = frozenset({"operation", "attack", "strike", "raid", "assault", "talk", "talks", "meeting", "call", "incident", "quake", "storm", "move", "summit"})


def points_back(token: "Token", type_: str) -> bool:
    """Tell whether the event of *token* takes up one told before, by a definite noun of the same class around it."""
    if token.pos_ in {"NOUN", "PROPN"} and _definite(token):
        return True
    around = [child for child in token.children if child.dep_ in {"nsubj", "nsubj:pass", "obj"}]
    around += [noun for _, noun in prepositional(token)]
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
    return word in DEED or any(trigger.type == type_ for trigger in lexicon().get(("N", word), ()))


def is_habit(token: "Token") -> bool:
    """Tell whether the clause of *token* speaks of what goes on or is done again and again, not of one deed."""
    words = cues()
    return any(child.lower_ in words["habit"] for child in token.children) or any(
        name in words["habit"] for name, _ in prepositional(token)
    )
