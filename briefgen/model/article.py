"""What was read: articles, and the files that could not be read."""

from dataclasses import dataclass
from typing import Literal

DateBasis = Literal["header", "metadata", "dateline", "file name", "inferred", "unknown"]
"""Where a publication date was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article, as read. Nothing in it is invented: what the source does not say is None."""

    id: str
    """First 16 hexadecimal digits of the SHA-256 of path, a zero byte and text: unique in a corpus."""
    path: str
    """Path relative to the corpus folder, with forward slashes; `name.jsonl#3` for the third line, `name.json#3` for the third record."""
    text: str
    """The body, as decoded. All positions of findings count its code points."""
    text_start: int | None
    """Where `text` begins in the decoded file; None for formats with mark-up."""
    sha256: str
    """SHA-256 of `text` as UTF-8, in hexadecimal: what a citation is checked against."""
    title: str | None = None
    """Headline."""
    outlet: str | None = None
    """Who published it."""
    author: str | None = None
    """Byline."""
    url: str | None = None
    """Where it stands on the web (http or https only)."""
    published: str | None = None
    """Publication day, ISO 8601 `YYYY-MM-DD`."""
    published_at: str | None = None
    """Publication time with offset, ISO 8601, when the source states it."""
    date_basis: DateBasis = "unknown"
    """Where `published` was found."""
    about_day: str | None = None
    """Day that an undated article writes about, told from dated ones on the same story; never shown as its date."""
    credit: str | None = None
    """Agency named in the dateline or a credit line, as it stands there ("AP", "Reuters")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file or record that could not be read, or an article that could not be worked on."""

    path: str
    """Path relative to the corpus folder, control characters replaced."""
    reason: str
    """What is wrong and what to do, one line."""
