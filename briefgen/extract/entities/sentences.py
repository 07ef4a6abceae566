"""Sentences, numbered, with the number of their paragraph."""

from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc


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
