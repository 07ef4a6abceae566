"""The files of a corpus folder, in order of their names, whichever order the system lists them in."""

import os
from collections.abc import Iterator
from pathlib import Path

from briefgen.model.article import Skipped
from briefgen.read.shown import shown_path

NOT_ARTICLES = frozenset({"edits.yaml", "edits.yml", "briefgen.toml"})


def walk(folder: Path) -> Iterator[tuple[str, Path | Skipped]]:
    """Yield (name relative to *folder*, file) by name; a folder that can't be listed comes as a Skipped."""
    found: list[tuple[str, Path | Skipped]] = []

    def fail(error: OSError) -> None:
        name = shown_path(Path(error.filename or folder).relative_to(folder).as_posix())
        found.append(
            (name, Skipped(path=name, reason=f"the folder can't be listed ({error.strerror}): mend its permissions"))
        )

    for here, folders, names in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (_linked(path, folder) for path in (Path(here, name) for name in folders) if path.is_symlink())
        for path in (Path(here, name) for name in names if not _ignored(name)):
            found.append((shown_path(path.relative_to(folder).as_posix()), path))
    yield from sorted(found, key=lambda each: (each[0], str(each[1])))


def _linked(path: Path, folder: Path) -> tuple[str, Skipped]:
    name = shown_path(path.relative_to(folder).as_posix())
    return name, Skipped(path=name, reason="a link to a folder, not followed: put the folder itself here")


def _ignored(name: str) -> bool:
    return name.startswith((".", "README")) or name.endswith("~") or name in NOT_ARTICLES
