"""What an extraction depends on besides the article: our rules, the pipeline's weights, and spaCy itself."""

import hashlib
from collections.abc import Iterator
from importlib.machinery import PathFinder
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# Everything that stages 2, 3 and 5 are made of, and how their results are written down.
ROOMS = ("model", "grammar.py", "wording", "parse", "extract", "phrase", "remember")
OURS = PACKAGE / "pipelines" / "en_brief_news_sm"
LARGE = 64 << 20
"""Bytes above which a file is told by its size and time of change: hashing a transformer takes seconds."""


def fingerprint(pipeline: str | None = None) -> str:
    """Return what tells this version of rules, *pipeline* (ours, or another by name or path) and spaCy from all others.

    It costs some hundredths of a second, and imports neither spaCy nor the pipeline.
    """
    digest = hashlib.sha256()
    for room in ROOMS:
        _add(digest, PACKAGE / room)
    digest.update(f"spacy {_version('spacy')} {pipeline or ''} {_version(pipeline)}\0".encode())
    _add(digest, where(pipeline))
    return digest.hexdigest()


def where(pipeline: str | None) -> Path:
    """Return the folder in which *pipeline* lies; a path that does not exist when there is none."""
    if pipeline is None:
        return OURS
    folder = Path(pipeline).expanduser()
    if pipeline.isidentifier() and not folder.is_dir():
        found = PathFinder.find_spec(pipeline)
        if found and found.origin:
            return Path(found.origin).parent
    return folder


def _version(package: str | None) -> str:
    try:
        return version(package) if package and package.isidentifier() else ""
    except PackageNotFoundError:
        return ""


def _add(digest: "hashlib._Hash", path: Path) -> None:
    for file in files_of(path):
        status = file.stat()
        digest.update(f"{file.relative_to(path)}\0{status.st_size}\0".encode("utf-8", "surrogateescape"))
        if status.st_size > LARGE:
            digest.update(f"{status.st_mtime_ns}\0".encode())
        else:
            digest.update(file.read_bytes())


def files_of(path: Path) -> Iterator[Path]:
    """Yield the files below *path*, or *path* itself, in order, without what Python compiled."""
    if path.is_file():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if "__pycache__" not in file.parts and file.is_file():
            yield file
