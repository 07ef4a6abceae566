"""Sentences and names of an article."""

from typing import TYPE_CHECKING

from briefgen.extract.entities.fullest import fullest_names
from briefgen.extract.entities.sentences import find_sentences as find_sentences
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT"})
PLACED = frozenset({"GPE", "LOC", "FAC", "NORP"})
"""Labels that carry a country."""


def find_entities(article: Article, doc: "Doc") -> tuple[Entity, ...]:
    """Return the names in *doc* in order of position, each with the fullest name, the role and the country known."""
    names = [ent for ent in doc.ents if ent.label_ in NAMES]
    roles = {span.id: " ".join(span.text.split()) for span in doc.spans.get("roles", ())}
    return tuple(
        Entity(
            citation=Citation.of(article, ent.start_char, ent.end_char),
            label=ent.label_,
            canonical=full if full != ent.text else None,
            role=roles.get(ent.start) if ent.label_ == "PERSON" else None,
            country=ent.kb_id_ or None if ent.label_ in PLACED else None,
        )
        for ent, full in zip(names, fullest_names(names), strict=True)
    )
