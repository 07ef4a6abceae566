"""Stages 2 and 3: what is found in each article, remembered from an earlier run or worked out by workers."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from briefgen.aside import Aside, InOrder
from briefgen.errors import CorpusError
from briefgen.model.article import Article, Skipped
from briefgen.model.finding import Extraction
from briefgen.sweeps import give_back

if TYPE_CHECKING:
    from briefgen.config.settings import Settings
    from briefgen.work.local import LocalCrew
    from briefgen.work.spread import Crew

log = logging.getLogger(__name__)
Result = Extraction | bytes | Skipped
"""What is found in an article, as it is or as `remember.encode` writes it; or why nothing is."""
Watch = Callable[[Iterator[Result], int], Iterator[Result]]
"""Looks on while results come in: given them and how many there will be, yields them on."""
LATER = ("briefgen.compare.reconcile", "briefgen.phrase.phrase", "briefgen.choose.everything", "briefgen.verify.check",
         "rapidfuzz", "scipy.sparse")  # fmt: skip
"""What the later stages import: half a second or so, which passes while workers read."""


@contextmanager
def early_crew(settings: "Settings") -> Iterator["LocalCrew | None"]:
    """Give workers that load the pipeline while the corpus is still read; None when they may not be needed."""
    if settings.cluster or (settings.cache is not False and _path(settings).exists()):
        yield None
        return
    from briefgen.work.local import local_crew, workers_for

    with local_crew(workers_for(_size(settings.corpus), settings.workers), seconds=settings.limits.seconds) as crew:
        crew.begin(settings.pipeline)
        yield crew


def extract_all(
    settings: "Settings",
    articles: Iterable[Article],
    *,
    watch: Watch | None = None,
    crew: "LocalCrew | None" = None,
    on_new: Callable[[], None] = lambda: None,
) -> tuple[list[Extraction], list[Skipped]]:
    """Return what is found in each article, in order, and the articles that could not be worked on.

    Only articles that are not remembered are parsed; when all are, spaCy is not even imported.

    Args:
        crew: workers that are there already.
        on_new: called when an article is not remembered, more than once maybe.

    Raises:
        CorpusError: not one article could be worked on.
    """
    from briefgen.remember.encode import decoded
    from briefgen.remember.remembered import remembered

    articles = Aside(articles)
    written: Aside[bytes] = Aside()
    log.info("Stages 2 and 3: parse and extract %d articles", len(articles))
    with ExitStack() as until_done:
        anew = Anew(settings, crew, on_new, until_done)
        if settings.cache is False:
            coming: Iterator[Result] = anew(articles)
        else:
            coming = remembered(articles, anew, path=_path(settings), pipeline=settings.pipeline)
        # Written down, results take a twentieth of the room, and wait on disk: they are unpacked when all are there.
        results = [
            written.append(each) if isinstance(each, bytes) else each
            for each in (watch(coming, len(articles)) if watch else coming)
        ]
    log.info("What was found is read back")
    failed = [each for each in results if isinstance(each, Skipped)]
    found = [
        decoded(written[each], article) if isinstance(each, int) else each
        for article, each in zip(articles, results, strict=True)
        if not isinstance(each, Skipped)
    ]
    del results
    give_back()
    if not found:
        raise CorpusError("; ".join(f"{each.path}: {each.reason}" for each in failed))
    return found, failed


class Anew:
    """Extracts articles with workers here or on a cluster, who get ready as soon as it is called."""

    def __init__(
        self, settings: "Settings", crew: "Crew | None", on_new: Callable[[], None], until_done: ExitStack
    ) -> None:
        """Use *crew*, or start workers when they are needed, and end them with *until_done*."""
        self.settings = settings
        self.crew = crew
        self.on_new = on_new
        self.until_done = until_done

    def __call__(self, articles: InOrder[Article]) -> Iterator[bytes | Skipped]:
        """Return what is found in each article, in order."""
        from briefgen.work.job import work_on
        from briefgen.work.spread import spread

        self.on_new()
        Thread(target=_import_later, args=(len(articles),)).start()
        if self.crew is None:
            self.crew = self._started(articles)
        return spread(articles, self.crew, pipeline=self.settings.pipeline, job=work_on)

    def _started(self, articles: InOrder[Article]) -> "Crew":
        from briefgen.work.cluster import cluster_crew
        from briefgen.work.local import local_crew, workers_for

        if self.settings.cluster:
            return self.until_done.enter_context(cluster_crew(self.settings.cluster))
        count = workers_for(sum(len(each.text) for each in articles), self.settings.workers)
        own = self.until_done.enter_context(local_crew(count, seconds=self.settings.limits.seconds))
        own.begin(self.settings.pipeline)
        return own


def _path(settings: "Settings") -> Path:
    from briefgen.remember.remembered import default_path

    return settings.cache or default_path()


def _size(folder: Path) -> int:
    """Return the bytes of the files below *folder*, about."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0


def _import_later(articles: int) -> None:
    from importlib import import_module

    from briefgen.identify.candidates import FEW

    with suppress(ImportError):  # whoever needs what is missing says so
        for name in LATER if articles <= FEW else (*LATER, "datasketch"):
            import_module(name)
