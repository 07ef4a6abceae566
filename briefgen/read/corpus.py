"""Stage 1: a folder, or paths, to articles. One bad file never stops the others."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from briefgen.errors import CorpusError
from briefgen.model.article import Article, Skipped
from briefgen.read.binary import refuse_binary
from briefgen.read.clock import TimeUpError, at_most
from briefgen.read.file import read_bytes
from briefgen.read.folder import walk
from briefgen.read.formats import fitting, reader_for, size_limit, suffix_of
from briefgen.read.limits import Limits
from briefgen.read.shown import shown_path
from briefgen.read.unreadable import UnreadableError

OnSkip = Callable[[Skipped], None]
"""Told of every file and record that could not be read."""


def read_corpus(folder: Path, *, on_skip: OnSkip, limits: Limits | None = None) -> Iterator[Article]:
    """Yield the articles below *folder* by path; hidden files, README*, edits.yaml and briefgen.toml are no articles.

    Raises:
        CorpusError: there is no such folder.
    """
    if not _is_folder(folder):
        raise CorpusError(f"{folder}: there is no such folder. Name the folder that holds the articles.")
    for name, found in walk(folder):
        if isinstance(found, Skipped):
            on_skip(found)
        else:
            yield from read_file(found, name=name, on_skip=on_skip, limits=limits)


def read_paths(paths: Sequence[Path], *, on_skip: OnSkip, limits: Limits | None = None) -> Iterator[Article]:
    """Yield the articles of files and folders, by path; a file is called by its name, what is in a folder relative to it."""
    for name, found in sorted(_listed(paths), key=lambda each: (each[0], str(each[1]))):
        if isinstance(found, Skipped):
            on_skip(found)
        else:
            yield from read_file(found, name=name, on_skip=on_skip, limits=limits)


def read_file(path: Path, *, name: str, on_skip: OnSkip, limits: Limits | None = None) -> Iterator[Article]:
    """Yield the articles in the file *path*, called *name*."""
    limits = limits or Limits()
    contents = _contents(path, name=name, limits=limits)
    try:
        while True:
            with at_most(limits.seconds):
                found = next(contents, None)
            if found is None:
                return
            if isinstance(found, Skipped):
                on_skip(found)
            else:
                yield found
    except TimeUpError:
        reason = (
            f"takes longer than {limits.seconds:g} s to read: save the article's text instead, or raise limits.seconds"
        )
        on_skip(Skipped(path=name, reason=reason))
    except UnreadableError as error:
        on_skip(Skipped(path=name, reason=str(error)))
    except (RecursionError, MemoryError):
        on_skip(
            Skipped(path=name, reason="is too large or nested too deeply to be read: save the article's text instead")
        )


def _contents(path: Path, *, name: str, limits: Limits) -> Iterator[Article | Skipped]:
    suffix = suffix_of(path)
    reader = reader_for(suffix)
    data = read_bytes(path, limit=size_limit(suffix, limits))
    refuse_binary(data)
    yield from fitting(reader, data)(data, name=name, limits=limits)


def _listed(paths: Sequence[Path]) -> Iterator[tuple[str, Path | Skipped]]:
    files = [path for path in paths if not _is_folder(path)]
    often = Counter(path.name for path in files)
    for path in paths:
        if _is_folder(path):
            yield from walk(path)
        else:
            # Two files of one name would be taken for one article.
            yield shown_path(path.name if often[path.name] == 1 else path.as_posix()), path


def _is_folder(path: Path) -> bool:
    # Path.is_dir raises on a folder that we may not enter, and on names that hold a zero byte.
    return os.path.isdir(path)  # noqa: PTH112
