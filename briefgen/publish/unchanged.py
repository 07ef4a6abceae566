"""Tell, before an article is read, that the brief of just this order is there already.

Beside each brief lies a note of what was asked (corpus, settings, profile, templates, edits, program) and how it went.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.errors import PublishError
from briefgen.publish.contents import contents
from briefgen.publish.place import replace_file
from briefgen.publish.shelf import DAY, brief_before
from briefgen.publish.stamp import unchanged_files

FILE = ".asked.json"
PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What the run that made a brief ended with."""

    files: tuple[Path, ...]
    """Published files, none changed since."""
    skipped: tuple[tuple[str, str], ...]
    """Path and reason of each file that could not be read."""
    exit_code: int
    """What it ended with."""


def order(words: Sequence[str], places: Sequence[Path]) -> str:
    """Return a hash, in hexadecimal, over *words*, over all that lies in *places*, and over this program."""
    digest = hashlib.sha256("\0".join([*words, *_program()]).encode("utf-8", "surrogateescape"))
    # Our own files are told by their times: they are some megabytes, and nobody edits them and turns back the clock.
    digest.update(contents(PACKAGE, most=0))
    for place in places:
        digest.update(contents(place))
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """Yield the versions of Python and of everything that is installed for it."""
    yield sys.version
    for folder in sys.path:
        try:
            yield from sorted(name for name in os.listdir(folder) if name.endswith("-info"))  # noqa: PTH208  only names
        except OSError:
            continue


def note(folder: Path, asked: str, *, profile: str, skipped: Sequence[tuple[str, str]], exit_code: int) -> None:
    """Write into *folder*, that of a published brief, what was *asked* and how it went.

    Nothing is raised when it cannot be written: the next run is slower, that is all.
    """
    told = {
        "asked": asked,
        "profile": profile,
        "before": _before(folder, profile),
        "skipped": list(skipped),
        "exit_code": exit_code,
    }
    try:
        replace_file(folder / FILE, json.dumps(told, indent=1).encode("ascii"))
    except PublishError:
        return


def made_before(out: Path, asked: str) -> Before | None:
    """Return the run that made what was *asked* in the folder *out*; None when there is none or anything changed."""
    if not out.is_dir():
        return None
    for folder in sorted(out.iterdir(), reverse=True):
        told = _noted(folder) if DAY.fullmatch(folder.name) else None
        if told is not None and told["asked"] == asked and told["before"] == _before(folder, told["profile"]):
            files = unchanged_files(folder)
            skipped = tuple((path, reason) for path, reason in told["skipped"])
            return Before(files=tuple(files), skipped=skipped, exit_code=told["exit_code"]) if files else None
    return None


def _noted(folder: Path) -> dict[str, Any] | None:
    try:
        told = json.loads((folder / FILE).read_bytes())
        _ = told["asked"], told["before"], told["profile"], [(path, reason) for path, reason in told["skipped"]]
        return {**told, "exit_code": int(told["exit_code"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _before(folder: Path, profile: str) -> str | None:
    """Return a hash of the brief that the one in *folder* was compared with, if any."""
    found = brief_before(folder.parent, folder.name, profile)
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode("ascii")).hexdigest() if found else None
