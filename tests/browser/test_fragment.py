"""A link opens the source at the passage, whatever signs the passage holds."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.compose.number import fragment

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PASSAGES = (
    "a well-known, half-built dam",
    "Tarn & Sons, 50% up, said “yes” #1",
    "The harbor office said that the ferry with forty-two people on board had left Maresk before dawn on Monday.",
    "Голова адміністрації назвала ніч найважчою за місяць",
    "بحث الوزيران في اتصال هاتفي استئناف العمل بممر الحبوب",
)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Keep quiet."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """A site with one long article that holds each passage, far apart."""
    gap = "<p>Filler.</p>" * 200
    told = gap.join(f"<p>{one.replace('&', '&amp;')}</p>" for one in PASSAGES)
    (tmp_path / "a.html").write_text(f"<!doctype html><meta charset=utf-8>{gap}{told}{gap}", encoding="utf-8")
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}/a.html"
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.mark.parametrize("passage", PASSAGES)
def test_the_passage_is_in_view(browser: "Browser", site: str, passage: str) -> None:
    """Dashes, commas, percent signs, quotation marks, other scripts, and a passage named by its ends."""
    context = browser.new_context(viewport={"width": 800, "height": 600})
    page = context.new_page()
    page.goto(fragment(site, passage) or "")
    page.wait_for_function("window.scrollY > 0")
    box = page.get_by_text(passage, exact=True).bounding_box()
    assert box
    assert 0 <= box["y"] <= 600
    context.close()
