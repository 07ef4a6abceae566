"""Attacks with words: "attacked her opponent in the debate", "beats him in a poll", "mobilize voters"."""

from typing import TYPE_CHECKING

from briefgen.extract.events.frame import described, doers, lemma
from briefgen.extract.events.lexicon import groups
from briefgen.grammar import undergoer

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PRONOUNS = frozenset({"he", "she", "they", "who", "we", "i"})
FORCED = frozenset({"knife", "gunfire", "bullet", "wound", "injure", "kill", "dead", "hospital", "bomber", "blood"})


def is_figurative(token: "Token", type_: str, sentence: "Span") -> bool:
    """Tell whether a verb of violence, or of calling up, is meant of a contest of words in *sentence*."""
    if token.pos_ != "VERB" or type_ not in {"ASSAULT", "MOBILIZE"}:
        return False
    group = groups()
    words = [lemma(each) for each in sentence if each.i != token.i]
    if not any(word in group["politics"] for word in words):
        return False
    if type_ == "MOBILIZE":
        found = undergoer(token)
        return found is not None and not described(found) & (group["military"] - {"group"}) and _of_votes(words)
    if lemma(token) not in group["figurative"] or any(
        word in group["weapon"] | group["violence"] | FORCED for word in words
    ):
        return False
    return any(
        each.ent_type_ == "PERSON" or each.lower_ in PRONOUNS or described(each) & group["politics"]
        for each in doers(token)
    )


def _of_votes(words: list[str]) -> bool:
    return any(word in {"voter", "vote", "poll", "election", "electorate", "campaign"} for word in words)
