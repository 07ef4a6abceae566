"""Workers on this machine."""

import logging
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread
from typing import Any, TypeVar

from briefgen.errors import PipelineError
from briefgen.model.article import Article
from briefgen.work.job import make_ready
from briefgen.work.spread import Job

Found = TypeVar("Found")
log = logging.getLogger(__name__)
ENOUGH = 200_000
"""Bytes of articles for which a further worker pays: loading a pipeline takes as long as reading a quarter of them."""
MOST = 8
"""Workers that are started unasked: each takes about a quarter of a gigabyte."""
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def workers_for(size: int, wanted: int | None) -> int:
    """Return how many workers read *size* bytes: those *wanted*, else what pays on this machine."""
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, MOST, size // ENOUGH))


class LocalCrew:
    """Processes of this machine; one that dies or stalls is replaced. None is started before it is needed."""

    def __init__(self, workers: int, seconds: float) -> None:
        self.workers = workers
        self.seconds = seconds
        """Longest time for a chunk."""
        self.pool: Any = None
        self.ready: tuple[str | None, ...] = ()

    def begin(self, pipeline: str | None) -> None:
        """Start the processes; each loads *pipeline* at once."""
        self.ready = (pipeline,)
        self._pool().schedule(_nothing)

    def hand(self, job: Job[Found], articles: Sequence[Article], pipeline: str | None) -> "Future[list[Found]]":
        """Return the future result of *job* in one of the processes."""
        if self.pool is not None and not self.pool.active:
            log.debug("all workers are gone; new ones are started")
            self.close(stop=True)
        future: Future[list[Found]] = self._pool().schedule(job, args=(articles, pipeline), timeout=self.seconds)
        return future

    def why(self, error: BaseException) -> str:
        """Return in words why a chunk came to nothing, and what to do."""
        from pebble import ProcessExpired

        if isinstance(error, TimeoutError):
            return f"took longer than {self.seconds:g} s; raise limits.seconds in briefgen.toml or shorten the article"
        if isinstance(error, ProcessExpired | BrokenProcessPool):
            code = f" (exit code {error.exitcode})" if isinstance(error, ProcessExpired) else ""
            return f"its worker died{code}; shorten the article, or give the machine more memory"
        if isinstance(error, PipelineError):
            raise error
        return f"could not be worked on ({type(error).__name__}: {error}); please report it with the article"

    def close(self, *, stop: bool) -> None:
        """End all processes, at once when *stop*."""
        pool, self.pool = self.pool, None
        if pool is not None:
            pool.stop() if stop else pool.close()
            pool.join()

    def _pool(self) -> Any:
        if self.pool is None:
            from pebble import ProcessPool  # its pool replaces workers that die and stops those that hang

            for name in THREADS:  # workers share the processors already; threads of their own only get in the way
                os.environ.setdefault(name, "1")
            context = multiprocessing.get_context("spawn")
            self.pool = ProcessPool(
                max_workers=self.workers,
                context=context,
                initializer=make_ready if self.ready else None,
                initargs=self.ready,
            )
        return self.pool


def _nothing() -> None:
    """Do nothing: a pool starts its processes with its first task."""


@contextmanager
def local_crew(workers: int, *, seconds: float) -> Iterator[LocalCrew]:
    """Give *workers* processes for as long as the block runs.

    Even one worker is a process of its own: a crash of the parser costs one article, and this process can do its own
    share while that one loads spaCy.
    """
    crew = LocalCrew(workers, seconds)
    try:
        yield crew
    except BaseException:
        crew.close(stop=True)
        raise
    # Nothing is left to do; that the processes take a moment to end need not hold up the later stages.
    Thread(target=crew.close, kwargs={"stop": True}).start()
