"""Figure extraction against the pipeline's own time, and an article of 1 MB against one of 100 kB. Prints two ratios."""

import time
from collections.abc import Callable

from texts import paragraphs

from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.figures import find_figures
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse

SMALL, LARGE = 100_000, 1_000_000


def article(size: int) -> Article:
    """Return an article of about *size* code points, the sample corpus's paragraphs over and over."""
    pool, parts, total = paragraphs(), list[str](), 0
    while total < size:
        parts.append(pool[len(parts) % len(pool)])
        total += len(parts[-1]) + 2
    return Article(id="b", path="b", text="\n\n".join(parts), text_start=0, sha256="", published="2026-03-11")


def seconds(work: Callable[[], object]) -> float:
    """Return the least wall-clock time of three runs of *work*."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def measure(size: int) -> tuple[float, float]:
    """Return the seconds of the pipeline and of figure extraction for an article of *size*."""
    nlp, text = load_pipeline(), article(size)
    start = time.perf_counter()
    ((_, doc),) = parse(nlp, [text])
    parsed = time.perf_counter() - start
    sentences, entities, dates = find_sentences(text, doc), find_entities(text, doc), find_dates(text, doc)
    return parsed, seconds(
        lambda: find_figures(text, doc, sentences=sentences, entities=entities, dates=dates, quotes=())
    )


def main() -> None:
    """Print the table."""
    (parsed, small), (_, large) = measure(SMALL), measure(LARGE)
    print("| | ratio | limit |\n|---|---|---|")
    print(f"| figures against the pipeline, 100 kB | {small / parsed:.3f} | 0.15 with dates and places |")
    print(f"| figures, 1 MB against 100 kB | {large / small:.1f} | 12 |")


if __name__ == "__main__":
    main()
