"""Cold, warm and large builds against the floor of spaCy and WeasyPrint alone. Prints a Markdown table."""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from texts import CORPUS, write_articles

HERE = Path(__file__).parent
ROUNDS = 3


def timed(*command: object, cache: Path) -> float:
    """Return the wall-clock seconds of *command*, the median of three runs where it is short."""
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    start = time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, env=environment, capture_output=True)
    return time.perf_counter() - start


def median(*command: object, cache: Path, fresh: bool) -> float:
    """Return the median of a few runs; a *fresh* one forgets what was remembered."""
    return statistics.median(timed(*command, cache=cache / str(number) if fresh else cache) for number in range(ROUNDS))


def build(corpus: Path, out: Path, *more: object) -> list[object]:
    """Return the command that builds *corpus*."""
    return [sys.executable, "-m", "briefgen", "build", corpus, "-o", out, "--window", "all", *more]


def small(scratch: Path) -> list[tuple[str, float, float]]:
    """Return (what, seconds, seconds of the floor) for the sample corpus."""
    out, cache = scratch / "small", scratch / "cache-small"
    timed(*build(CORPUS, out, "--no-cache"), cache=cache)
    page = next(out.glob("2*/brief.html"))
    floor = median(sys.executable, HERE / "floor.py", CORPUS, page, scratch / "floor.pdf", cache=cache, fresh=False)
    cold = statistics.median(
        timed(*build(CORPUS, scratch / f"cold{n}", "--no-cache"), cache=cache) for n in range(ROUNDS)
    )
    timed(*build(CORPUS, out), cache=cache)
    warm = median(*build(CORPUS, out), cache=cache, fresh=False)
    empty = "import click\n@click.command()\ndef main():\n    pass\nmain()"
    bare = median(sys.executable, "-c", empty, "--help", cache=cache, fresh=False)
    shown = median(sys.executable, "-m", "briefgen", "--help", cache=cache, fresh=False)
    return [
        ("cold build of the sample corpus", cold, floor),
        ("warm build, nothing changed", warm, floor),
        ("--help against an empty Click program", shown, bare),
    ]


def large(scratch: Path, count: int) -> list[tuple[str, float, float]]:
    """Return (what, seconds, seconds of what it is compared with) for *count* articles."""
    corpus, out, cache = scratch / "large", scratch / "large-out", scratch / "cache-large"
    write_articles(corpus, count)
    one = timed(*build(corpus, out, "--no-cache"), cache=cache)
    page = next(out.glob("2*/brief.html"))
    floor = timed(sys.executable, HERE / "floor.py", corpus, page, scratch / "floor.pdf", cache=cache)
    two = timed(*build(corpus, scratch / "two", "--no-cache", "--workers", "2"), cache=cache)
    timed(*build(corpus, scratch / "three"), cache=cache)
    write_articles(corpus, count + 1)
    more = timed(*build(corpus, scratch / "three"), cache=cache)
    return [
        (f"build of {count} articles", one, floor),
        (f"{count} articles with one worker against two", one, two),
        (f"one article more than {count} remembered ones, against all anew", more, one),
    ]


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1000)
    count = options.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        rows = [*small(Path(folder)), *large(Path(folder), count)]
    print("| what | seconds | compared with | ratio |\n|---|---|---|---|")
    for what, seconds, other in rows:
        print(f"| {what} | {seconds:.2f} | {other:.2f} | {seconds / other:.2f} |")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nLargest process: {peak:.0f} MiB.")


if __name__ == "__main__":
    main()
