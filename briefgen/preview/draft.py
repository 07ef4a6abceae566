"""The brief being previewed: its articles are read once, everything after that as often as it takes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefgen.config.load import load_profile, load_settings
from briefgen.pipeline import Gathered, assemble, gather


class Draft:
    """Renders the brief from what was gathered once."""

    def __init__(self, config: Path | None, overrides: Mapping[str, Any], day: str | None) -> None:
        """Read the corpus.

        Raises:
            BriefgenError: the configuration is wrong, or nothing can be read.
        """
        self._config = config
        self._overrides = overrides
        self._folder = config.parent if config else Path.cwd()
        settings = load_settings(config, overrides)
        self._gathered: Gathered = gather(settings, load_profile(settings.profile, self._folder), day)

    def watched(self) -> list[Path]:
        """Return the files and folders whose change makes the page change."""
        from briefgen.render.folders import built_in

        settings = load_settings(self._config, self._overrides)
        mine = [path for path in (self._config, settings.templates) if path is not None and path.exists()]
        return [*mine, built_in()]

    def render(self) -> str:
        """Return the page as configuration and templates are now.

        Raises:
            BriefgenError: either of them is wrong.
        """
        from briefgen.compose.as_json import brief_data
        from briefgen.render.html import render_html

        settings = load_settings(self._config, self._overrides)
        brief = assemble(settings, load_profile(settings.profile, self._folder), self._gathered)
        folders = [settings.templates] if settings.templates else []
        return render_html(brief_data(brief), folders=folders, look=settings.look, paper=settings.paper)
