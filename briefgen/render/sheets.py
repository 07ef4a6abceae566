"""HTML → sheets of paper: laid out again until the sources at the foot of every page are those cited on it."""

import hashlib
import logging
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import RenderError
from briefgen.render import feet, fonts
from briefgen.render import folders as template_folders
from briefgen.render.fetcher import fetcher
from briefgen.render.html import Layout, Page, page
from briefgen.render.plain import Plain

if TYPE_CHECKING:
    from weasyprint import Document

MOST_PASSES = 4
"""Passes in which pages have to settle. Two do, unless notes need more lines than were kept free."""

BEST, NEAR = 4, 6
"""A brief of more than so many sheets, but not of more than so many, is set tighter to come down to the first."""


def pdf(
    brief: Plain,
    *,
    folders: Sequence[Path],
    look: str,
    paper: str,
    attachments: Mapping[str, bytes],
    workshop: Path,
    warnings: list[str],
) -> bytes:
    """Return *brief* as PDF; *workshop* is an empty folder for a while, *warnings* takes what the reader should know.

    Raises:
        TemplateError: when a template is missing or broken.
        RenderError: when a page asks for what it may not read.
    """
    first = Layout(lines=feet.guess(brief["sources"]))
    foreign = fonts.foreign(page(brief, folders=folders, look=look, paper=paper, layout=first).html)
    config = workshop / "fonts.conf"
    config.write_text(fonts.configuration(installed=bool(foreign)), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)  # before WeasyPrint is imported: it reads it then
    from weasyprint.urls import FatalURLFetchingError

    denied: list[str] = []
    data = b""
    with _heard(warnings), suppress(FatalURLFetchingError):  # told below, as those that WeasyPrint itself swallows
        document, final = _settled(brief, first, folders=folders, look=look, paper=paper, denied=denied)
        data = _written(document, final, attachments, brief)
    if denied:
        raise RenderError(f"{denied[0]}: a page may read files of the templates folder and data: only")
    return data


def _settled(
    brief: Plain, first: Layout, *, folders: Sequence[Path], look: str, paper: str, denied: list[str]
) -> tuple["Document", Page]:
    """Return the document whose numbers of pages, and sources at their feet, agree with its pages.

    Notes stand in room that is kept free on every sheet, so filling them in moves nothing: the second pass has the
    pages of the first.
    """
    layout = first
    for _ in range(MOST_PASSES):
        made = page(brief, folders=folders, look=look, paper=paper, layout=layout)
        document = _laid_out(made.html, folders, denied)
        found = _layout(document, brief["sources"], layout)
        if found == layout:
            break
        layout = found
    return document, made


def _layout(document: "Document", sources: list[Plain], before: Layout) -> Layout:
    pages = {
        anchor: number
        for number, sheet in enumerate(document.pages, start=1)
        for anchor in sheet.anchors
        if anchor.startswith("call-")
    }
    needed = max((feet.lines(foot["sources"]) for foot in feet.feet(sources, pages, len(document.pages))), default=0)
    kept = min(max(before.lines, needed), feet.MOST_LINES)
    if not before.tight and BEST < len(document.pages) <= NEAR:
        return Layout(lines=kept, tight=True)
    return Layout(pages=pages, total=len(document.pages), lines=kept, tight=before.tight)


def _laid_out(html: str, folders: Sequence[Path], denied: list[str]) -> "Document":
    from weasyprint import HTML

    places = (*folders, template_folders.built_in())
    reader = fetcher(places, denied)
    return HTML(string=html, base_url=places[0].as_uri() + "/", url_fetcher=reader).render(pdf_variant="pdf/a-3a")


def _written(document: "Document", made: Page, attachments: Mapping[str, bytes], brief: Plain) -> bytes:
    from datetime import UTC, datetime
    from io import BytesIO

    from weasyprint import Attachment

    from briefgen.render.finish import finish

    try:
        when = datetime.fromisoformat(brief["cutoff"])
    except ValueError:
        when = datetime(1970, 1, 1, tzinfo=UTC)
    files = [
        Attachment(
            file_obj=BytesIO(data),
            name=name,
            description=f"{name}: the data behind this brief",
            relationship="Data",
            created=when,
            modified=when,
        )
        for name, data in attachments.items()
    ]
    identity = hashlib.sha256(made.html.encode("utf-8", "replace")).hexdigest()[:32]
    data: Any = document.write_pdf(
        attachments=files, pdf_variant="pdf/a-3a", pdf_identifier=identity.encode(), finisher=finish
    )
    return bytes(data)


class _heard(logging.Handler):  # noqa: N801  (used as a context, like a function)
    """Turn what WeasyPrint logs about missing glyphs into *warnings*, and keep the rest of its log quiet."""

    def __init__(self, warnings: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.warnings = warnings

    def __enter__(self) -> None:
        logger = logging.getLogger("weasyprint")
        logger.handlers[:] = [self]
        logger.propagate = False

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").handlers.clear()

    def emit(self, record: logging.LogRecord) -> None:
        told = record.getMessage()
        if ".notdef" in told:
            text = told.partition("fonts: ")[2].strip()
            points = " ".join(f"U+{ord(char):04X}" for char in text.strip("'\""))
            warning = f"no font has a glyph for {text} ({points}); install a font of that script"
            if warning not in self.warnings:
                self.warnings.append(warning)
