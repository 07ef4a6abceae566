"""The shelf of an output folder as a page and as an Atom feed (RFC 4287)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.render.environment import environment, told


def render_index(entries: Sequence[Mapping[str, Any]], *, folders: Sequence[Path] = ()) -> str:
    """Return the page that lists *entries* (see `publish.shelf.Entry`), newest first.

    Raises:
        TemplateError: a template is missing or broken.
    """
    with told(folders):
        return environment(folders).get_template("shelf/index.html").render(entries=entries)


def render_feed(entries: Sequence[Mapping[str, Any]], *, folders: Sequence[Path] = ()) -> str:
    """Return the Atom feed of the *entries* that have a date.

    Raises:
        TemplateError: a template is missing or broken.
    """
    dated = [entry for entry in entries if entry["date"] != "undated"]
    with told(folders):
        return environment(folders).get_template("shelf/feed.xml").render(entries=dated)
