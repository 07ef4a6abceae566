"""Markdown articles, with or without YAML front matter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.model.article import Article
from briefgen.read.binary import refuse_binary
from briefgen.read.encoding import decode
from briefgen.read.front_matter import front_matter
from briefgen.read.html_text import looks_like_html, plain_text
from briefgen.read.limits import Limits
from briefgen.read.make import make_article
from briefgen.read.record import metadata_of
from briefgen.read.shown import one_line
from briefgen.read.unreadable import UnreadableError

MARKS = "[]*_`!<|\\"
MOST_MARKS = 20_000
"""A book has fewer. The parser needs up to a fifth of a millisecond for each."""

if TYPE_CHECKING:
    from markdown_it.token import Token


def markdown_articles(data: bytes, *, name: str, limits: Limits) -> Iterator[Article]:
    """Yield the one article in *data*: its paragraphs without marks, a blank line between them.

    Raises:
        UnreadableError: it has no text, or is hardly anything but marks.
    """
    refuse_binary(data)
    record, body = front_matter(decode(data))
    marks = sum(map(body.count, MARKS))
    if marks > MOST_MARKS:
        raise UnreadableError(f"holds {marks:,} marks of Markdown, far more than an article has: save it as .txt")
    metadata = metadata_of(record)
    heading, blocks = _blocks(body)
    if heading and metadata.title in (None, heading):
        metadata, blocks = replace(metadata, title=heading), blocks[1:]
    yield make_article("\n\n".join(blocks), name=name, start=None, metadata=metadata, limits=limits)


def _blocks(body: str) -> tuple[str | None, list[str]]:
    """Return (the heading that *body* begins with, its blocks of text, that heading among them)."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    found: list[str] = []
    heading = None
    row: list[str] | None = None
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            found.append(" | ".join(row))
            row = None
        text = _text(token)
        if not text:
            continue
        if row is not None:
            row.append(text)
            continue
        if not found and tokens[number - 1].type == "heading_open" and tokens[number - 1].tag == "h1":
            heading = one_line(text)
        found.append(text)
    return heading, found


def _text(token: "Token") -> str:
    if token.type == "inline":
        return _inline(token.children or ()).strip()
    if token.type in {"fence", "code_block"}:
        return token.content.strip()
    if token.type == "html_block":
        return plain_text(token.content) if looks_like_html(token.content) else ""
    return ""


def _inline(children: "Sequence[Token]") -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    kept = {"text", "code_inline", "text_special"}
    return "".join(each.content if each.type in kept else breaks.get(each.type, "") for each in children)
