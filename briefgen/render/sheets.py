"""HTML → sheets of paper, each part of the page laid out once.

The list of sources tells on which pages each is cited, and the foot of a sheet names the sources cited on it. So the
text comes first, then the list, when the pages of the text are known, then the feet, when those of the list are, too.
"""

import hashlib
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import RenderError
from briefgen.render import cut, feet, fonts, join
from briefgen.render import folders as template_folders
from briefgen.render.fetcher import fetcher
from briefgen.render.html import Layout, margins, page
from briefgen.render.plain import Plain
from briefgen.render.room import sheets_needed
from briefgen.render.tree import ours, well_formed
from briefgen.sweeps import without_sweeps

if TYPE_CHECKING:
    from weasyprint import CSS, HTML, Document

FULL, TOO_FULL = 3.75, 6.0
"""A brief that is guessed to need more sheets than the first, but not more than the second, is set tighter: that saves
an eighth of the text and a quarter of the list of sources, and so mostly the last sheet. To set it a second time after
the first has told how many it takes would cost as much as all the rest."""
VARIANT = "pdf/a-3a"


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
    layout = Layout(lines=feet.guess(brief["sources"]), tight=FULL < sheets_needed(brief) <= TOO_FULL)
    html = page(brief, folders=folders, look=look, paper=paper, layout=layout).html
    fonts.use(workshop, installed=bool(fonts.foreign(html.replace(cut.PAGE, ""))))
    from weasyprint.urls import FatalURLFetchingError

    denied: list[str] = []
    data = b""
    # what is fatal is told below, as are those refusals that WeasyPrint itself swallows
    with _heard(warnings), without_sweeps(), suppress(FatalURLFetchingError):
        press = Press(folders, denied)
        text = press.laid_out(html)
        told = feet.feet(brief["sources"], _pages_of_calls(text), len(text.pages), layout.lines)
        frame = margins(brief, folders=folders, paper=paper, look=look, layout=layout, feet=told)
        document = join.around(text, press.sheets(press.read(frame)))
        data = _written(document, html, attachments, brief)
    if denied:
        raise RenderError(f"{denied[0]}: a page may read files of the templates folder and data: only")
    return data


class Press:
    """Lays pages out, all with the same fonts and with nothing in reach but the template folders."""

    def __init__(self, folders: Sequence[Path], denied: list[str]) -> None:
        """Note in *denied* what a page asks for and may not have."""
        from weasyprint.css.counters import CounterStyle
        from weasyprint.text.fonts import FontConfiguration

        self._ours = not folders
        places = (*folders, template_folders.built_in())
        self._fetcher = fetcher(places, denied)
        self._base = places[0].as_uri() + "/"
        self._fonts = FontConfiguration()
        self._counters = CounterStyle()

    def read(self, html: str) -> "HTML":
        """Return *html*, parsed."""
        from weasyprint import HTML

        root = well_formed(html) if self._ours else None  # what others write may mean another thing as HTML
        page = HTML(string=html if root is None else "", base_url=self._base, url_fetcher=self._fetcher)
        return page if root is None else ours(page, root)

    def rules(self, style: str) -> "CSS":
        """Return *style* rules, parsed."""
        from weasyprint import CSS

        return CSS(
            string=style,
            base_url=self._base,
            url_fetcher=self._fetcher,
            font_config=self._fonts,
            counter_style=self._counters,
        )

    def sheets(self, part: "HTML", rules: "Sequence[CSS]" = ()) -> "Document":
        """Return *part* laid out by *rules* and its own."""
        return part.render(
            font_config=self._fonts, counter_style=self._counters, stylesheets=list(rules), pdf_variant=VARIANT
        )

    def laid_out(self, html: str) -> "Document":
        """Return the sheets of *html*: those of the text, and on from there those of the list of sources."""
        text = self.read(html)
        rules = self.rules(cut.rules(text))
        sources = cut.cut(text)
        first = self.sheets(text, [rules])
        if sources is None:
            return first
        cut.number(sources, _pages_of_calls(first))
        columns = cut.columns(sources)
        below = self._below(first, sources, rules)
        return self._in_columns(below, *columns, rules) if columns else below

    def _below(self, document: "Document", part: "HTML", *rules: "CSS") -> "Document":
        """Return *document* with *part* laid out below it."""
        top = join.room_below(document)
        start = [self.rules(f"@page :first {{ margin-top: {top:.2f}px !important }}")] if top else []
        return join.one_after_the_other(document, self.sheets(part, [*rules, *start]), on_the_same_sheet=bool(top))

    def _in_columns(self, document: "Document", part: "HTML", gap: str, rules: "CSS") -> "Document":
        """Return *document* with *part* below it in two columns.

        Each column is a page of half the width: WeasyPrint lays out every column of CSS twice, to learn its height.
        """
        top = join.room_below(document, join.LEAST_COLUMN)
        start = f"@page :nth(-n+2) {{ margin-top: {top:.2f}px !important }}" if top else ""
        halves = self.sheets(part, [rules, self.rules(join.halves(gap) + start)])
        if len(halves.pages) == 1:  # the other column would be empty
            return self._below(document, part, rules, self.rules(join.BALANCED))
        return join.one_after_the_other(document, join.side_by_side(halves), on_the_same_sheet=bool(top))


def _pages_of_calls(document: "Document") -> dict[str, int]:
    """Return the page of each footnote call, from 1."""
    return {
        anchor: number
        for number, sheet in enumerate(document.pages, start=1)
        for anchor in sheet.anchors
        if anchor.startswith("call-")
    }


def _written(document: "Document", html: str, attachments: Mapping[str, bytes], brief: Plain) -> bytes:
    from datetime import UTC, datetime
    from io import BytesIO

    from weasyprint import Attachment

    from briefgen.render.finish import compressed_lightly, finish

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
    identity = hashlib.sha256(html.encode("utf-8", "replace")).hexdigest()[:32]
    with compressed_lightly():
        data: Any = document.write_pdf(
            attachments=files, pdf_variant=VARIANT, pdf_identifier=identity.encode(), finisher=finish
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
