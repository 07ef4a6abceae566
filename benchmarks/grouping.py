"""How long grouping takes beside parsing: python benchmarks/grouping.py [ARTICLES …]

Parses 200 invented articles of 600 words (`texts.py`) with our pipeline, makes as many of them as asked for (default 100,
300, 1000, 3000, 10000; `clones.py`: other names, words and numbers), and runs stages 4 to 6 on them. Prints a table of
processor time an article (other work on the machine does not count much), the ratio, and the most memory used so far.
"""

import hashlib
import resource
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from clones import clones
from texts import article

import briefgen.compare.reconcile as stages
from briefgen.extract.everything import extract
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import phrase, told
from briefgen.remember.encode import decoded, encoded

SAMPLE = 200
DIFFER = ("find_discrepancies", "find_updates")
"""What is looked for once statements are grouped."""
SIZES = (100, 300, 1000, 3000, 10000)


def parsed() -> tuple[list[Extraction], float]:
    """Return what is found in `SAMPLE` articles, and the seconds that the pipeline took for one."""
    articles = [_article(number) for number in range(SAMPLE)]
    nlp = load_pipeline()
    start = time.process_time()
    docs = list(parse(nlp, articles))
    took = time.process_time() - start
    return [extract(each, doc) for each, doc in docs], took / SAMPLE


def _article(number: int) -> Article:
    text = article(number)
    return Article(
        id=f"{number:016x}",
        path=f"{number:06}.txt",
        text=text,
        text_start=0,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published="2026-03-11",
        date_basis="header",
    )


class Clock:
    """Sums the processor time of functions of stages 4 to 6."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return *function*, its time added to that of *name*."""

        def run(*args: Any, **more: Any) -> Any:
            start = time.process_time()
            made = function(*args, **more)
            self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start
            return made

        return run


def grouped(found: Sequence[Extraction], count: int, parse_seconds: float) -> str:
    """Return the row of the table for *count* articles."""
    # As they come from a worker or from the cache: written down and read back.
    corpus = [decoded(encoded(told(each)), each.article) for each in clones(found, count)]
    clock = Clock()
    own = {name: getattr(stages, name) for name in ("identify", "find_origins", "compare", *DIFFER)}
    for name, function in own.items():
        setattr(stages, name, clock.timed(name, function))
    made = stages.reconcile(corpus, clock.timed("phrase", phrase))
    for name, function in own.items():
        setattr(stages, name, function)
    each = {name: 1000 * seconds / count for name, seconds in clock.seconds.items()}
    differ = sum(each[name] for name in DIFFER)
    groups = each["identify"] + each["find_origins"] + each["compare"] - differ
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"| {count} | {each['identify']:.1f} | {each['find_origins']:.1f} | {each['compare'] - differ:.1f} | {groups:.1f} "
        f"| {differ:.1f} | {each['phrase']:.1f} | {1000 * parse_seconds:.1f} | 1:{1000 * parse_seconds / groups:.1f} "
        f"| 1:{1000 * parse_seconds / (groups + differ):.1f} | {memory:.0f} "
        f"| {len(made.origins)} | {len(made.groups)} |"
    )


def main() -> None:
    """Measure and print."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    found, seconds = parsed()
    print("| articles | names | origins | same fact | grouped | disagreements | phrase | parse", end=" ")
    print("| grouped to parse | with disagreements | MB | origins | groups |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for size in sizes:
        print(grouped(found, size, seconds), flush=True)


if __name__ == "__main__":
    main()
