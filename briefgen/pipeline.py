"""The run: one line a stage. Start reading here.

Path → Article → Doc → Finding → Statement → Group → Choice → Brief → html, pdf, json → out/
"""

import datetime
import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen import __version__
from briefgen.errors import CorpusError, UsageError
from briefgen.model.article import Article, Skipped
from briefgen.model.brief import Brief
from briefgen.model.finding import Extraction

if TYPE_CHECKING:
    from briefgen.config.settings import Profile, Settings

log = logging.getLogger(__name__)
STALE = 5
UNDATED = "undated"
GRAVITY = ("high", "medium", "low")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a run made."""

    files: tuple[Path, ...]
    """Paths of the published files."""
    skipped: tuple[Skipped, ...]
    """What could not be read."""
    exit_code: int
    """0, or 5 when the corpus is stale or thin."""


def run(settings: "Settings", *, day: str | None, strict: bool, folder: Path) -> Made:
    """Make the brief of *day* (None: the newest of the corpus; "today") and publish it.

    Raises:
        BriefgenError: nothing was published, and why.
    """
    from briefgen.config.load import load_profile

    profile = load_profile(settings.profile, folder)
    articles, skipped = read(settings)
    if strict and skipped:
        raise CorpusError("\n".join(f"{each.path}: {each.reason}" for each in skipped) + "\nNothing was published.")
    date = brief_day(articles, day)
    window = window_of(date, settings.window or profile.window)
    chosen = [article for article in articles if in_window(article, window)]
    if not chosen:
        raise CorpusError(f"{settings.corpus}: no article between {window[0]} and {window[1]}. Widen it with --window.")
    extractions, failed = extract_all(settings, chosen)
    skipped = [*skipped, *failed]
    brief = assemble(settings, profile, extractions, skipped, date=date, window=window)
    files = publish(settings, brief, {each.article.id: each.article for each in extractions})
    return Made(files=tuple(files), skipped=tuple(skipped), exit_code=STALE if brief.warnings else 0)


def extract_lines(
    settings: "Settings", paths: Sequence[Path], *, folder: Path
) -> tuple[list[dict[str, Any]], list[Skipped]]:
    """Return what `briefgen extract` prints for *paths*, and what could not be read."""
    from briefgen.choose.sections import section_of
    from briefgen.config.load import load_profile
    from briefgen.extract.as_json import extraction_json
    from briefgen.identify.names import identify
    from briefgen.read.corpus import read_paths

    rules = settings.section or load_profile(settings.profile, folder).section
    skipped: list[Skipped] = []
    articles = list(read_paths(paths, on_skip=skipped.append))
    extractions, failed = extract_all(settings, articles)
    named, _ = identify(extractions, aliases=settings.aliases)
    lines = []
    for extraction in named:
        line = extraction_json(extraction)
        for told, event in zip(line["events"], extraction.events, strict=True):
            told["section"] = section_of(event, extraction, rules)
        lines.append(line)
    return lines, [*skipped, *failed]


def read(settings: "Settings") -> tuple[list[Article], list[Skipped]]:
    """Return the articles of the corpus and what could not be read.

    Raises:
        CorpusError: there is no such folder, or nothing in it can be read.
    """
    from briefgen.read.corpus import read_corpus

    log.info("Stage 1: read %s", settings.corpus)
    if not settings.corpus.is_dir():
        raise CorpusError(f"{settings.corpus}: there is no such folder. Name the folder of articles: briefgen build FOLDER")
    skipped: list[Skipped] = []
    articles = list(read_corpus(settings.corpus, on_skip=skipped.append))
    if not articles:
        reasons = "; ".join(f"{each.path}: {each.reason}" for each in skipped[:3]) or "it holds no articles"
        raise CorpusError(f"{settings.corpus}: nothing readable ({reasons})")
    return articles, skipped


def extract_all(settings: "Settings", articles: Sequence[Article]) -> tuple[list[Extraction], list[Skipped]]:
    """Return what is found in each article, in order, and the articles that could not be worked on."""
    from briefgen.work.local import local_crew
    from briefgen.work.spread import spread

    log.info("Stages 2 and 3: parse and extract %d articles", len(articles))
    with local_crew(settings.workers, seconds=settings.limits.seconds) as crew:
        results = list(spread(articles, crew, pipeline=settings.pipeline))
    extractions = [each for each in results if isinstance(each, Extraction)]
    if not extractions:
        raise CorpusError("; ".join(f"{each.path}: {each.reason}" for each in results if isinstance(each, Skipped)))
    return extractions, [each for each in results if isinstance(each, Skipped)]


def assemble(
    settings: "Settings",
    profile: "Profile",
    extractions: Sequence[Extraction],
    skipped: Sequence[Skipped],
    *,
    date: str,
    window: tuple[str | None, str],
) -> Brief:
    """Return the brief of *extractions*: stages 4 to 8, all of them pure."""
    from briefgen.choose.everything import choose
    from briefgen.compare.reconcile import reconcile
    from briefgen.compose.compose import Frame, compose
    from briefgen.edit.load import load_edits
    from briefgen.phrase.phrase import phrase

    log.info("Stages 4 to 6: identify, phrase, compare")
    edits = load_edits(settings.edits or settings.corpus / "edits.yaml")
    reconciled = reconcile(extractions, phrase, aliases=settings.aliases, edits=edits)
    log.info("Stages 7 and 8: choose, compose")
    rules = settings.section or profile.section
    choice = choose(
        reconciled, rules=rules, window=window, takeaways=profile.takeaways, key_figures=profile.key_figures
    )
    frame = Frame(
        version=__version__,
        title=settings.title or profile.title,
        edition=settings.edition,
        profile=profile.name,
        tlp=settings.tlp,
        date=date,
        window=window,
        timezone=settings.timezone,
        grades=settings.grades,
        warnings=tuple(warnings(settings, extractions, date)),
    )
    shown = GRAVITY[: GRAVITY.index(profile.severity) + 1]
    return compose(
        choice,
        reconciled,
        frame=frame,
        discrepancies=[each for each in reconciled.discrepancies if each.severity in shown],
        updates=reconciled.updates,
        skipped=skipped,
    )


def publish(settings: "Settings", brief: Brief, articles: dict[str, Article]) -> list[Path]:
    """Render *brief*, verify it against *articles*, and put its files in place; return their paths.

    Raises:
        BriefgenError: nothing was published, and why.
    """
    from briefgen.compose.as_json import brief_data, brief_text
    from briefgen.publish.place import place
    from briefgen.verify.check import require_sound

    data = brief_data(brief)
    require_sound(data, articles)
    json_text = brief_text(data).encode("utf-8", "surrogatepass")
    folders = [settings.templates] if settings.templates else []
    files: dict[str, bytes] = {}
    log.info("Stage 9: render %s", ", ".join(settings.format))
    if "html" in settings.format:
        from briefgen.render.html import render_html

        html = render_html(data, folders=folders, look=settings.look, paper=settings.paper)
        files["brief.html"] = html.encode("utf-8", "replace")
    if "pdf" in settings.format:
        from briefgen.render.pdf import render_pdf

        files["brief.pdf"] = render_pdf(
            data, folders=folders, look=settings.look, paper=settings.paper, attachments={"brief.json": json_text}
        )
    if "json" in settings.format:
        files["brief.json"] = json_text
    log.info("Stage 10: publish to %s", settings.out)
    return place(settings.out, brief.date, files)


def brief_day(articles: Iterable[Article], day: str | None) -> str:
    """Return the ISO day of the brief: *day*, today's, or the newest publication day among *articles*.

    When no article has a day it is "undated": the clock is never asked unless the user says so.

    Raises:
        UsageError: *day* is no date.
    """
    if day == "today":
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    if day is not None:
        try:
            return datetime.date.fromisoformat(day).isoformat()
        except ValueError:
            raise UsageError(f"--date {day}: not a date. Write it as YYYY-MM-DD, or today.") from None
    return max((article.published for article in articles if article.published), default=UNDATED)


def window_of(date: str, days: int | str) -> tuple[str | None, str]:
    """Return the first and last day of a window of *days* that ends at *date*; no first day for "all"."""
    if days == "all" or date == UNDATED:
        return None, date
    first = datetime.date.fromisoformat(date) - datetime.timedelta(days=int(days) - 1)
    return first.isoformat(), date


def in_window(article: Article, window: tuple[str | None, str]) -> bool:
    """Tell whether *article* belongs to *window*; one without a date always does."""
    first, last = window
    return article.published is None or ((first is None or first <= article.published) and article.published <= last)


def warnings(settings: "Settings", extractions: Sequence[Extraction], date: str) -> Iterator[str]:
    """Yield what a reader must know first: that the corpus is thin or stale by the user's own limits."""
    if len(extractions) < settings.min_articles:
        yield f"Only {len(extractions)} articles in the window; at least {settings.min_articles} are wanted."
    days = [each.article.published for each in extractions if each.article.published]
    if not days:
        return
    elif settings.max_age is not None:
        age = (datetime.date.fromisoformat(date) - datetime.date.fromisoformat(max(days))).days
        if age > settings.max_age:
            yield f"The newest article is {age} days older than this brief; at most {settings.max_age} are wanted."
