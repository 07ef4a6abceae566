"""A real Chromium, where there is one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""It draws pages of ours and talks to nobody."""


def chromium() -> str | None:
    """Return the path of a Chromium: `BRIEFGEN_CHROMIUM`, else the first one installed."""
    names = (os.environ.get("BRIEFGEN_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def missing() -> str | None:
    """Return what the browser tests lack, or None."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return "the package playwright (it is in the group test)"
    return None if chromium() else "Chromium (install it, or name one in BRIEFGEN_CHROMIUM)"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark all tests of this folder, and leave them out with a word when there is no browser."""
    mine = [item for item in items if Path(item.path).is_relative_to(Path(__file__).parent)]
    for item in mine:
        item.add_marker("browser")
    if mine and (lack := missing()):
        config.hook.pytest_deselected(items=mine)
        items[:] = [item for item in items if item not in mine]
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter:
            reporter.write_line(f"{len(mine)} browser tests left out: they need {lack}")


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the invented brief as a file."""
    from briefgen.render.html import render_html
    from tests.render.invented import brief

    path = tmp_path_factory.mktemp("page") / "brief.html"
    path.write_text(render_html(brief()), encoding="utf-8")
    return path.as_uri()
