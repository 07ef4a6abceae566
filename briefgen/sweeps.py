"""Hold Python's search for garbage while much is made and nothing thrown away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
