"""Rendering: what we add to WeasyPrint's own time, and how time grows with pages. Run: python benchmarks/render.py

"Own time" is WeasyPrint turning the finished HTML into a PDF once. Ours is everything from the brief to the PDF: the
templates, the passes in which page notes settle, the finishing touches. All in processor time of one process.
"""

import json
import logging
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefgen.render import fonts, sheets
from briefgen.render.html import Layout, page
from briefgen.render.plain import plain

SAMPLE = Path(__file__).parent.parent / "templates" / "sample.json"
SIZES = (1, 4)
"""How often the sections stand in the brief; add 40 for some 200 pages (ten minutes)."""


def grown(times: int) -> dict[str, Any]:
    """Return the sample brief with its sections *times* over."""
    brief = plain(json.loads(SAMPLE.read_text(encoding="utf-8")))
    brief["sections"] = [
        {**section, "id": f"{section['id']}-{number}"} for number in range(times * 4) for section in brief["sections"]
    ]
    return brief


def seconds(work: Callable[[], object]) -> tuple[float, Any]:
    """Return the processor time of *work*, and what it gave."""
    start = time.process_time()
    given = work()
    return time.process_time() - start, given


def main() -> None:
    """Print a row for each size."""
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    config = Path(tempfile.mkdtemp()) / "fonts.conf"
    config.write_text(fonts.configuration(installed=False), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)
    import weasyprint  # noqa: F401  (its import is not rendering)

    logging.getLogger("weasyprint").handlers[:] = [logging.NullHandler()]

    sheets._laid_out("<html lang=en><title>t</title><p>warm", (), [])  # noqa: SLF001
    for times in SIZES:
        brief = grown(times)
        made = page(brief, folders=(), look="brief", paper="A4", layout=Layout())
        document: Any
        own, document = seconds(lambda made=made: sheets._laid_out(made.html, (), []))  # noqa: SLF001
        own += seconds(lambda document=document: document.write_pdf(pdf_variant="pdf/a-3a"))[0]
        ours, _ = seconds(
            lambda brief=brief: sheets.pdf(
                brief, folders=(), look="brief", paper="A4", attachments={}, workshop=config.parent, warnings=[]
            )
        )
        templates, _ = seconds(lambda brief=brief: page(brief, folders=(), look="brief", paper="A4", layout=Layout()))
        sheets_of = len(document.pages)
        print(
            f"{sheets_of} pages: templates {templates / own:.3f}, all {ours / own:.2f} times WeasyPrint's own; "
            f"{ours / sheets_of * 1000:.0f} ms a page"
        )


if __name__ == "__main__":
    main()
