"""Spread articles over workers and take the results back in order."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from briefgen.aside import InOrder
from briefgen.errors import BriefgenError
from briefgen.model.article import Article, Skipped

log = logging.getLogger(__name__)
CHUNK, LEAST = 60_000, 8_000
"""Characters of text in a chunk: about ten articles, so that a worker's replies are neither tiny nor late. The last chunks
are smaller, but not smaller than the second, so that all workers are done at about the same time."""
SHARES = 2
"""Chunks for each worker that what is left is thought of as, when it is not enough for whole ones (factoring: Hummel,
Schonberg & Flynn 1992)."""
AHEAD = 3
"""Chunks that are handed to each worker in advance: memory stays flat however large the corpus is."""

Found = TypeVar("Found")
Job = Callable[[Sequence[Article], str | None], list[Found]]
"""Turns articles, with a pipeline, into a result for each."""


class Crew(Protocol):
    """Workers, here or elsewhere."""

    @property
    def workers(self) -> int:
        """How many there are."""

    def hand(self, job: Job[Any], articles: Sequence[Article], pipeline: str | None) -> "Future[list[Any]]":
        """Return the future result of *job*."""

    def why(self, error: BaseException) -> str:
        """Return in words why a chunk came to nothing, and what to do.

        Raises:
            BriefgenError: the fault is not the articles'.
        """


def spread(
    articles: InOrder[Article], crew: Crew, *, pipeline: str | None, job: Job[Found]
) -> Iterator[Found | Skipped]:
    """Yield the result of *job* for each of *articles*, in order; for one that kills or stalls its worker, what became of it."""
    waiting: deque[tuple[list[Article], Future[list[Found]]]] = deque()
    for chunk in chunks(articles, crew.workers):
        waiting.append((chunk, crew.hand(job, chunk, pipeline)))
        if len(waiting) >= crew.workers * AHEAD:
            yield from _results(*waiting.popleft(), crew, pipeline, job)
    while waiting:
        yield from _results(*waiting.popleft(), crew, pipeline, job)


def chunks(articles: InOrder[Article], workers: int) -> Iterator[list[Article]]:
    """Yield *articles* in chunks of about equal text, smaller ones at the end."""
    left = sum(len(article.text) for article in articles)
    chunk: list[Article] = []
    size = 0
    for article in articles:
        most = min(CHUNK, max(LEAST, left // (SHARES * workers)))
        if chunk and size + len(article.text) > most:
            yield chunk
            left -= size
            chunk, size = [], 0
        chunk.append(article)
        size += len(article.text)
    if chunk:
        yield chunk


def _results(
    chunk: list[Article], future: "Future[list[Found]]", crew: Crew, pipeline: str | None, job: Job[Found]
) -> Iterator[Found | Skipped]:
    try:
        yield from future.result()
    except BriefgenError:
        raise
    except Exception as error:  # noqa: BLE001  whatever an article does to its worker, it is named and left out
        reason = crew.why(error)
        if len(chunk) == 1:
            yield Skipped(path=chunk[0].path, reason=reason)
            return
        log.debug("a chunk of %d articles failed (%s); each is tried alone", len(chunk), reason)
        for article in chunk:
            yield from _results([article], crew.hand(job, [article], pipeline), crew, pipeline, job)
