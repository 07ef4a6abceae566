"""How much an event is the point of its sentence."""

from typing import TYPE_CHECKING

from briefgen.extract.events.anaphora import is_main
from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import cues
from briefgen.extract.events.misread import place
from briefgen.grammar import NOUN_CLAUSE, OBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token

# Cost of standing one step lower in the tree. A clause under a verb of saying costs next to nothing: it is the news.
STEP = {
    "ccomp": 0.25,
    "xcomp": 0.2,
    "conj": 0.15,
    "parataxis": 0.1,
    "advcl": 0.3,
    "acl": 0.35,
    "acl:relcl": 0.4,
    "relcl": 0.4,
    "obl": 0.3,
    "nmod": 0.3,
    "appos": 0.35,
    "nsubj": 0.15,
    "nsubj:pass": 0.12,
    "nmod:poss": 0.5,
    "amod": 0.4,
    "compound": 0.4,
}
UNDER_REPORT = 0.05
UNDER_LIGHT = 0.05
UNDER_OBJECT = 0.25
LOWEST = 0.02
REACH = 12
BEHIND = 0.6
LEFT = 7
TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})


def standing(token: "Token") -> float:
    """Return 1 for the head of the sentence, less the lower *token* stands, never below 0."""
    if token.tag_ == "VBG" and token.i - token.sent.start <= 1 and token.dep_ == "advcl":
        return 1.0 - STEP["advcl"]
    if is_main(token):
        return 1.0
    words, cost = cues(), BEHIND if _is_told_for_the_time(token) else 0.0
    for _ in range(REACH):
        if token.head.i == token.i or cost >= 1 or (token.tag_ == "VBD" and lemma(token) in words["say"]):
            break
        label, above = place(token)
        head = lemma(above)
        if label in {"ccomp", "parataxis"} and head in words["report"]:
            cost += UNDER_REPORT
        elif label in OBJECT:
            cost += UNDER_LIGHT if head in words["light"] or head in words["report"] else UNDER_OBJECT
        elif label in NOUN_CLAUSE | set(STEP):
            cost += STEP.get(label, 0.35)
        else:
            cost += 0.1
        token = above
    return max(0.0, 1.0 - cost)


def _is_told_for_the_time(token: "Token") -> bool:
    """Tell whether *token* only says when something else was: "a day *after* the shelling", "hours *before* they met"."""
    for at in range(token.i - 1, max(token.sent.start, token.i - LEFT), -1):
        word = token.doc[at]
        if word.is_punct:
            return False
        if word.lower_ in {"after", "before"}:
            return lemma(token.doc[at - 1]) in TIMES
    return False
