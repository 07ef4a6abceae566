"""Verbs that the tagger takes for something else: "The captain, Ana Roe, said by radio that …", "when a bus crashed in …",
"the president set out …".
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BOTH = frozenset({"said", "told", "added", "warned", "insisted", "replied"})
"""Verbs of speaking whose past tense and participle are one word."""
OPENERS = frozenset({"when", "while", "because", "where"})
"""What opens a clause, which has a verb of its own."""
EITHER = frozenset({"as", "after", "before", "until", "since"})
"""What may stand before a noun alone, too."""

CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "acl:relcl", "parataxis"})
"""What the head of a clause is to another."""
DOING = frozenset({"obj", "compound:prt"})
NAMING = frozenset({"cop", "det", "case", "amod", "nmod:poss", "nummod"})
"""What only a noun has."""


def mend_tags(doc: "Doc") -> "Doc":
    """Return *doc* with the main verbs of speaking that have a subject and no auxiliary tagged as past tense,
    with the participle of a clause that has no other verb as its verb, and with nouns that act tagged as verbs.
    """
    participle, noun, nouns = (
        doc.vocab.strings[tag] for tag in ("VBN", "NN", "NNS")
    )  # numbers compare faster than words
    for token in doc:
        if token.tag in {noun, nouns}:
            if token.dep_ in CLAUSES and _does(token):
                _make_verb(token)
        elif token.tag == participle:
            if token.dep_ == "ROOT":
                if token.lower_ in BOTH and _acts(token):
                    _set_past(token)
            elif token.dep_ == "acl" and token.head.dep_ in {"advcl", "obl", "obl:unmarked"}:
                _mend_clause(token)
    return doc


def _does(noun: "Token") -> bool:
    """Tell whether *noun* has a subject, and what it does something to or with."""
    own = {child.dep_ for child in noun.children}
    return "nsubj" in own and not own.isdisjoint(DOING) and own.isdisjoint(NAMING)


def _make_verb(token: "Token") -> None:
    helpers = {child.tag_ for child in token.children if child.dep_ == "aux"} | {
        child.tag_ for child in token.children if child.dep_ == "mark" and child.tag_ == "TO"
    }
    several = any(child.dep_ == "nsubj" and child.tag_ in {"NNS", "NNPS"} for child in token.children)
    if helpers:
        token.tag_ = "VB" if helpers <= {"MD", "TO", "VB", "VBP"} else token.tag_
    elif token.tag_ == "NNS":
        token.tag_ = "VBZ"
    else:
        token.tag_ = "VBP" if several and not token.lower_.endswith("ed") else "VBD"
    token.pos_ = "VERB"


def _acts(token: "Token") -> bool:
    relations = {child.dep_ for child in token.children}
    return "nsubj" in relations and not any(relation.startswith("aux") for relation in relations)


def _set_past(token: "Token") -> None:
    token.tag_ = "VBD"
    token.set_morph("Mood=Ind|Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]


def _mend_clause(verb: "Token") -> None:
    """Make *verb* the head of the clause "when a bus crashed", of which the parser made its noun the head."""
    noun = verb.head
    before = [child for child in noun.children if child.i < noun.i]
    own = {child.dep_ for child in verb.children}
    opener = next((child for child in before if _opens(child, is_clause=noun.dep_ == "advcl" or "obj" in own)), None)
    if opener is None or noun.i + 1 != verb.i or noun.pos_ not in {"NOUN", "PROPN"}:
        return
    if any(child.dep_.startswith(("nsubj", "cop", "aux")) for child in before) or own & {
        "obl:agent",
        "aux",
        "aux:pass",
    }:
        return
    _set_past(verb)
    verb.head, verb.dep_ = noun.head, "advcl"
    noun.head, noun.dep_ = verb, "nsubj"
    opener.head = verb


def _opens(token: "Token", *, is_clause: bool) -> bool:
    return token.lower_ in OPENERS or (is_clause and token.lower_ in EITHER)
