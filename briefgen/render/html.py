"""Brief → HTML: one file that stands alone, for the screen; the same templates lay out the pages of the PDF."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.errors import TemplateError
from briefgen.model.brief import Brief
from briefgen.render import environment as env
from briefgen.render.citations import Calls
from briefgen.render.faces import faces
from briefgen.render.feet import LINE, feet
from briefgen.render.plain import Plain, plain

PAPERS = ("A4", "Letter")
"""Paper sizes, as CSS names them."""


def render_html(
    brief: "Brief | Mapping[str, Any]", *, folders: Sequence[Path] = (), look: str = "brief", paper: str = "A4"
) -> str:
    """Return *brief* as one self-contained HTML file.

    *folders* are searched for templates before the built-in ones; *look* names the template ("brief", "memo");
    *paper* is what its print style asks for. With *folders*, templates are rendered in a child process that has
    limits on time and memory.

    Raises:
        TemplateError: when a template is missing or broken; the message begins with `file:line:`.
        RenderError: when rendering takes more time or memory than is allowed.
    """
    if folders:
        from briefgen.render.child import run

        job = {"task": "html", "brief": _data(brief), "folders": _names(folders), "look": look, "paper": paper}
        return run(job).decode("utf-8", "surrogatepass")
    return screen(_data(brief), folders=folders, look=look, paper=paper)


def screen(data: Any, *, folders: Sequence[Path], look: str, paper: str) -> str:
    """Return the page of *data*, the fields of a Brief, with these data inside for `briefgen verify`."""
    evidence = (
        json.dumps(data, ensure_ascii=True).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    )
    return page(plain(data), folders=folders, look=look, paper=paper, evidence=evidence).html


def _data(brief: "Brief | Mapping[str, Any]") -> Any:
    return dataclasses.asdict(brief) if isinstance(brief, Brief) else brief


def _names(folders: Sequence[Path]) -> list[str]:
    return [str(Path(folder).absolute()) for folder in folders]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the pass before has found out about the pages of a PDF."""

    pages: Mapping[str, int] = field(default_factory=dict)
    """Page of each footnote call, from 1."""
    total: int = 0
    """How many pages there are; 0 in the first pass."""
    lines: int = 1
    """How many lines are kept free at the foot of every sheet for its sources."""
    tight: bool = False
    """Whether to set it tighter, to save the last sheets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A rendered template."""

    html: str
    """The page."""


def page(
    brief: Plain, *, folders: Sequence[Path], look: str, paper: str, layout: Layout | None = None, evidence: str = ""
) -> Page:
    """Return template *look* filled with *brief*; for the pages of a PDF when a *layout* is given.

    Raises:
        TemplateError: when a template is missing or broken.
    """
    if paper not in PAPERS:
        raise TemplateError(f"{paper}: paper is one of {', '.join(PAPERS)}")
    from markupsafe import Markup

    made = env.environment(folders)
    calls = Calls(brief["sources"], layout.pages if layout else {})
    made.globals.update(calls.functions())
    with env.told(folders):
        html = made.get_template(f"{look}.html").render(
            brief=brief,
            paper=paper,
            medium="pdf" if layout else "screen",
            look=look,
            total_pages=layout.total if layout else 0,
            feet=feet(brief["sources"], layout.pages, layout.total) if layout else [],
            tight=bool(layout and layout.tight),
            foot_height=layout.lines * LINE if layout else 0,
            evidence=Markup(evidence),  # noqa: S704  (JSON without < > &)
            faces=Markup("" if layout else faces()),  # noqa: S704  (our own style rules)
        )
    return Page(html=html)
