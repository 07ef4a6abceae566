"""A hash over everything in a folder, whatever lies there: pipes are not opened, giants not read, nothing is raised."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

LARGE = 64 << 20
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
COMPILED = "__pycache__"


def contents(place: Path, *, most: int = LARGE) -> bytes:
    """Return the SHA-256 over the names and contents of all files at or below *place*, as bytes.

    Links to folders count as links; what cannot be read counts with the reason why. What Python compiled is left out.

    Args:
        most: bytes of the largest file that is read; a larger one is told by its size and time of change.
    """
    digest = hashlib.sha256()
    for name, path in _files(place):
        digest.update(f"{name}\0".encode("utf-8", "surrogateescape"))
        digest.update(_told(path, most))
    return digest.digest()


def _files(place: Path) -> Iterator[tuple[str, str]]:
    """Yield (name below *place*, path) of all that is no folder, in order."""
    found: list[tuple[str, str]] = [] if os.path.isdir(place) else [("", str(place))]  # noqa: PTH112  Path raises on odd names

    def fail(error: OSError) -> None:
        found.append((str(error.filename), str(error.filename)))

    start = len(str(place))
    for here, folders, names in os.walk(place, onerror=fail):
        folders[:] = [name for name in folders if name != COMPILED]
        links = [name for name in folders if os.path.islink(f"{here}/{name}")]  # noqa: PTH114
        found += ((f"{here[start:]}/{name}", f"{here}/{name}") for name in (*names, *links))
    yield from sorted(found)


def _told(path: str, most: int) -> bytes:
    try:
        status = os.stat(path)  # noqa: PTH116  a third of Path's time, and there may be a million
        if stat.S_ISREG(status.st_mode) and status.st_size <= most:
            with os.fdopen(os.open(path, FLAGS), "rb") as file:
                return hashlib.sha256(file.read()).digest()
        kind = stat.S_IFMT(status.st_mode)
        size = f"{status.st_size} {status.st_mtime_ns}" if stat.S_ISREG(status.st_mode) else ""
    except (OSError, ValueError) as error:
        return f"{type(error).__name__} {getattr(error, 'errno', '')}".encode()
    return f"{kind} {size}".encode()
