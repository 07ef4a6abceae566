"""Markdown, plain text, and the pages of the shelf."""

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefgen.errors import TemplateError
from briefgen.render.shelf import render_feed, render_index
from briefgen.render.text import render_text
from tests.render.invented import brief

ENTRY: dict[str, Any] = {
    "date": "2031-03-04",
    "title": "Strait & <Monitor>",
    "profile": "default",
    "articles": 3,
    "outlets": 2,
    "origins": 1,
    "takeaways": ["First <b>.", "Second."],
    "files": ["brief.html", "brief.json"],
    "hash": "ab" * 32,
}


@pytest.mark.parametrize("template", ["brief.md", "brief.txt"])
def test_text_holds_every_statement_and_every_source(template: str) -> None:
    """The second proof that templates see all there is."""
    text = render_text(brief(), template=template)
    for item in (item for section in brief().sections for item in section.items):
        assert item.text in text or "\u202e" in item.text
    assert all(f"[{'^' if template == 'brief.md' else ''}{source.number}]" in text for source in brief().sources)
    assert "\n\n\n" not in text
    assert text.endswith("\n")


def test_markdown_of_articles_is_escaped() -> None:
    """Marks in an article do nothing in the Markdown."""
    text = render_text(brief())
    assert r"\<b\>nothing\</b\>" in text
    assert "<script>" not in text


def test_a_text_template_of_ones_own(tmp_path: Path) -> None:
    """In the sandbox, by its name."""
    (tmp_path / "wire.txt").write_text("{% for one in brief.takeaways %}{{ one.text }}\n{% endfor %}", encoding="utf-8")
    text = render_text(brief(), folders=[tmp_path], template="wire.txt")
    assert text.splitlines()[0] == brief().takeaways[0].text
    with pytest.raises(TemplateError, match=r"none\.txt"):
        render_text(brief(), template="none.txt")


def test_the_feed_is_atom_with_one_entry_a_brief() -> None:
    """Well-formed, dated by the briefs, escaped."""
    feed = etree.fromstring(render_feed([ENTRY, {**ENTRY, "date": "2031-03-03"}]).encode())
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.findtext("a:updated", namespaces=atom) == "2031-03-04T00:00:00Z"
    assert [node.text for node in feed.findall("a:entry/a:title", atom)] == [
        "Strait & <Monitor>, 4 March 2031",
        "Strait & <Monitor>, 3 March 2031",
    ]
    assert len({node.text for node in feed.findall("a:entry/a:id", atom)}) == 2
    assert render_feed([])


def test_the_index_links_to_every_file() -> None:
    """Each brief with its day, takeaways and files."""
    page = render_index([ENTRY])
    assert 'href="2031-03-04/brief.html"' in page
    assert 'href="2031-03-04/brief.json"' in page
    assert "First &lt;b&gt;." in page
    assert "No brief has been published yet." in render_index([])
