"""Text and metadata to an Article; what the metadata leaves open is read off the text's own signs."""

import hashlib
import re
from dataclasses import dataclass

from briefgen.model.article import Article, DateBasis
from briefgen.read.credit import credit_in, outlet_in
from briefgen.read.dates import day_in, day_in_address, day_in_name, day_of_line
from briefgen.read.headline import byline_in, headline_in
from briefgen.read.limits import Limits
from briefgen.read.paragraphs import first_paragraphs
from briefgen.read.shown import one_line
from briefgen.read.unreadable import UnreadableError

DATELINE = re.compile(r"^[A-Z][^a-z\n]{2,40}[^\n]{0,80}?(?:\s--?\s|—|–)")

DATE_LINE_WITHIN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says about its article besides the text."""

    title: str | None = None
    """Headline."""
    outlet: str | None = None
    """Who published it."""
    author: str | None = None
    """Byline."""
    url: str | None = None
    """Web address, already checked."""
    published: str | None = None
    """ISO day."""
    published_at: str | None = None
    """ISO time with offset."""
    basis: DateBasis = "metadata"
    """Where `published` was found."""


def make_article(text: str, *, name: str, start: int | None, metadata: Metadata, limits: Limits) -> Article:
    """Return the article *name* with *text*, which begins at *start* of the decoded file (None with mark-up).

    Raises:
        UnreadableError: there is no text, or more than *limits* allow.
    """
    if not text.strip():
        raise UnreadableError("has no text: fetch it again or remove it")
    if len(text) > limits.text_characters:
        raise UnreadableError(
            f"a text of {len(text):,} characters, more than the limit of {limits.text_characters:,}: split it"
        )
    published, basis = _published(text, name, metadata)
    encoded = text.encode()
    return Article(
        id=hashlib.sha256(name.encode() + b"\0" + encoded).hexdigest()[:16],
        path=name,
        text=text,
        text_start=start,
        sha256=hashlib.sha256(encoded).hexdigest(),
        title=_line(metadata.title or headline_in(text)),
        outlet=_line(metadata.outlet or outlet_in(text)),
        author=_line(metadata.author or byline_in(text)),
        url=metadata.url,
        published=published,
        published_at=metadata.published_at,
        date_basis=basis,
        credit=_line(credit_in(text)),
    )


def _published(text: str, name: str, metadata: Metadata) -> tuple[str | None, DateBasis]:
    if metadata.published:
        return metadata.published, metadata.basis
    day = day_in_address(metadata.url or "")
    if day:
        return day, "metadata"
    day = _day_in_head(first_paragraphs(text))
    if day:
        return day, "dateline"
    day = day_in_name(name)
    return (day, "file name") if day else (None, "unknown")


def _day_in_head(paragraphs: list[str]) -> str | None:
    """Return the day in the dateline, or in a line of its own near the top when no other line holds but a day (a chronicle)."""
    for paragraph in paragraphs:
        dateline = DATELINE.match(paragraph)
        day = day_in(dateline[0]) if dateline else None
        if day:
            return day
    lines = [(number, day) for number, line in enumerate(paragraphs) if (day := day_of_line(line))]
    return lines[0][1] if len(lines) == 1 and lines[0][0] < DATE_LINE_WITHIN else None


def _line(value: str | None) -> str | None:
    return one_line(value) if value else None
