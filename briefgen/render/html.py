"""Brief → HTML: one file that stands alone, for the screen; the same templates lay out the pages of the PDF."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.errors import TemplateError
from briefgen.model.brief import Brief
from briefgen.render import environment as env
from briefgen.render.citations import Calls
from briefgen.render.faces import faces
from briefgen.render.feet import LINE
from briefgen.render.plain import Plain, plain

PAPERS = {"A4": 297.0, "Letter": 279.4}
"""Paper sizes, as CSS names them: heights in millimeters."""


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
    """What is settled of the sheets of a PDF before they are laid out."""

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
    from markupsafe import Markup

    calls = Calls(brief["sources"])
    html = _filled(
        f"{look}.html",
        folders,
        calls.functions(),
        brief=brief,
        paper=_paper(paper),
        medium="pdf" if layout else "screen",
        look=look,
        tight=bool(layout and layout.tight),
        foot_height=layout.lines * LINE if layout else 0,
        evidence=Markup(evidence),  # noqa: S704  (JSON without < > &)
        faces=Markup("" if layout else faces()),  # noqa: S704  (our own style rules)
    )
    return Page(html=html)


def margins(brief: Plain, *, folders: Sequence[Path], look: str, paper: str, layout: Layout, feet: list[Plain]) -> str:
    """Return the template of what stands around the text of each sheet, filled with *feet*, one for each.

    Raises:
        TemplateError: when the template is missing or broken.
    """
    return _filled(
        "sheet.html",
        folders,
        {},
        brief=brief,
        paper=_paper(paper),
        look=look,
        height=PAPERS[paper],
        foot_height=layout.lines * LINE,
        feet=feet,
    )


def _paper(name: str) -> str:
    if name not in PAPERS:
        raise TemplateError(f"{name}: paper is one of {', '.join(PAPERS)}")
    return name


def _filled(template: str, folders: Sequence[Path], functions: Mapping[str, Any], **data: Any) -> str:
    made = env.environment(folders)
    made.globals.update(functions)
    with env.told(folders):
        return made.get_template(template).render(**data)
