"""The process of `child.Child`: gets ready, reads a job, limits itself, renders, writes a line of JSON and the result."""

import base64
import importlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefgen.errors import RenderError, TemplateError
from briefgen.render import fonts
from briefgen.render.plain import plain
from briefgen.sweeps import no_last_sweep


def main() -> None:
    """Get ready, then run the job that comes on standard input: a line with its limits, then the job."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between our lines
    with tempfile.TemporaryDirectory(prefix="briefgen-") as folder:
        if sys.argv[1:]:
            warm(Path(folder))
        line = sys.stdin.buffer.readline()
        if not line:
            return
        limits = json.loads(line)
        _limit(limits["seconds"], limits["memory"])
        head, body = _done(json.load(sys.stdin.buffer), Path(folder))
    out.write(json.dumps(head).encode("ascii") + b"\n" + body)
    out.close()
    no_last_sweep()


def warm(workshop: Path) -> None:
    """Import what rendering takes, with the fonts that most pages need; *workshop* keeps their configuration."""
    fonts.use(workshop, installed=False)  # WeasyPrint looks at the fonts when it is imported
    with suppress(ImportError, OSError):  # whoever renders without them is told when they are needed
        for name in ("jinja2.sandbox", "weasyprint.text.fonts"):
            importlib.import_module(name)


def _done(job: dict[str, Any], workshop: Path) -> tuple[dict[str, Any], bytes]:
    """Return the head of the answer, and its body."""
    warnings: list[str] = []
    head: dict[str, Any] = {"warnings": warnings}
    try:
        return head, _do(job, workshop, warnings)
    except (TemplateError, RenderError) as error:
        head |= {"error": type(error).__name__, "message": str(error)}
    except MemoryError:
        head |= {
            "error": "RenderError",
            "message": "the page needs more memory than is allowed; make the brief "
            "smaller (limits of sections, window), or look for a loop in your templates",
        }
    except RecursionError:
        head |= {"error": "RenderError", "message": "the page is nested too deeply; look at your templates"}
    except Exception as error:  # noqa: BLE001  # WeasyPrint fails in many ways on odd pages; the caller needs one
        head |= {"error": "RenderError", "message": f"the page can't be laid out: {type(error).__name__}: {error}"}
    return head, b""


def _limit(seconds: int, memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows: there the caller's clock is the only limit
        return
    for kind, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        try:
            resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))
        except (ValueError, OSError):  # macOS has no limit on address space
            continue


def _do(job: dict[str, Any], workshop: Path, warnings: list[str]) -> bytes:
    brief = plain(job["brief"])
    folders = tuple(Path(name) for name in job["folders"])
    if job["task"] == "html":
        from briefgen.render.html import screen

        return screen(job["brief"], folders=folders, look=job["look"], paper=job["paper"]).encode("utf-8", "replace")
    if job["task"] == "text":
        from briefgen.render.text import text

        return text(brief, folders=folders, template=job["template"]).encode("utf-8", "replace")
    from briefgen.render.sheets import pdf

    return pdf(
        brief,
        folders=folders,
        look=job["look"],
        paper=job["paper"],
        attachments={name: base64.b64decode(data) for name, data in job["attachments"]},
        workshop=workshop,
        warnings=warnings,
    )


if __name__ == "__main__":
    main()
