"""The page follows its templates, over a real socket."""

import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from briefgen.errors import TemplateError, UsageError
from briefgen.preview.serve import server, watch
from briefgen.preview.state import State


def get(address: str, **headers: str) -> str:
    """What the server answers."""
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as answer:
        return answer.read().decode()


def page_of(path: Path) -> str:
    """A page with the text of *path*; the word "broken" breaks it."""
    text = path.read_text(encoding="utf-8")
    if text == "broken":
        raise TemplateError("base.html:3: unexpected <tag>")
    return f"<html><body>{text}</body></html>"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template."""
    path = tmp_path / "base.html"
    path.write_text("first", encoding="utf-8")
    return path


def until(state: State, version: int) -> None:
    """Wait for *version*."""
    assert state.newer(version - 1, seconds=10) >= version


def test_the_page_is_served_and_told_when_it_changes(template: Path) -> None:
    """A browser that listens hears of the new version within a second or so."""
    state, stop = State(lambda: page_of(template)), threading.Event()
    watcher = threading.Thread(target=watch, args=(state, [template.parent], stop))
    with server(state, 0) as address:
        watcher.start()
        try:
            assert "first" in get(address)
            with urllib.request.urlopen(address + "changes", timeout=10) as stream:
                assert stream.readline() == b"data: 1\n"
                time.sleep(0.5)  # the watcher must be listening before the file changes
                template.write_text("second", encoding="utf-8")
                stream.readline()
                assert stream.readline() == b"data: 2\n"
            assert "second" in get(address)
        finally:
            stop.set()
            watcher.join()


def test_an_error_is_shown_in_the_page_and_goes_away_when_mended(template: Path) -> None:
    """With file and line, and nothing of it acts as HTML."""
    state = State(lambda: page_of(template))
    template.write_text("broken", encoding="utf-8")
    state.refresh()
    with server(state, 0) as address:
        assert "base.html:3: unexpected &lt;tag&gt;" in get(address)
        template.write_text("mended", encoding="utf-8")
        state.refresh()

        assert "mended" in get(address)


def test_a_page_of_another_site_gets_nothing(template: Path) -> None:
    """A name that points at this machine is refused (DNS rebinding)."""
    with server(State(lambda: page_of(template)), 0) as address:
        with pytest.raises(urllib.error.HTTPError) as refused:
            get(address, Host="evil.example")

        assert refused.value.code == 403
        refused.value.close()


def test_a_port_that_is_taken_is_told(template: Path) -> None:
    """With the option that mends it."""
    state = State(lambda: page_of(template))
    with server(state, 0) as address, pytest.raises(UsageError, match="Choose another one"):
        with server(state, int(address.rsplit(":", 1)[1].strip("/"))):
            pass
