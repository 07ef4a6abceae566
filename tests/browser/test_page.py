"""The page in a real browser: notes, ways back, widths, colours."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.render.invented import DRONES, ROUND, brief

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = (360, 390, 768, 1280, 1600)


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    """The brief on a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def test_a_click_opens_the_note_with_the_passage_and_escape_closes_it(page: "Page") -> None:
    """The exact words, marked, in their context."""
    button = page.locator("#takeaways .call button").first
    button.click()
    note = page.locator(".note:popover-open")
    assert note.locator("mark").inner_text() == ROUND[0].exact
    assert ROUND[0].suffix.strip() in note.inner_text()
    page.keyboard.press("Escape")
    assert note.count() == 0


def test_the_keyboard_opens_the_note_and_gets_its_place_back(page: "Page") -> None:
    """Enter opens, Tab goes to the link inside, Escape closes, and the focus is where it was."""
    button = page.locator("#takeaways .call button").nth(2)
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator(".note:popover-open mark").inner_text() == DRONES.exact
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('.note') !== null && document.activeElement.tagName")
    assert focused == "A"
    page.keyboard.press("Escape")
    assert page.locator(".note:popover-open").count() == 0
    assert page.evaluate("document.activeElement.innerText") == button.inner_text()


def test_the_note_links_to_the_source_at_the_passage(page: "Page") -> None:
    """With a text fragment, and not for a source without an address of the web."""
    page.locator("#takeaways .call button").first.click()
    link = page.locator(".note:popover-open .note-link a")
    assert link.get_attribute("href") == ROUND[0].url
    assert "#:~:text=" in (link.get_attribute("href") or "")
    page.keyboard.press("Escape")
    page.locator("#section-outlook_quotes .call button").nth(1).click()
    assert page.locator(".note:popover-open .note-link").count() == 0


def test_one_jumps_to_the_source_and_back(page: "Page") -> None:
    """From the note to the list, from the list to the place in the text."""
    page.locator("#takeaways .call button").first.click()
    page.locator(".note:popover-open .note-foot a").click()
    assert page.evaluate("location.hash") == "#source-1"
    assert in_view(page, "#source-1")
    page.locator("#source-1 a[role=doc-backlink]").first.click()
    assert page.evaluate("location.hash") == "#call-1-1"
    assert in_view(page, "#takeaways .call")


def in_view(page: "Page", selector: str) -> bool:
    """Return whether the first element of *selector* is in the window."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and -1 <= box["y"] <= 900


def test_every_link_and_button_can_be_reached_by_keyboard(page: "Page") -> None:
    """The first stop skips to the brief; no element that acts is taken out of the order."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator("a[tabindex='-1'], button[tabindex='-1']").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(browser: "Browser", address: str, width: int) -> None:
    """No horizontal scrolling, with every table behind a chart opened."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".call button").first.click()
    box = page.locator(".note:popover-open").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width + 1
    context.close()


CONTRAST = """() => {
  const parse = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z };
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const solid = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data] };
  const ground = node => { for (let at = node; at; at = at.parentElement) { const c = solid(getComputedStyle(at).backgroundColor);
    if (c[3] === 255) return c } return [255, 255, 255, 255] };
  const poor = [];
  for (const node of document.querySelectorAll('body *')) {
    if (![...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim())) continue;
    if (node.closest('script, style, svg title, svg desc')) continue;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') continue;
    const front = light(solid(node.closest('svg') ? style.fill : style.color)), back = light(ground(node));
    const ratio = (Math.max(front, back) + .05) / (Math.min(front, back) + .05);
    if (ratio < 4.5 && !node.classList.contains('c-on')) poor.push([node.tagName, node.className, node.textContent.slice(0, 30), ratio]);
  }
  return poor }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(browser: "Browser", address: str, scheme: Any) -> None:
    """At least 4.5 to 1 (WCAG 2.2, 1.4.3), on light and dark, notes included."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)" if scheme == "light" else "rgb(18, 23, 29)"
    )
    page.locator(".call button").first.click()
    assert page.evaluate(CONTRAST) == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(browser: "Browser", address: str, scheme: Any) -> None:
    """The rules of WCAG 2 A and AA as axe-core checks them."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    found = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found.response["violations"]] == []
    context.close()


def test_without_scripts_the_page_is_the_same(browser: "Browser", address: str) -> None:
    """Notes open with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("#takeaways .call button").first.click()
    assert page.locator(".note:popover-open mark").inner_text() == brief().takeaways[0].text
    context.close()


def test_the_page_asks_nobody_for_anything(browser: "Browser", address: str) -> None:
    """The only request is for the file itself, and nothing is refused by its own policy."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(address)
    page.wait_for_load_state("load")
    assert [url for url in asked if not url.startswith("data:")] == [address]
    assert said == []
    context.close()


def test_printed_by_a_browser_it_shows_numbers_and_no_buttons(page: "Page") -> None:
    """The print style is for any printer."""
    page.emulate_media(media="print")
    assert page.locator("#takeaways .call a").first.is_visible()
    assert not page.locator("#takeaways .call button").first.is_visible()
    assert not page.locator("nav.contents").is_visible()
