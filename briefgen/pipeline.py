"""The run: one line a stage. Start reading here.

Path → Article → Doc → Finding → Statement → Group → Choice → Brief → html, pdf, json → out/
"""

import dataclasses
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen import __version__
from briefgen.aside import Aside
from briefgen.changes.against import against
from briefgen.compose.as_json import brief_data, brief_text
from briefgen.errors import CorpusError
from briefgen.findings import Watch, early_crew, extract_all
from briefgen.model.article import Article, Skipped
from briefgen.model.brief import Brief
from briefgen.model.finding import Extraction
from briefgen.model.statement import Reconciled
from briefgen.press import Press
from briefgen.window import brief_day, in_window, shortfalls, window_of

if TYPE_CHECKING:
    from briefgen.config.settings import Profile, Settings

log = logging.getLogger(__name__)
STALE = 5
GRAVITY = ("high", "medium", "low")
DEFAULT = "default"
NOT_ITS_NEWS = (
    "The %d articles tell hardly anything of talks, fighting and calls, which is what the default profile looks for. "
    "For any other news use --profile general"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a run made."""

    files: tuple[Path, ...]
    """Paths of the published files."""
    skipped: tuple[Skipped, ...]
    """What could not be read."""
    exit_code: int
    """0, or 5 when the corpus is stale or thin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was found in the articles of a window: all that a brief is made from."""

    extractions: tuple[Extraction, ...]
    """One for each article."""
    skipped: tuple[Skipped, ...]
    """What could not be read or worked on."""
    date: str
    """Day of the brief."""
    window: tuple[str | None, str]
    """First and last day that it covers."""


def run(
    settings: "Settings",
    *,
    day: str | None,
    strict: bool,
    folder: Path,
    wait: float = 0,
    deliver: str | None = None,
    watch: Watch | None = None,
) -> Made:
    """Make the brief of *day* (None: the newest of the corpus; "today") and publish it.

    Args:
        strict: publish nothing when any input was skipped.
        folder: where the configuration stands; the path of a profile is relative to it.
        wait: seconds to wait for another run on the same output folder.
        deliver: address that the published brief is handed to ("mailto:desk@example.org").
        watch: looks on while articles are read.

    Raises:
        BriefgenError: what could not be done; nothing was published, unless the message says so.
    """
    from briefgen.config.load import load_profile
    from briefgen.publish.lock import locked
    from briefgen.publish.shelf import brief_before
    from briefgen.publish.unchanged import made_before, note

    profile = load_profile(settings.profile, folder)
    day = brief_day((), day, settings.timezone) if day else None
    asked = asked_for(settings, profile, day)
    before = made_before(settings.out, asked) if settings.cache is not False and deliver is None else None
    if before is not None:
        log.info("Nothing has changed: the brief is there already")
        run_hooks(settings, before.files)
        skipped = tuple(Skipped(path=path, reason=reason) for path, reason in before.skipped)
        return Made(files=before.files, skipped=skipped, exit_code=before.exit_code)
    with Press(wanted="pdf" in settings.format) as press:
        gathered = gather(settings, profile, day, watch=watch, on_new=press.warm)
        if strict and gathered.skipped:
            listed = "\n".join(f"{each.path}: {each.reason}" for each in gathered.skipped)
            raise CorpusError(f"{listed}\nNothing was published, as --strict asks.")
        brief = assemble(settings, profile, gathered)
        code = STALE if brief.warnings else 0
        with locked(settings.out, wait=wait):
            brief = against(brief, brief_data(brief), brief_before(settings.out, brief.date, profile.name))
            files = publish(settings, brief, {each.article.id: each.article for each in gathered.extractions}, press)
            if asked == asked_for(settings, profile, day):  # nothing was changed while we were at work
                noted = [(each.path, each.reason) for each in gathered.skipped]
                note(settings.out / brief.date, asked, profile=profile.name, skipped=noted, exit_code=code)
    if deliver is not None:
        mail(settings, brief, files, deliver)
    run_hooks(settings, files)
    return Made(files=tuple(files), skipped=gathered.skipped, exit_code=code)


def asked_for(settings: "Settings", profile: "Profile", day: str | None) -> str:
    """Return a hash over all that the brief of *day* depends on, the articles and this program included."""
    from briefgen.publish.unchanged import order
    from briefgen.remember.fingerprint import where
    from briefgen.render.folders import built_in

    told = settings.model_dump_json(exclude={"cache", "workers", "cluster", "hook", "mail"})
    pipeline = where(settings.pipeline) if settings.pipeline else None
    given = (settings.corpus, settings.edits, settings.templates, pipeline)
    places = [built_in(), *(place for place in given if place is not None)]
    return order([told, profile.model_dump_json(), day or "newest"], places)


def gather(
    settings: "Settings",
    profile: "Profile",
    day: str | None,
    *,
    watch: Watch | None = None,
    on_new: Callable[[], None] = lambda: None,
) -> Gathered:
    """Return what is found in the articles of the window that ends at *day*: stages 1 to 3.

    Args:
        watch: looks on while articles are read.
        on_new: called once it is known that an article is new.

    Raises:
        CorpusError: nothing can be read, or no article lies in the window.
    """
    from briefgen.read.infer import infer_days

    with early_crew(settings) as crew:
        if crew is not None:
            on_new()
        articles, skipped = read(settings)
        date = brief_day(articles, day, settings.timezone)
        window = window_of(date, settings.window or profile.window)
        chosen = Aside(article for article in articles if in_window(article, window))
        if not chosen:
            raise CorpusError(
                f"{settings.corpus}: no article between {window[0]} and {window[1]}. Widen it with --window."
            )
        extractions, failed = extract_all(settings, infer_days(chosen), watch=watch, crew=crew, on_new=on_new)
    return Gathered(extractions=tuple(extractions), skipped=(*skipped, *failed), date=date, window=window)


def extract_lines(
    settings: "Settings", paths: Sequence[Path], *, folder: Path
) -> tuple[list[dict[str, Any]], list[Skipped]]:
    """Return what `briefgen extract` prints for *paths*, and what could not be read."""
    from briefgen.choose.match import Rules
    from briefgen.config.load import load_profile
    from briefgen.extract.as_json import extraction_json
    from briefgen.identify.names import identify
    from briefgen.read.corpus import read_paths
    from briefgen.read.infer import infer_days

    rules = Rules(settings.section or load_profile(settings.profile, folder).section)
    skipped: list[Skipped] = []
    articles = Aside(read_paths(paths, on_skip=skipped.append))
    if not articles:
        return [], skipped
    extractions, failed = extract_all(settings, infer_days(articles))
    named, _ = identify(extractions, aliases=settings.aliases)
    lines = []
    for extraction in named:
        line = extraction_json(extraction)
        reportable = [event for event in extraction.events if event.reportable]
        for told, event in zip(line["events"], reportable, strict=True):
            told["section"] = rule.id if (rule := rules.first(event, extraction)) else None
        lines.append(line)
    return lines, [*skipped, *failed]


def read(settings: "Settings") -> tuple[Aside[Article], list[Skipped]]:
    """Return the articles of the corpus and what could not be read.

    Raises:
        CorpusError: there is no such folder, or nothing in it can be read.
    """
    from briefgen.read.corpus import read_corpus
    from briefgen.read.limits import Limits

    log.info("Stage 1: read %s", settings.corpus)
    if not settings.corpus.is_dir():
        raise CorpusError(
            f"{settings.corpus}: there is no such folder. Name the folder of articles: briefgen build FOLDER"
        )
    skipped: list[Skipped] = []
    limits = Limits(
        file_bytes=int(settings.limits.file_mb * 1_000_000),
        text_characters=int(settings.limits.text_mb * 1_000_000),
        seconds=settings.limits.seconds,
    )
    articles = Aside(read_corpus(settings.corpus, on_skip=skipped.append, limits=limits))
    if not articles:
        reasons = "; ".join(f"{each.path}: {each.reason}" for each in skipped[:3]) or "it holds no articles"
        raise CorpusError(f"{settings.corpus}: nothing readable ({reasons})")
    return articles, skipped


def assemble(settings: "Settings", profile: "Profile", gathered: Gathered) -> Brief:
    """Return the brief of what was *gathered*: stages 4 to 8, all of them pure."""
    from briefgen.choose.everything import choose
    from briefgen.choose.thin import looks_elsewhere
    from briefgen.compare.credibility import method_lines
    from briefgen.compose.compose import Frame, compose
    from briefgen.verify.prune import pruned

    reconciled = whole(settings, gathered)
    log.info("Stages 7 and 8: choose, compose")
    rules = settings.section or profile.section
    choice = choose(
        reconciled, rules=rules, window=gathered.window, takeaways=profile.takeaways, key_figures=profile.key_figures
    )
    if settings.profile == DEFAULT and not settings.section and looks_elsewhere(choice, reconciled):
        log.warning(NOT_ITS_NEWS, len(gathered.extractions))
    frame = Frame(
        version=__version__,
        title=settings.title or profile.title,
        edition=settings.edition,
        profile=profile.name,
        tlp=settings.tlp,
        date=gathered.date,
        window=gathered.window,
        timezone=settings.timezone,
        grades=settings.grades,
        method=(" ".join(method_lines()),),
        warnings=shortfalls(
            [each.article for each in gathered.extractions],
            gathered.date,
            least=settings.min_articles,
            oldest=settings.max_age,
        ),
    )
    shown = GRAVITY[: GRAVITY.index(profile.severity) + 1]
    brief = compose(
        choice,
        reconciled,
        frame=frame,
        discrepancies=[each for each in reconciled.discrepancies if each.severity in shown][: profile.discrepancies],
        updates=reconciled.updates,
        skipped=gathered.skipped,
    )
    return pruned(brief)


def whole(settings: "Settings", gathered: Gathered) -> Reconciled:
    """Return what was *gathered* seen as one corpus: stages 4 to 6."""
    from briefgen.compare.reconcile import reconcile
    from briefgen.edit.load import load_edits
    from briefgen.phrase.phrase import phrase

    log.info("Stages 4 to 6: identify, phrase, compare")
    edits = load_edits(settings.edits or settings.corpus / "edits.yaml")
    return reconcile(gathered.extractions, phrase, aliases=settings.aliases, edits=edits)


def publish(settings: "Settings", brief: Brief, articles: Mapping[str, Article], press: Press) -> list[Path]:
    """Render *brief*, verify it against *articles*, and put its files in place; return their paths.

    Raises:
        BriefgenError: nothing was published, and why.
    """
    from briefgen.publish.place import place
    from briefgen.publish.shelf import point_latest
    from briefgen.publish.stamp import FILE, already_made, fingerprint, stamp
    from briefgen.render.folders import built_in
    from briefgen.verify.check import require_sound

    data = brief_data(brief)
    folders = [settings.templates] if settings.templates else []
    json_text = brief_text(data).encode("utf-8", "surrogatepass")
    made_from = fingerprint([json_text, settings.look, settings.paper, *settings.format], [*folders, built_in()])
    there = already_made(settings.out / brief.date, made_from)
    if there is not None:
        log.info("Stages 9 and 10: the brief is there already")
        return there
    require_sound(data, articles)
    files = render(settings, data, json_text, folders, press)
    log.info("Stage 10: publish to %s", settings.out)
    paths = place(settings.out, brief.date, {**files, FILE: stamp(made_from, files)})
    if "html" in settings.format:
        # The shelf is for readers: a build of data alone leaves it as it is.
        point_latest(settings.out)
        put_on_shelf(settings)
    return [path for path in paths if path.name != FILE]


def render(
    settings: "Settings", data: dict[str, Any], json_text: bytes, folders: Sequence[Path], press: Press
) -> dict[str, bytes]:
    """Return the files of the brief: name → content."""
    log.info("Stage 9: render %s", ", ".join(settings.format))
    files: dict[str, bytes] = {}
    look, paper = settings.look, settings.paper
    sheets = press.started() if "pdf" in settings.format else None
    if sheets is not None:
        from briefgen.render.pdf import pdf_job

        attached = {"brief.json": json_text}
        # It is laid out while the page for the screen is filled here.
        sheets.begin(pdf_job(data, folders=folders, look=look, paper=paper, attachments=attached))
    if "html" in settings.format:
        from briefgen.render.html import render_html

        files["brief.html"] = render_html(data, folders=folders, look=look, paper=paper).encode("utf-8", "replace")
    if sheets is not None:
        files["brief.pdf"] = sheets.answer()
    if "json" in settings.format:
        files["brief.json"] = json_text
    return files


def put_on_shelf(settings: "Settings") -> None:
    """Write `index.html` and `feed.xml` of the output folder anew."""
    from briefgen.publish.place import replace_file
    from briefgen.publish.shelf import entries
    from briefgen.render.shelf import render_feed, render_index

    shelf = [dataclasses.asdict(entry) for entry in entries(settings.out)]
    folders = [settings.templates] if settings.templates else []
    replace_file(settings.out / "index.html", render_index(shelf, folders=folders).encode("utf-8", "replace"))
    replace_file(settings.out / "feed.xml", render_feed(shelf, folders=folders).encode("utf-8", "replace"))


def mail(settings: "Settings", brief: Brief, files: Sequence[Path], deliver: str) -> None:
    """Send the published *files* to the address *deliver*.

    Raises:
        BriefgenError: the brief is published, but the server did not take it.
    """
    from briefgen.deliver.mail import Server, message, password_of, recipients, send

    own = settings.mail
    server = Server(
        host=own.host,
        port=own.port,
        sender=own.sender,
        starttls=own.starttls,
        user=own.user,
        password=password_of(own.password_env, own.password_file),
    )
    send(message(brief_data(brief), files, sender=own.sender, to=recipients(deliver)), server)


def run_hooks(settings: "Settings", files: Sequence[Path]) -> None:
    """Run the user's hooks with the published *files*.

    Raises:
        BriefgenError: the brief is published, but a hook failed.
    """
    from briefgen.deliver.hook import run_hook

    for hook in settings.hook:
        run_hook(hook.command, files, timeout=hook.timeout)
