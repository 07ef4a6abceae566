"""Brief → Markdown or plain text, from templates like the pages."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.model.brief import Brief
from briefgen.render.citations import Calls
from briefgen.render.environment import environment, told
from briefgen.render.plain import Plain, plain


def render_text(brief: "Brief | Mapping[str, Any]", *, folders: Sequence[Path] = (), template: str = "brief.md") -> str:
    """Return *brief* as text: Markdown for "brief.md", plain for "brief.txt", or what a *template* of yours makes.

    Raises:
        TemplateError: when the template is missing or broken; the message begins with `file:line:`.
        RenderError: when rendering takes more time or memory than is allowed.
    """
    if folders:
        from briefgen.render.child import run
        from briefgen.render.html import _data, _names

        job = {"task": "text", "brief": _data(brief), "folders": _names(folders), "template": template}
        return run(job).decode("utf-8", "replace")
    return text(plain(brief), folders=folders, template=template)


def text(brief: Plain, *, folders: Sequence[Path], template: str) -> str:
    """Return *template* filled with *brief*, with a line break at the end and never two empty lines.

    Raises:
        TemplateError: when the template is missing or broken.
    """
    made = environment(folders)
    made.globals.update(Calls(brief["sources"]).functions())
    with told(folders):
        lines = made.get_template(template).render(brief=brief, medium="text").splitlines()
    kept = [
        line.rstrip() for number, line in enumerate(lines) if line.strip() or (number and lines[number - 1].strip())
    ]
    return "\n".join(kept).strip() + "\n"
