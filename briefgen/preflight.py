"""What `briefgen check` tests before a cron job relies on it."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.config.settings import Settings

ROOM = 200_000_000
"""Bytes that a brief and its cache want at most."""
FONTS = "Install them again: pip install --force-reinstall font-source-sans-pro font-source-serif-pro"


@dataclass(frozen=True, slots=True)
class Result:
    """One thing tested."""

    what: str
    """What was tested."""
    ok: bool
    """Whether it is in place."""
    told: str
    """What was found, or how to mend it."""


def preflight(config: Path | None, pipeline: str | None) -> tuple[Result, ...]:
    """Return what was tested, in order; nothing is raised."""
    from briefgen.config.load import find_config, load_settings

    path = config or find_config(Path.cwd())
    try:
        settings = load_settings(path, {"pipeline": pipeline})
    except BriefgenError as error:
        return (Result("configuration", ok=False, told=str(error)),)
    folder = path.parent if path else Path.cwd()
    return (Result("configuration", ok=True, told=str(path or "none; defaults are used")), *_tests(settings, folder))


def _tests(settings: "Settings", folder: Path) -> Iterator[Result]:
    yield _tried("profile", lambda: _profile(settings, folder))
    yield _tried("corpus", lambda: _corpus(settings.corpus))
    yield _tried("pipeline", lambda: _pipeline(settings.pipeline))
    yield _tried("Pango", _pango)
    yield _tried("fonts", _fonts)
    yield _tried("templates", lambda: _templates(settings.templates))
    yield _tried("output folder", lambda: _writable(settings.out))
    yield _tried("disk", lambda: _disk(settings.out))
    yield _tried("cache", lambda: _cache(settings.cache))


def _tried(what: str, test: Callable[[], str]) -> Result:
    try:
        return Result(what, ok=True, told=test())
    except (BriefgenError, OSError) as error:
        return Result(what, ok=False, told=str(error))


def _profile(settings: "Settings", folder: Path) -> str:
    from briefgen.config.load import load_profile

    profile = load_profile(settings.profile, folder)
    return f"{profile.name}, {len(settings.section or profile.section)} sections"


def _corpus(corpus: Path) -> str:
    if not corpus.is_dir():
        raise BriefgenError(f"{corpus}: there is no such folder. Set corpus in briefgen.toml.")
    return str(corpus)


def _pipeline(name: str | None) -> str:
    from briefgen.parse.load import load_pipeline

    meta = load_pipeline(name).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _pango() -> str:
    try:
        import weasyprint
    except OSError as error:
        raise BriefgenError(
            f"WeasyPrint cannot find Pango ({error}). On Debian and Ubuntu: "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; on macOS: brew install pango"
        ) from error
    return f"WeasyPrint {weasyprint.__version__}"


def _fonts() -> str:
    from briefgen.render.fonts import FACES, files

    try:
        found = [path for path in files() if path.stat().st_size]
    except (ImportError, OSError) as error:
        raise BriefgenError(f"the fonts of the page cannot be read ({error}). {FONTS}") from error
    if len(found) < 2 * len(FACES):
        raise BriefgenError(f"{2 * len(FACES) - len(found)} of the page's fonts are missing. {FONTS}")
    return f"{len(found)} faces of {found[0].parent}"


def _templates(folder: Path | None) -> str:
    if folder is not None and not folder.is_dir():
        raise BriefgenError(f"{folder}: there is no such folder. Set templates in briefgen.toml.")
    return str(folder or "briefgen's own")


def _writable(out: Path) -> str:
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=out, prefix=".check."):
            return str(out)
    except OSError as error:
        raise BriefgenError(f"{out}: cannot be written ({error.strerror}). Choose another folder with out.") from error


def _cache(given: "Path | Literal[False] | None") -> str:
    from briefgen.remember.remembered import default_path

    if given is False:
        return "none; every run reads all articles"
    path = given or default_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".check."):
            return str(path)
    except OSError as error:
        raise BriefgenError(
            f"{path.parent}: cannot be written ({error.strerror}). Name another file as cache, or set cache = false."
        ) from error


def _disk(out: Path) -> str:
    free = shutil.disk_usage(out if out.exists() else Path.cwd()).free
    if free < ROOM:
        raise BriefgenError(f"{free // 1_000_000} MB are left where {out} is; {ROOM // 1_000_000} MB are wanted.")
    return f"{free // 1_000_000} MB are free"
