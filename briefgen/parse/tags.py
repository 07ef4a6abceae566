"""Past tenses that the tagger takes for participles: "The captain, Ana Roe, said by radio that …"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BOTH = frozenset({"said", "told", "added", "warned", "insisted", "replied"})
"""Verbs of speaking whose past tense and participle are one word."""


def mend_tags(doc: "Doc") -> "Doc":
    """Return *doc* with the main verbs of speaking that have a subject and no auxiliary tagged as past tense."""
    participle = doc.vocab.strings["VBN"]  # numbers compare faster than words
    for token in doc:
        if token.tag == participle and token.dep_ == "ROOT" and token.lower_ in BOTH and _acts(token):
            token.tag_ = "VBD"
            token.set_morph("Mood=Ind|Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]
    return doc


def _acts(token: "Token") -> bool:
    relations = {child.dep_ for child in token.children}
    return "nsubj" in relations and not any(relation.startswith("aux") for relation in relations)
