"""The shelf of published briefs as pages: an index and an Atom feed (RFC 4287)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefgen.render.environment import environment, told
from briefgen.render.faces import faces
from briefgen.render.plain import plain


def render_index(entries: Sequence[Mapping[str, Any]], *, folders: Sequence[Path] = ()) -> str:
    """Return the index page of *entries*, the fields of `publish.shelf.Entry`, newest first.

    Raises:
        TemplateError: when the template is missing or broken.
    """
    from markupsafe import Markup

    return _filled("shelf/index.html", entries, folders, faces=Markup(faces()))  # noqa: S704  (our own style rules)


def render_feed(entries: Sequence[Mapping[str, Any]], *, folders: Sequence[Path] = ()) -> str:
    """Return the Atom feed of the *entries* that have a date; its times are the days of the briefs, never the clock.

    Raises:
        TemplateError: when the template is missing or broken.
    """
    dated = [entry for entry in entries if entry["date"] != "undated"]
    return _filled("shelf/feed.xml", dated, folders)


def _filled(template: str, entries: Sequence[Mapping[str, Any]], folders: Sequence[Path], **more: Any) -> str:
    made = environment(folders)
    with told(folders):
        return made.get_template(template).render(entries=plain({"entries": list(entries)})["entries"], **more)
