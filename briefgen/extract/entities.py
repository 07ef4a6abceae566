"""Sentences and names, as the pipeline found them."""

from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Entity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT"})


def find_sentences(article: Article, doc: "Doc") -> tuple[Sentence, ...]:
    """Return the sentences of *doc*, white space at their edges left out, numbered; paragraphs are told by line breaks."""
    found: list[Sentence] = []
    paragraph, last = 0, 0
    for span in doc.sents:
        text = span.text
        start = span.start_char + len(text) - len(text.lstrip())
        end = span.end_char - len(text) + len(text.rstrip())
        if start >= end:
            continue
        if found and "\n" in article.text[last:start]:
            paragraph += 1
        found.append(Sentence(citation=Citation.of(article, start, end), paragraph=paragraph, index=len(found)))
        last = end
    return tuple(found)


def find_entities(article: Article, doc: "Doc") -> tuple[Entity, ...]:
    """Return the names in *doc* in order of position."""
    return tuple(
        Entity(citation=Citation.of(article, ent.start_char, ent.end_char), label=ent.label_)
        for ent in doc.ents
        if ent.label_ in NAMES
    )
