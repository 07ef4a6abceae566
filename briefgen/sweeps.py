"""Memory: no search for garbage while much is made and nothing thrown away; what is free is given back."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def without_sweeps() -> Iterator[None]:
    """Do not look for objects that refer to each other in circles meanwhile.

    Each search walks over everything there is: what takes time in step with a text would take more. Memory in circles
    is given back by the first search afterwards.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def no_last_sweep() -> None:
    """Let Python end without the search for garbage by which it would end: it takes seconds where there is very much."""
    gc.freeze()


def give_back() -> None:
    """Give memory that is free back to the system, where its C library can (`malloc_trim` of glibc)."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
