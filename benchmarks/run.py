"""Cold, warm and large builds against the floor of spaCy and WeasyPrint alone. Prints a Markdown table.

Every ratio is given twice: of the time on the clock, which counts what two processors do at once, and of processor time,
which does not. Run it on a machine that does nothing else: python benchmarks/run.py [--articles N]
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from texts import CORPUS, write_articles

HERE = Path(__file__).parent
ROUNDS = 3
EMPTY = "import click\n@click.command()\ndef main():\n    pass\nmain()"


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """What a command took, children included."""

    clock: float
    """Seconds on the clock."""
    processor: float
    """Seconds of processor time."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    what: str
    cost: Cost
    other: Cost
    wanted: str


def cost(*command: object, cache: Path) -> Cost:
    """Return what *command* costs, with *cache* as the user's cache folder."""
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    before, start = _processor(), time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, env=environment, capture_output=True)
    return Cost(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def least(work: Callable[[int], Cost]) -> Cost:
    """Return the least cost of a few rounds of *work*, which is given the number of its round."""
    return min(work(number) for number in range(ROUNDS))


def build(corpus: Path, out: Path, *more: object) -> list[object]:
    """Return the command that builds *corpus*."""
    return [sys.executable, "-m", "briefgen", "build", corpus, "-o", out, "--window", "all", *more]


def floor(corpus: Path, out: Path) -> list[object]:
    """Return the command that parses *corpus* and lays out the page in *out* with nothing around it."""
    return [sys.executable, HERE / "floor.py", corpus, next(out.glob("2*/brief.html")), out / "floor.pdf"]


def small(scratch: Path) -> Iterator[Row]:
    """Yield the rows of the sample corpus."""
    out, cache = scratch / "small", scratch / "cache-small"
    cost(*build(CORPUS, out), cache=cache)
    base = least(lambda _: cost(*floor(CORPUS, out), cache=cache))
    cold = least(lambda number: cost(*build(CORPUS, scratch / f"cold{number}", "--no-cache"), cache=cache))
    yield Row("cold build of the sample corpus", cold, base, "1.2")
    yield Row("warm build, nothing changed", least(lambda _: cost(*build(CORPUS, out), cache=cache)), base, "0.15")
    other = least(lambda number: cost(*build(CORPUS, scratch / f"other{number}"), cache=cache))
    yield Row("build of remembered articles, other folder", other, base, "")
    bare = least(lambda _: cost(sys.executable, "-c", EMPTY, "--help", cache=cache))
    shown = least(lambda _: cost(sys.executable, "-m", "briefgen", "--help", cache=cache))
    yield Row("--help against an empty Click program", shown, bare, "2")


def large(scratch: Path, count: int) -> Iterator[Row]:
    """Yield the rows of *count* articles."""
    corpus, out, cache = scratch / "large", scratch / "large-out", scratch / "cache-large"
    write_articles(corpus, count)
    two = cost(*build(corpus, out, "--workers", "2"), cache=cache)
    base = cost(*floor(corpus, out), cache=cache)
    one = cost(*build(corpus, scratch / "one", "--no-cache", "--workers", "1"), cache=cache)
    yield Row(f"build of {count} articles, as many workers as pay (two)", two, base, "1.15")
    yield Row(f"build of {count} articles, one worker", one, base, "")
    yield Row(f"{count} articles with one worker against two", one, two, "at least 1.7")
    write_articles(corpus, count + 1)
    more = cost(*build(corpus, out), cache=cache)
    yield Row(f"one article more than {count} remembered ones, against all anew", more, two, f"{1 / count:g}")


def main() -> None:
    """Print the table, each row as soon as it is known."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    count = options.parse_args().articles
    print("| what | seconds | compared with | ratio | processor seconds | compared with | ratio | wanted |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for rows in (small(Path(folder)), large(Path(folder), count)):
            for row in rows:
                pairs = ((row.cost.clock, row.other.clock), (row.cost.processor, row.other.processor))
                cells = (f"{mine:.2f} | {other:.2f} | {mine / other:.2f}" for mine, other in pairs)
                print(f"| {row.what} | {' | '.join(cells)} | {row.wanted} |", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nLargest process: {peak:.0f} MiB. Load of the machine at the end: {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()
