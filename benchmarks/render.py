"""Rendering: what we add to WeasyPrint's own time, and how time grows with pages. Run: python benchmarks/render.py

"Own time" is WeasyPrint turning the finished HTML into a PDF once: the page with its list of sources and its numbers of
pages in place. Ours is everything from the brief to the PDF, which has notes at the foot of each sheet as well. Both in
processor time of one process, the better of some tries, taken in turn.

    python benchmarks/render.py                 the sample brief, and it grown to some 50 sheets
    python benchmarks/render.py --sheets 200    and to some 200 (takes minutes)
    python benchmarks/render.py brief.json ...  briefs of yours
"""

import argparse
import json
import logging
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefgen.render import cut, feet, fonts, sheets
from briefgen.render.html import Layout, page
from briefgen.render.plain import plain

SAMPLE = Path(__file__).parent.parent / "templates" / "sample.json"
TRIES = 3
SHEETS_A_COPY = 2.4
"""Sheets that the sections of the sample brief take, about."""


def grown(brief: dict[str, Any], sheets_wanted: int) -> dict[str, Any]:
    """Return *brief* with its sections, and its list of sources, so often that they take about *sheets_wanted*."""
    times = max(1, round((sheets_wanted - 2) / (SHEETS_A_COPY + 1)))
    sections = [{**one, "id": f"{one['id']}-{copy}"} for copy in range(times) for one in brief["sections"]]
    highest = len(brief["sources"])
    sources = [{**one, "number": one["number"] + copy * highest} for copy in range(times) for one in brief["sources"]]
    return {**brief, "sections": sections, "sources": sources, "timeline": []}


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the processor time of *work*, and what it gave."""
    start = time.process_time()
    given = work()
    return time.process_time() - start, given


def row(name: str, brief: dict[str, Any], workshop: Path, tries: int) -> None:
    """Print what *brief* takes."""
    layout = Layout(lines=feet.guess(brief["sources"]))
    html = page(brief, folders=(), look="brief", paper="A4", layout=layout).html.replace(cut.PAGE, "0")
    own, ours, pages = [], [], 0
    for _ in range(tries):
        press = sheets.Press((), [])
        laid, document = seconds(lambda press=press: press.sheets(press.read(html)))
        written, _ = seconds(lambda document=document: document.write_pdf(pdf_variant=sheets.VARIANT))
        own.append(laid + written)
        pages = len(document.pages)
        del document
        ours.append(seconds(lambda: _ours(brief, workshop))[0])
    print(
        f"{name}: {pages} sheets, {min(ours) / min(own):.2f} times WeasyPrint's own, "
        f"{min(ours) / pages * 1000:.0f} ms a sheet",
        flush=True,
    )


def _ours(brief: dict[str, Any], workshop: Path) -> bytes:
    return sheets.pdf(brief, folders=(), look="brief", paper="A4", attachments={}, workshop=workshop, warnings=[])


def main() -> None:
    """Print a row for each brief."""
    asked = argparse.ArgumentParser()
    asked.add_argument("briefs", nargs="*", type=Path, default=[SAMPLE])
    asked.add_argument("--sheets", type=int, nargs="*", default=[50])
    told = asked.parse_args()
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    workshop = Path(tempfile.mkdtemp())
    fonts.use(workshop, installed=False)
    import weasyprint  # noqa: F401  (its import is not rendering)

    log = logging.getLogger("weasyprint")
    log.setLevel(logging.CRITICAL)
    press = sheets.Press((), [])
    press.sheets(press.read("<html lang=en><title>t</title><p>warm")).write_pdf()
    sheets.FULL = 1e9  # both set alike
    for path in told.briefs:
        brief = plain(json.loads(path.read_text(encoding="utf-8")))
        row(path.name, brief, workshop, TRIES)
        for many in told.sheets:
            row(f"{path.name} grown", grown(brief, many), workshop, 1)


if __name__ == "__main__":
    main()
