"""What a word is by its form and its place, where the parser took it for something else."""

from typing import TYPE_CHECKING

from briefgen.extract.events.lexicon import irregular
from briefgen.grammar import AUXILIARY, FINITE, NOUN_CLAUSE, PASSIVE_SUBJECT, SUBJECT, described_doer, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBORDINATE = frozenset({"advcl", "ccomp", "acl:relcl", "relcl"})
RELATIVES = frozenset({"which", "whom", "whose"})
NEAR = 20
"""How many words back the verb may stand to which another is joined."""


def is_past(verb: "Token") -> bool:
    """Tell whether *verb* is in the simple past.

    A form that has a subject and no auxiliary is no participle, and an irregular past no present ("after they *shot* it").
    """
    if verb.tag_ == "VBD" or described_doer(verb) is not None:
        return True
    if verb.tag_ == "VBP" and irregular().get(verb.lower_, verb.lower_) != verb.lower_:
        return True
    found = subjects(verb) if verb.tag_ == "VBN" else []
    if not any(each.i < verb.i and each.dep_ not in PASSIVE_SUBJECT for each in found):
        return False
    return not any(child.dep_ in AUXILIARY for child in verb.children)


def is_verb(noun: "Token") -> bool:
    """Tell whether *noun* must be the verb of the clause that it heads ("when prices *fall*")."""
    if noun.tag_ != "NN" or noun.dep_ not in SUBORDINATE:
        return False
    if any(child.dep_ in SUBJECT | AUXILIARY | {"cop", "case"} for child in noun.children):
        return False
    return any(child.i < noun.i and (child.dep_ == "mark" or child.tag_ == "WRB") for child in noun.children)


def is_subject_of_noun(token: "Token") -> bool:
    """Tell whether *token* is the subject of what the parser took for a noun with *token* as its first part."""
    return token.tag_ == "NNS" and token.dep_ == "compound" and token.i < token.head.i and is_verb(token.head)


def is_describing(token: "Token") -> bool:
    """Tell whether *token* is a gerund that only describes the noun behind it ("their *negotiating* team")."""
    doc = token.doc
    if token.tag_ != "VBG" or token.i <= token.sent.start or token.i + 1 >= len(doc):
        return False
    return doc[token.i - 1].tag_ in {"POS", "PRP$"} and doc[token.i + 1].tag_ in {"NN", "NNS"}


def is_relative(verb: "Token") -> bool:
    """Tell whether *verb* heads a clause that says more of a noun, also one with a preposition first ("*of which* two")."""
    if verb.dep_ in NOUN_CLAUSE:
        return described_doer(verb) is None
    return any(
        child.lower_ in RELATIVES and child.i < verb.i and any(each.dep_ == "case" for each in child.children)
        for child in verb.children
    )


def place(token: "Token") -> tuple[str, "Token"]:
    """Return the label of *token* and what it hangs on.

    A past tense taken for a participle heads a clause of its own ("after its guards *sank* two boats"), and a gerund joined
    to a finite verb belongs to the gerund before it ("vowed to go on asking and *asking*").
    """
    doing = described_doer(token)
    if doing is not None:
        return "ccomp" if doing.dep_ in SUBJECT else "advcl", doing.head
    head = token.head
    if token.dep_ != "conj" or token.tag_ != "VBG" or head.tag_ not in FINITE:
        return token.dep_, head
    if any(child.dep_ in AUXILIARY for child in token.children):
        return token.dep_, head
    between = token.doc[max(head.i + 1, token.i - NEAR) : token.i]
    return token.dep_, next((each for each in reversed(between) if each.tag_ == "VBG"), head)
