"""One run at a time on one output folder."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from briefgen.errors import LockedError, PublishError

STEP = 0.1
"""Seconds between two tries."""


@contextmanager
def locked(out: Path, *, wait: float = 0) -> Iterator[None]:
    """Hold the folder *out* while the block runs.

    The lock is the operating system's (flock), so that it goes with the process however that ends: none is ever stale.

    Args:
        wait: seconds to wait for another run to end.

    Raises:
        LockedError: another run holds the folder; the message says which.
        PublishError: the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        file = (out / ".lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise PublishError(f"{out}: cannot be written ({error.strerror}). Choose another folder with -o.") from error
    with file:
        _acquire(file, out, time.monotonic() + wait)
        file.seek(0)
        file.truncate()
        json.dump({"pid": os.getpid()}, file)
        file.flush()
        yield


def _acquire(file: IO[str], out: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise LockedError(
                    f"{out}: another run ({_holder(file)}) is writing there. Wait for it with --wait SECONDS."
                ) from None
            time.sleep(STEP)
        else:
            return


def _holder(file: IO[str]) -> str:
    file.seek(0)
    try:
        return f"process {json.load(file)['pid']}"
    except (ValueError, KeyError, TypeError):
        return "of an unknown process"
