"""Workers of an existing Dask cluster."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from briefgen.errors import BriefgenError, UsageError
from briefgen.model.article import Article
from briefgen.work.spread import Job

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class ClusterCrew:
    """Workers behind a Dask scheduler; Dask itself does again what a lost worker left."""

    executor: Any
    workers: int

    def hand(self, job: Job[Found], articles: Sequence[Article], pipeline: str | None) -> "Future[list[Found]]":
        """Return the future result of *job* on one of the machines."""
        future: Future[list[Found]] = self.executor.submit(job, articles, pipeline)
        return future

    def why(self, error: BaseException) -> str:
        """Return in words why a chunk came to nothing, and what to do."""
        if isinstance(error, BriefgenError):
            raise error
        return f"no worker of the cluster could do it ({type(error).__name__}: {error}); try it without --cluster"


@contextmanager
def cluster_crew(address: str) -> Iterator[ClusterCrew]:
    """Give the workers of the Dask scheduler at *address* ("tcp://host:8786") for as long as the block runs.

    Raises:
        UsageError: dask.distributed is not installed, or nobody answers at *address*.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("--cluster needs Dask. Install it with: pip install 'briefgen[dask]'") from error
    try:
        client = Client(address, timeout="10s", set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(f"--cluster {address}: no Dask scheduler answers there ({error}).") from error
    with client:
        yield ClusterCrew(client.get_executor(pure=False), max(1, len(client.scheduler_info()["workers"])))
