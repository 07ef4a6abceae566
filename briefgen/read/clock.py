"""A limit on the time that one file may take, whatever is wrong with it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.5
"""Seconds after which the bell rings again, should a library have caught the first one."""


class _Bell(BaseException):
    """Rung when time is up: no `Exception`, or a library that survives everything would survive it, too."""


class TimeUpError(Exception):
    """A block took longer than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """End the block when it takes longer than *seconds*.

    Only the main thread of a POSIX system has such a bell; elsewhere there is no limit. It is heard between two steps of
    Python and within its regular expressions; a single call of a C library is heard out.

    Raises:
        TimeUpError: the block took longer.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _Bell:
        raise TimeUpError from None
    finally:
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise _Bell
