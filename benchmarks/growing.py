"""Articles of any size, and the processor time of work on them: what the benchmarks of extraction share."""

import time
from collections.abc import Callable

from texts import paragraphs

from briefgen.model.article import Article
from briefgen.sweeps import without_sweeps

SMALL, LARGE = 100_000, 1_000_000


def article(text: str) -> Article:
    """Return an article of *text*."""
    return Article(id="b", path="b", text=text, text_start=0, sha256="", published="2026-03-11")


def repeated(size: int) -> Article:
    """Return an article of about *size* code points, the sample corpus's paragraphs over and over."""
    pool, parts, total = paragraphs(), list[str](), 0
    while total < size:
        parts.append(pool[len(parts) % len(pool)])
        total += len(parts[-1]) + 2
    return article("\n\n".join(parts))


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs of *work*, as extraction does it: without searches for garbage."""
    times = []
    for _ in range(3):
        start = time.process_time()
        with without_sweeps():
            work()
        times.append(time.process_time() - start)
    return min(times)
