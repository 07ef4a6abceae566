"""The shelf: all briefs of an output folder, with `latest`, an index page and a feed."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DAY = re.compile(r"\d{4}-\d\d-\d\d|undated")
TAKEAWAYS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A published brief, as the index lists it."""

    date: str
    """Name of its folder: an ISO day, or "undated"."""
    title: str
    """Title of the brief."""
    profile: str
    """Name of its profile."""
    articles: int
    """How many articles it was made from."""
    outlets: int
    """How many outlets."""
    origins: int
    """How many origins."""
    takeaways: tuple[str, ...]
    """The first takeaways."""
    files: tuple[str, ...]
    """Names of its files."""
    hash: str
    """Of its corpus; names the entry in the feed."""


def entries(out: Path) -> tuple[Entry, ...]:
    """Return the briefs in *out*, newest first; folders without a readable brief.json are left out."""
    found = (_entry(folder) for folder in sorted(out.iterdir(), reverse=True) if DAY.fullmatch(folder.name))
    return tuple(entry for entry in found if entry is not None)


def _entry(folder: Path) -> Entry | None:
    data = read_brief(folder / "brief.json")
    if data is None:
        return None
    return Entry(
        date=folder.name,
        title=data["title"],
        profile=data["profile"],
        articles=data["corpus"]["articles"],
        outlets=data["corpus"]["outlets"],
        origins=data["corpus"]["origins"],
        takeaways=tuple(item["text"] for item in data["takeaways"][:TAKEAWAYS]),
        files=tuple(sorted(path.name for path in folder.glob("brief.*"))),
        hash=data["corpus"]["hash"],
    )


def read_brief(path: Path) -> dict[str, Any] | None:
    """Return the content of the brief.json at *path*, or None when there is none that can be read."""
    try:
        data = json.loads(path.read_bytes())
        _ = data["corpus"]["hash"], data["sections"], data["key_figures"], data["takeaways"], data["profile"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return dict(data)


def brief_before(out: Path, date: str, profile: str) -> dict[str, Any] | None:
    """Return the newest brief of *profile* in *out* that is older than *date*, or None.

    A brief of the same day is never compared with: building twice gives the same bytes.
    """
    return next((data for data in _older(out, date) if data["profile"] == profile), None)


def _older(out: Path, date: str) -> Iterator[dict[str, Any]]:
    if not out.is_dir():
        return
    for folder in sorted(out.iterdir(), reverse=True):
        if DAY.fullmatch(folder.name) and folder.name < date:
            data = read_brief(folder / "brief.json")
            if data is not None:
                yield data


def point_latest(out: Path) -> None:
    """Make `out/latest` a link to the newest brief, in one step."""
    newest = max(
        (folder.name for folder in out.iterdir() if DAY.fullmatch(folder.name) and folder.name != "undated"),
        default=None,
    )
    if newest is None:
        return
    link, fresh = out / "latest", out / f".latest.{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(newest)
    fresh.replace(link)
