"""The formats, by the end of the file's name. To add one: a file beside this one, and a line here."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from briefgen.model.article import Article, Skipped
from briefgen.read.html_page import is_page, page_articles
from briefgen.read.json_file import json_articles
from briefgen.read.json_lines import json_lines_articles
from briefgen.read.limits import Limits
from briefgen.read.markdown import markdown_articles
from briefgen.read.text import text_articles
from briefgen.read.unreadable import UnreadableError

Reader = Callable[..., Iterator[Article | Skipped]]
"""Called with the bytes, and `name` and `limits` by keyword; yields what they hold; may raise UnreadableError."""

FORMATS: dict[str, Reader] = {
    ".txt": text_articles,
    ".text": text_articles,
    "": text_articles,
    ".md": markdown_articles,
    ".markdown": markdown_articles,
    ".html": page_articles,
    ".htm": page_articles,
    ".xhtml": page_articles,
    ".json": json_articles,
    ".jsonl": json_lines_articles,
    ".ndjson": json_lines_articles,
}
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
MANY = frozenset({".json", ".jsonl", ".ndjson"})
"""Formats of which one file may hold many articles."""


def suffix_of(path: Path) -> str:
    """Return how the name of *path* ends, in lower case with the dot; "" when what follows the dot is no format's name."""
    suffix = path.suffix.lower()
    return suffix if SUFFIX.fullmatch(suffix) else ""


def reader_for(suffix: str) -> Reader:
    """Return the reader of files that end in *suffix*.

    Raises:
        UnreadableError: there is none.
    """
    if suffix not in FORMATS:
        raise UnreadableError(f"briefgen does not read {suffix} files: save it as text, Markdown, HTML or JSON")
    return FORMATS[suffix]


def fitting(reader: Reader, data: bytes) -> Reader:
    """Return *reader*, or the one for pages when a page was saved as text."""
    return page_articles if reader is text_articles and is_page(data) else reader


def size_limit(suffix: str, limits: Limits) -> int:
    """Return how many bytes a file of this kind may have."""
    return limits.records_bytes if suffix in MANY else limits.file_bytes
