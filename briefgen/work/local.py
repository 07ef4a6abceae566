"""Workers on this machine."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from briefgen.errors import PipelineError
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.work.spread import Job


@dataclass(frozen=True, slots=True)
class LocalCrew:
    """Processes of this machine; one that dies or stalls is replaced."""

    pool: Any
    workers: int
    seconds: float
    """Longest time for a chunk."""

    def hand(self, job: Job, articles: Sequence[Article], pipeline: str | None) -> "Future[list[Extraction]]":
        """Return the future result of *job* in one of the processes."""
        future: Future[list[Extraction]] = self.pool.schedule(job, args=(articles, pipeline), timeout=self.seconds)
        return future

    def why(self, error: BaseException) -> str:
        """Return in words why a chunk came to nothing, and what to do."""
        from pebble import ProcessExpired

        if isinstance(error, TimeoutError):
            return f"took longer than {self.seconds:g} s; raise limits.seconds in briefgen.toml or shorten the article"
        if isinstance(error, ProcessExpired):
            return f"its worker died (exit code {error.exitcode}); shorten the article, or give the machine more memory"
        if isinstance(error, PipelineError):
            raise error
        return f"could not be worked on ({type(error).__name__}: {error}); please report it with the article"


@contextmanager
def local_crew(workers: int, *, seconds: float) -> Iterator[LocalCrew]:
    """Give *workers* processes for as long as the block runs.

    Even one worker is a process of its own: a crash of the parser costs one article, and this process can load
    WeasyPrint while that one loads spaCy.
    """
    from pebble import ProcessPool  # its pool replaces workers that die and stops those that hang

    pool = ProcessPool(max_workers=workers, context=multiprocessing.get_context("spawn"))
    try:
        yield LocalCrew(pool, workers, seconds)
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        pool.join()
