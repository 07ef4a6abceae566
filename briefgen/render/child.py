"""A child process that renders under limits on time and memory: templates of others can loop, and pages explode."""

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from logging import getLogger
from typing import Any

from briefgen import errors

MOST_MEMORY = 3 * 1024**3
"""Bytes of address space; a page of 200 sheets takes about a third."""
SECONDS = 90
"""Seconds of processor time that every rendering may take …"""
BYTES_A_SECOND = 2_000
"""… and one more for so many bytes of the brief."""

LOG = getLogger(__name__)


def run(job: Mapping[str, Any]) -> bytes:
    """Return what *job* gives, rendered in a child process. What it warns of is logged.

    Raises:
        TemplateError: when a template is missing or broken.
        RenderError: when it takes more time or memory than is allowed, or the page can't be laid out.
    """
    text = json.dumps(job, sort_keys=False).encode("ascii")
    seconds = int(os.environ.get("BRIEFGEN_RENDER_SECONDS", SECONDS + len(text) // BYTES_A_SECOND))
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter and module)
            [sys.executable, "-P", "-m", "briefgen.render.worker", str(seconds), str(MOST_MEMORY)],
            input=text,
            capture_output=True,
            timeout=_patience(seconds),
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise errors.RenderError(f"the page was not ready after {_patience(seconds)} s; {_ADVICE}") from error
    return _answer(done, seconds)


def _patience(seconds: int) -> int:
    """Return how long to wait for *seconds* of processor time: other programs want some, too."""
    return max(60, seconds * 4)


_ADVICE = "look for a loop in your templates, or make the brief smaller (limits of sections, window)"


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONHASHSEED": "0"}


def _answer(done: "subprocess.CompletedProcess[bytes]", seconds: int) -> bytes:
    if done.returncode == -getattr(signal, "SIGXCPU", 24):
        raise errors.RenderError(f"the page took more than {seconds} s of processor time; {_ADVICE}")
    head, _, body = done.stdout.partition(b"\n")
    try:
        told = json.loads(head)
    except ValueError as error:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["no message"]
        raise errors.RenderError(f"rendering ended with status {done.returncode}: {last[0]}; {_ADVICE}") from error
    for warning in told["warnings"]:
        LOG.warning("%s", warning)
    if "error" in told:
        kind = {"TemplateError": errors.TemplateError}.get(told["error"], errors.RenderError)
        raise kind(told["message"])
    return body


def packed(attachments: Mapping[str, bytes]) -> Sequence[Sequence[str]]:
    """Return *attachments* so that they can travel in a job."""
    return [[name, base64.b64encode(data).decode("ascii")] for name, data in attachments.items()]
