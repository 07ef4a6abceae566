"""The child process of `child.run`: reads a job, limits itself, renders, writes a line of JSON and the result."""

import base64
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from briefgen.errors import RenderError, TemplateError
from briefgen.render.plain import plain


def main() -> None:
    """Run the job that stands on standard input."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between our lines
    _limit(int(sys.argv[1]), int(sys.argv[2]))
    warnings: list[str] = []
    head: dict[str, Any] = {"warnings": warnings}
    body = b""
    try:
        body = _do(json.load(sys.stdin.buffer), warnings)
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
    out.write(json.dumps(head).encode("ascii") + b"\n" + body)
    out.close()


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


def _do(job: dict[str, Any], warnings: list[str]) -> bytes:
    brief = plain(job["brief"])
    folders = tuple(Path(name) for name in job["folders"])
    if job["task"] == "html":
        from briefgen.render.html import screen

        return screen(job["brief"], folders=folders, look=job["look"], paper=job["paper"]).encode("utf-8", "replace")
    if job["task"] == "text":
        from briefgen.render.text import text

        return text(brief, folders=folders, template=job["template"]).encode("utf-8", "replace")
    attachments = {name: base64.b64decode(data) for name, data in job["attachments"]}
    with tempfile.TemporaryDirectory(prefix="briefgen-") as folder:
        from briefgen.render.sheets import pdf

        return pdf(
            brief,
            folders=folders,
            look=job["look"],
            paper=job["paper"],
            attachments=attachments,
            workshop=Path(folder),
            warnings=warnings,
        )


if __name__ == "__main__":
    main()
