"""Past tenses that the tagger takes for participles: "The captain, Ana Roe, said by radio that …", "when a bus crashed in …"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BOTH = frozenset({"said", "told", "added", "warned", "insisted", "replied"})
"""Verbs of speaking whose past tense and participle are one word."""
OPENERS = frozenset({"when", "while", "because", "where"})
"""What opens a clause, which has a verb of its own."""
EITHER = frozenset({"as", "after", "before", "until", "since"})
"""What may stand before a noun alone, too."""


def mend_tags(doc: "Doc") -> "Doc":
    """Return *doc* with the main verbs of speaking that have a subject and no auxiliary tagged as past tense,
    and with the participle of a clause that has no other verb as its verb.
    """
    participle = doc.vocab.strings["VBN"]  # numbers compare faster than words
    for token in doc:
        if token.tag == participle:
            if token.dep_ == "ROOT":
                if token.lower_ in BOTH and _acts(token):
                    _set_past(token)
            elif token.dep_ == "acl" and token.head.dep_ in {"advcl", "obl", "obl:unmarked"}:
                _mend_clause(token)
    return doc


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
