"""A child process that renders under limits on time and memory: templates of others can loop, and pages explode."""

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from logging import getLogger
from threading import Thread
from types import TracebackType
from typing import Any, Self

from briefgen import errors

MOST_MEMORY = 3 * 1024**3
"""Bytes of address space; a brief of 200 sheets takes about two thirds."""
SECONDS = 90
"""Seconds of processor time that every rendering may take …"""
BYTES_A_SECOND = 2_000
"""… and one more for so many bytes of the brief."""
ENDING = 5
"""Seconds in which a process that is told to end has to."""
_ADVICE = "look for a loop in your templates, or make the brief smaller (limits of sections, window)"

LOG = getLogger(__name__)


class Child:
    """A child process for one rendering. Started early, it is warm by the time there is something to render.

    Used in a `with` statement it is gone at the end, whether or not it rendered anything.
    """

    def __init__(self, *, for_paper: bool = True) -> None:
        """Start the process; *for_paper* it imports what a PDF takes, and then waits for its job."""
        self._seconds = SECONDS
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            [sys.executable, "-P", "-m", "briefgen.render.worker", *(["warm"] if for_paper else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
        )

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process."""
        self.close()

    def close(self) -> None:
        """End the process if it still runs; one that has no job yet ends by itself when it hears that none will come."""
        try:
            self._process.communicate(timeout=ENDING)
        except (subprocess.TimeoutExpired, ValueError):  # still at work; or its pipes are closed already
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
                if pipe is not None:
                    with suppress(OSError):  # what was to be written has nowhere to go
                        pipe.close()

    def run(self, job: Mapping[str, Any]) -> bytes:
        """Return what *job* gives; it can be called once. What rendering warns of is logged.

        Raises:
            TemplateError: when a template is missing or broken.
            RenderError: when it takes more time or memory than is allowed, or the page can't be laid out.
        """
        self.begin(job)
        return self.answer()

    def begin(self, job: Mapping[str, Any]) -> None:
        """Hand over *job* and do not wait for it; it can be called once."""
        text = json.dumps(job, sort_keys=False).encode("ascii")
        self._seconds = int(os.environ.get("BRIEFGEN_RENDER_SECONDS", SECONDS + len(text) // BYTES_A_SECOND))
        limits = json.dumps({"seconds": self._seconds, "memory": MOST_MEMORY}).encode("ascii")
        pipe, self._process.stdin = self._process.stdin, None
        # It may still be getting ready, and a pipe takes little.
        Thread(target=_send, args=(pipe, limits + b"\n" + text), daemon=True).start()

    def answer(self) -> bytes:
        """Return what the job gives that was handed over.

        Raises:
            TemplateError: when a template is missing or broken.
            RenderError: when it takes more time or memory than is allowed, or the page can't be laid out.
        """
        patience = _patience(self._seconds)
        try:
            told, said = self._process.communicate(timeout=patience)
        except subprocess.TimeoutExpired as error:
            self._process.kill()
            raise errors.RenderError(f"the page was not ready after {patience} s; {_ADVICE}") from error
        return _answer(self._process.returncode, told, said, self._seconds)


def run(job: Mapping[str, Any]) -> bytes:
    """Return what *job* gives, rendered in a child process of its own.

    Raises:
        TemplateError: when a template is missing or broken.
        RenderError: when it takes more time or memory than is allowed, or the page can't be laid out.
    """
    with Child(for_paper=job["task"] == "pdf") as child:
        return child.run(job)


def _send(pipe: Any, data: bytes) -> None:
    with suppress(BrokenPipeError), pipe:  # why it ended early, its answer tells
        pipe.write(data)


def _patience(seconds: int) -> int:
    """Return how long to wait for *seconds* of processor time: other programs want some, too."""
    return max(60, seconds * 4)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONHASHSEED": "0"}


def _answer(status: int, told: bytes, said: bytes, seconds: int) -> bytes:
    if status == -getattr(signal, "SIGXCPU", 24):
        raise errors.RenderError(f"the page took more than {seconds} s of processor time; {_ADVICE}")
    head, _, body = told.partition(b"\n")
    try:
        answer = json.loads(head)
    except ValueError as error:
        last = said.decode(errors="replace").strip().splitlines()[-1:] or ["no message"]
        raise errors.RenderError(f"rendering ended with status {status}: {last[0]}; {_ADVICE}") from error
    for warning in answer["warnings"]:
        LOG.warning("%s", warning)
    if "error" in answer:
        kind = {"TemplateError": errors.TemplateError}.get(answer["error"], errors.RenderError)
        raise kind(answer["message"])
    return body


def packed(attachments: Mapping[str, bytes]) -> Sequence[Sequence[str]]:
    """Return *attachments* so that they can travel in a job."""
    return [[name, base64.b64encode(data).decode("ascii")] for name, data in attachments.items()]
