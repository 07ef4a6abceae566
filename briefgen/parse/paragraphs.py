"""Parse articles paragraph by paragraph and put each together again as one Doc.

A paragraph never saw a line break in training, so the parser gets one paragraph at a time, and the lines of hard-wrapped
text joined. The Doc holds all white space again, as tokens of its own: `doc.text == article.text`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.parse.ends import with_ends
from briefgen.parse.names import mend_names
from briefgen.parse.tags import mend_tags
from briefgen.parse.trees import mend_trees
from briefgen.parse.wrapping import wrap_width
from briefgen.parse.wraps import with_breaks

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SPACE = re.compile(r"\s+")
LONGEST = 20_000
"""Characters that are parsed at a time; a longer paragraph is cut at white space, so that time stays linear."""
RUN = re.compile(r"\S{250}(?=\S)")
"""spaCy's tokenizer takes quadratic time for marks without white space: such runs are cut."""
TOGETHER = 200_000
"""Characters of articles whose paragraphs go through the pipeline together."""


def parse(nlp: "Language", articles: Iterable[Article], *, batch: int = 64) -> Iterator[tuple[Article, "Doc"]]:
    """Yield each article with its Doc, in order; `doc.text == article.text`, white space between paragraphs included.

    Args:
        batch: paragraphs that the pipeline works on at a time; they may belong to several articles.
    """
    for group in _groups(articles):
        pieces = [list(split(article.text)) for article in group]
        flat = (
            with_ends(nlp.make_doc(SPACE.sub(" ", piece) if "\n" in piece else piece))
            for each in pieces
            for piece, is_text in each
            if is_text
        )
        parsed = nlp.pipe(flat, batch_size=batch)
        for article, each in zip(group, pieces, strict=True):
            yield article, mend_names(mend_tags(mend_trees(joined(nlp, each, parsed))))


def _groups(articles: Iterable[Article]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for article in articles:
        group.append(article)
        size += len(article.text)
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def split(text: str) -> Iterator[tuple[str, bool]]:
    """Yield (piece, whether it is a paragraph rather than white space); the pieces put together are *text*."""
    width = wrap_width(text)
    at = 0
    for gap in SPACE.finditer(text):
        inside = gap.start() > 0 and gap.end() < len(text)
        if inside and ("\n" not in gap.group() or _is_wrap(text, gap, width)):
            continue
        yield from _pieces(text, at, gap.start())
        yield gap.group(), False
        at = gap.end()
    yield from _pieces(text, at, len(text))


def _is_wrap(text: str, gap: re.Match[str], width: int) -> bool:
    """Tell whether the break at *gap* is there only because the next word did not fit into *width* characters."""
    if not width or gap.group().count("\n") != 1:
        return False
    line = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()] if gap.start() else ""
    word = SPACE.split(text[gap.end() : gap.end() + width], maxsplit=1)[0]
    return len(line) + 1 + len(word) > width


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    for cut in [*(run.end() for run in RUN.finditer(text, start, end)), end]:
        while cut - start > LONGEST:
            near = max(text.rfind(mark, start, start + LONGEST) + len(mark) for mark in (". ", " "))
            near = near if near > start + 1 else start + LONGEST
            yield text[start:near], True
            start = near
        if cut > start:
            yield text[start:cut], True
        start = cut


def joined(nlp: "Language", pieces: list[tuple[str, bool]], parsed: Iterator["Doc"]) -> "Doc":
    """Return one Doc over all *pieces*, the next of *parsed* for each paragraph."""
    from spacy.tokens import Doc  # slow to import: about a second

    docs = [with_breaks(next(parsed), piece) if is_text else _space(nlp, piece) for piece, is_text in pieces]
    if not docs:
        return Doc(nlp.vocab)
    whole = Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor", "user_data"])  # type: ignore[call-arg]
    return whole if whole is not None else Doc(nlp.vocab)


def _space(nlp: "Language", text: str) -> "Doc":
    from spacy.tokens import Doc

    return Doc(nlp.vocab, words=[text], spaces=[False], tags=["_SP"], pos=["SPACE"], heads=[0], deps=["dep"])
