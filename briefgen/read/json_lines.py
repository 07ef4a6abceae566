"""JSON Lines: one article a line. A broken line is skipped and named, the others stay."""

import io
from collections.abc import Iterator

from briefgen.model.article import Article, Skipped
from briefgen.read.binary import wide_encoding
from briefgen.read.encoding import decode
from briefgen.read.json_file import load, record_article
from briefgen.read.limits import Limits
from briefgen.read.unreadable import UnreadableError


def json_lines_articles(data: bytes, *, name: str, limits: Limits) -> Iterator[Article | Skipped]:
    """Yield the articles in *data*, called `name#1`, `name#2` and so on, by their line."""
    if wide_encoding(data):
        data = decode(data).encode("utf-8", "replace")
    # Only line feeds part records: a U+2028 may stand within a string.
    for number, line in enumerate(io.BytesIO(data), start=1):
        if not line.strip():
            continue
        try:
            yield record_article(load(decode(line)), name=f"{name}#{number}", limits=limits)
        except UnreadableError as error:
            yield Skipped(path=f"{name}#{number}", reason=str(error))
