"""Plain text articles, with or without the ` date YYYY-MM-DD ` prefix on the first line."""

import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.model.article import Article
from briefgen.read.binary import refuse_binary
from briefgen.read.dates import is_day
from briefgen.read.encoding import decode
from briefgen.read.file import read_bytes
from briefgen.read.limits import Limits
from briefgen.read.make import Metadata, make_article

HEADER = re.compile(r"\A\s*date (?P<day>\d{4}-\d\d-\d\d)(?!\S)[ \t]*(?:\r\n|\r|\n)?")


def read_text(path: Path, name: str) -> Article:
    """Return the article in *path*, called *name* relative to the corpus.

    Raises:
        UnreadableError: it is no text.
    """
    limits = Limits()
    data = read_bytes(path, limit=limits.file_bytes)
    refuse_binary(data)
    return next(text_articles(data, name=name, limits=limits))


def text_articles(data: bytes, *, name: str, limits: Limits) -> Iterator[Article]:
    """Yield the one article in *data*; its text is the decoded file from `text_start` on, character for character."""
    decoded = decode(data)
    header = HEADER.match(decoded)
    if header is None or not is_day(header["day"]):
        yield make_article(decoded, name=name, start=0, metadata=Metadata(), limits=limits)
        return
    dated = Metadata(published=header["day"], basis="header")
    yield make_article(decoded[header.end() :], name=name, start=header.end(), metadata=dated, limits=limits)
