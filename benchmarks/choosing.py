"""How long choosing and composing take beside parsing: python benchmarks/choosing.py [ARTICLES …]

Parses 200 invented articles of 600 words (`texts.py`) with our pipeline, makes as many of them as asked for (default 300,
1000, 3000; `clones.py`), groups them, and runs what a build does from there to the rendering. Prints a table of processor
time an article (other work on the machine does not count much), the ratio, and the most memory used so far.
"""

import gc
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from clones import clones
from grouping import parsed

from briefgen.changes.against import against
from briefgen.choose.everything import choose
from briefgen.compare.reconcile import reconcile
from briefgen.compose.as_json import brief_data, brief_text
from briefgen.compose.compose import Frame, compose
from briefgen.config.load import load_profile
from briefgen.model.brief import Brief
from briefgen.model.choice import Choice
from briefgen.model.finding import Extraction
from briefgen.model.statement import Reconciled
from briefgen.phrase.phrase import phrase
from briefgen.verify.check import require_sound
from briefgen.verify.prune import pruned

SIZES = (300, 1000, 3000)
DAY = "2026-03-11"
WINDOW = (None, DAY)


class Lap:
    """Processor time since the last lap, in milliseconds an article."""

    def __init__(self, articles: int) -> None:
        self._articles = articles
        self._last = time.process_time()

    def taken(self) -> float:
        """Return it, and begin a new lap."""
        before, self._last = self._last, time.process_time()
        return 1000 * (self._last - before) / self._articles


def chosen(seen: Reconciled, parse_seconds: float) -> str:
    """Return the row of the table for the corpus *seen*."""
    profile = load_profile("default", Path())
    articles = {each.article.id: each.article for each in seen.extractions}
    lap = Lap(len(articles))
    choice = choose(
        seen, rules=profile.section, window=WINDOW, takeaways=profile.takeaways, key_figures=profile.key_figures
    )
    times = [lap.taken()]
    brief = pruned(composed(seen, choice))
    data = brief_data(brief)
    times.append(lap.taken())
    later = against(brief, data, data)
    times.append(lap.taken())
    brief_text(brief_data(later))
    times.append(lap.taken())
    require_sound(data, articles)
    times.append(lap.taken())
    whole, parse = sum(times), 1000 * parse_seconds
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cells = " | ".join(f"{each:.2f}" for each in (*times, whole))
    return f"| {len(articles)} | {cells} | {parse:.1f} | 1:{parse / whole:.0f} | {memory:.0f} | {len(seen.groups)} |"


def composed(seen: Reconciled, choice: Choice) -> Brief:
    """Return the brief that shows *choice*."""
    frame = Frame(
        version="0",
        title="Brief",
        edition=None,
        profile="default",
        tlp=None,
        date=DAY,
        window=WINDOW,
        timezone="UTC",
        grades={},
    )
    discrepancies = seen.discrepancies[:8]
    return compose(choice, seen, frame=frame, discrepancies=discrepancies, updates=seen.updates, skipped=())


def grouped(found: Sequence[Extraction], count: int) -> Reconciled:
    """Return *count* articles seen as one corpus."""
    return reconcile(list(clones(found, count)), phrase)


def main() -> None:
    """Measure and print."""
    gc.disable()  # as a build does
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    found, seconds = parsed()
    print("| articles | choose | compose | changes | brief.json | verify | together | parse | ratio | MB | groups |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for size in sizes:
        print(chosen(grouped(found, size), seconds), flush=True)


if __name__ == "__main__":
    main()
