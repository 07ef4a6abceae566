"""How time and memory grow with the number of articles: python benchmarks/scale.py 100 1000 10000

Builds that many invented articles of 600 words, nothing remembered, and prints for each size: processor time for each
article until grouping, that of grouping and choosing, of rendering, and the most memory of the main process until
grouping, in the end, and of all processes together. Memory is what a process has for itself and its share of what several have (PSS).
10,000 articles take about ten minutes on two cores.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from texts import write_articles

STEP = 0.5
"""Seconds between two looks at the memory."""
GROUPING = "What was found is read back"
"""What a build says when all articles have been worked on and it begins to see them as one corpus."""
TICK = os.sysconf("SC_CLK_TCK")


def tree(process: int) -> Iterator[int]:
    """Yield *process* and all below it."""
    yield process
    try:
        below = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in below:
        yield from tree(int(child))


def memory(process: int) -> int:
    """Return the bytes of memory that *process* has, 0 when it is gone."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))


def processor(process: int) -> float:
    """Return the seconds of processor time of *process* and of its children that have ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(field) for field in fields[11:15]) / TICK


class Watched:
    """A build that is looked at while it runs."""

    def __init__(self, corpus: Path, scratch: Path, more: list[str]) -> None:
        """Start it."""
        words = [sys.executable, "-m", "briefgen", "build", str(corpus), "-o", str(scratch / "out"), "-v", "--no-cache"]
        self.log = scratch / "log"
        self.start = time.perf_counter()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([*words, "--window", "all", *more], stderr=log, stdout=subprocess.DEVNULL)
        self.stages: dict[str, float] = {}
        self.peaks = {"before": 0, "main": 0, "all": 0}

    def look(self) -> None:
        """Look at it until it ends."""
        while self.process.poll() is None:
            known = list(tree(self.process.pid))
            own = [memory(each) for each in known]
            self._note("end", sum(processor(each) for each in known))
            told = self.log.read_text(encoding="utf-8")
            for stage in (GROUPING, "Stage 9"):
                if stage in told and stage not in self.stages:
                    self.stages[stage] = self.stages["end"]
            self.peaks["main"] = max(self.peaks["main"], own[0])
            self.peaks["all"] = max(self.peaks["all"], sum(own))
            if GROUPING not in self.stages:
                self.peaks["before"] = max(self.peaks["before"], own[0])
            time.sleep(STEP)

    def _note(self, stage: str, seconds: float) -> None:
        # A worker that has just ended is counted with its parent a moment later: time never goes back.
        self.stages[stage] = max(self.stages.get(stage, 0.0), seconds)

    def row(self, count: int) -> str:
        """Return its line of the table."""
        end = self.stages.get("end", 0.0)
        # A stage that was over between two looks took no time that could be seen.
        later = self.stages.get("Stage 9", end)
        before = self.stages.get(GROUPING, later)
        parts = [f"{1000 * part / count:.0f}" for part in (before, later - before, end - later)]
        sizes = [f"{self.peaks[each] / 2**20:.0f}" for each in ("before", "main", "all")]
        code = self.process.returncode
        return " | ".join([f"| {count}", *parts, *sizes, f"{time.perf_counter() - self.start:.0f}", f"{code} |"])


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", type=int, nargs="*", default=[100, 1000])
    options.add_argument("--format", default="html,json", help="Which files: a PDF of many pages would outweigh all.")
    options.add_argument("--workers", default="2")
    given = options.parse_args()
    print("| articles | read, parse, extract: ms each | group, choose: ms each | render: ms each |", end=" ")
    print("main until grouping: MiB | main: MiB | all: MiB | seconds on the clock | exit code |")
    print("|---|---|---|---|---|---|---|---|---|", flush=True)
    for count in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_articles(Path(folder, "corpus"), count)
            more = ["--format", given.format, "--workers", given.workers]
            build = Watched(Path(folder, "corpus"), Path(folder), more)
            build.look()
            print(build.row(count), flush=True)


if __name__ == "__main__":
    main()
