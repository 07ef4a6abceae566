"""The preview in a real browser: it follows the templates by itself."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.preview.serve import server, watch
from briefgen.preview.state import State
from briefgen.render.html import render_html
from tests.render.invented import brief

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A folder of templates of one's own."""
    (tmp_path / "brief.html").write_text('{% extends "built-in/brief.html" %}', encoding="utf-8")
    return tmp_path


@pytest.fixture
def address(mine: Path) -> Iterator[str]:
    """Address of the preview, which watches that folder."""
    state, stop = State(lambda: render_html(brief(), folders=[mine])), threading.Event()
    watcher = threading.Thread(target=watch, args=(state, [mine], stop))
    with server(state, 0) as where:
        watcher.start()
        try:
            yield where
        finally:
            stop.set()
            watcher.join()


def test_a_changed_template_shows_by_itself_and_so_does_a_mistake(browser: "Browser", address: str, mine: Path) -> None:
    """Nobody presses a key: the new title comes, then the mistake with its line, then the brief again."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.locator("h1", has_text=brief().title).wait_for()
    page.wait_for_timeout(500)  # the watcher must be listening before the file changes
    template = mine / "brief.html"
    template.write_text(
        '{% extends "built-in/brief.html" %}{% block masthead %}<h1>Of my own</h1>{% endblock %}', "utf-8"
    )
    page.locator("h1", has_text="Of my own").wait_for()
    template.write_text(
        '{% extends "built-in/brief.html" %}\n{% block masthead %}{{ brief.nothing }}{% endblock %}', "utf-8"
    )
    page.locator("[role=alert]", has_text="brief.html:2:").wait_for()
    template.write_text('{% extends "built-in/brief.html" %}', "utf-8")
    page.locator("h1", has_text=brief().title).wait_for()
    context.close()
