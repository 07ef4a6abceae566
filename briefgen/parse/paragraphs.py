"""Parse articles paragraph by paragraph and put each together again as one Doc."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.parse.names import mend_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# A paragraph never sees a line break in training, so the parser gets one paragraph at a time.
BREAK = re.compile(r"\s*\n\s*|^\s+|\s+$")


def parse(nlp: "Language", articles: Iterable[Article], *, batch: int = 64) -> Iterator[tuple[Article, "Doc"]]:
    """Yield each article with its Doc, in order; `doc.text == article.text`, white space between paragraphs included."""
    for article in articles:
        pieces = list(split(article.text))
        parsed = nlp.pipe((piece for piece, is_text in pieces if is_text), batch_size=batch)
        yield article, mend_names(joined(nlp, pieces, parsed))


def split(text: str) -> Iterator[tuple[str, bool]]:
    """Yield (piece, whether it is a paragraph rather than white space); the pieces put together are *text*."""
    at = 0
    for gap in BREAK.finditer(text):
        if gap.start() > at:
            yield text[at : gap.start()], True
        if gap.group():
            yield gap.group(), False
        at = gap.end()
    if at < len(text):
        yield text[at:], True


def joined(nlp: "Language", pieces: list[tuple[str, bool]], parsed: Iterator["Doc"]) -> "Doc":
    """Return one Doc over all *pieces*."""
    from spacy.tokens import Doc  # slow to import

    docs = [next(parsed) if is_text else Doc(nlp.vocab, words=[piece], spaces=[False], heads=[0], deps=["dep"]) for piece, is_text in pieces]
    if not docs:
        return Doc(nlp.vocab)
    return Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor", "user_data"])
