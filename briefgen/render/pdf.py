"""Brief → PDF."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.model.brief import Brief
from briefgen.render import child
from briefgen.render.html import _data, _names


def render_pdf(
    brief: "Brief | Mapping[str, Any]",
    *,
    folders: Sequence[Path] = (),
    look: str = "brief",
    paper: str = "A4",
    attachments: "Mapping[str, bytes] | None" = None,
    process: child.Child | None = None,
) -> bytes:
    """Return *brief* as a PDF (PDF/A-3a with the mark of PDF/UA-1): the same bytes for the same input.

    *attachments* (file name → content; give `brief.json` here) travel inside as associated files. The work is done
    in a child process that has limits on time and memory: *process*, when one was started early, or one of its own.
    Glyphs that no font has are logged as warnings.

    Raises:
        TemplateError: when a template is missing or broken; the message begins with `file:line:`.
        RenderError: when the page can't be laid out, or takes more time or memory than is allowed.
    """
    job = pdf_job(brief, folders=folders, look=look, paper=paper, attachments=attachments or {})
    return process.run(job) if process else child.run(job)


def pdf_job(
    brief: "Brief | Mapping[str, Any]",
    *,
    folders: Sequence[Path],
    look: str,
    paper: str,
    attachments: "Mapping[str, bytes]",
) -> dict[str, Any]:
    """Return what a child process is told, so that it lays out *brief*."""
    return {
        "task": "pdf",
        "brief": _data(brief),
        "folders": _names(folders),
        "look": look,
        "paper": paper,
        "attachments": child.packed(attachments),
    }
