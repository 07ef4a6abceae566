"""A page in two parts: the text, and the list of sources with the pages of its citations."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from briefgen.render import cut
from briefgen.render.citations import Calls
from briefgen.render.pdf import render_pdf
from tests.render.invented import brief

PAGE = """<!doctype html><html lang=en><head><title>t</title><style>p { color: red }</style>
<style media=screen>p { color: blue }</style></head><body class=look><p id=a>Text</p><div class=sheet><main><p>More</p>
<section role=doc-endnotes><p>List</p></section><p>After</p></main></div><p>Last</p></body></html>"""


@pytest.fixture
def weasyprint():
    """WeasyPrint, imported by the tests that read a page with it."""
    return pytest.importorskip("weasyprint")


def words(part) -> list[str]:
    """Return the text of the paragraphs of *part*."""
    return [node.text for node in part.etree_element.iter("p")]


def test_the_list_and_all_after_it_is_the_second_part(weasyprint) -> None:
    """Each keeps the elements around it, with their classes, and nothing stands in both."""
    text = weasyprint.HTML(string=PAGE)
    sources = cut.cut(text)
    assert words(text) == ["Text", "More"]
    assert words(sources) == ["List", "After", "Last"]
    assert sources.etree_element.find("body").get("class") == "look"
    assert sources.etree_element.find("body/div/main/section") is not None
    assert sources.etree_element.find("head/title").text == "t"


def test_a_page_without_a_list_stays_whole(weasyprint) -> None:
    """A look of one's own need not have one."""
    page = weasyprint.HTML(string=PAGE.replace("doc-endnotes", "note"))
    assert cut.cut(page) is None
    assert len(words(page)) == 5


COLUMNS = """<html><body><section role=doc-endnotes style="color: red"><h2>Sources</h2>
<ol data-columns=9pt><li><p>One</p></li></ol> </section>{after}</body></html>"""


def test_a_list_in_columns_is_a_part_of_its_own(weasyprint) -> None:
    """The heading stays; what stood around both has no space above the second time."""
    sources = weasyprint.HTML(string=COLUMNS.format(after=""))
    columns, gap = cut.columns(sources)
    assert gap == "9pt"
    assert sources.etree_element.find(".//h2") is not None
    assert sources.etree_element.find(".//ol") is None
    assert words(columns) == ["One"]
    assert sources.etree_element.find(".//section").get("style") == "color: red"
    assert columns.etree_element.find(".//section").get("style") == "color: red; margin-top: 0; padding-top: 0"


def test_words_behind_a_list_in_columns_keep_it_where_it_is(weasyprint) -> None:
    """They would stand in a column of half the width."""
    sources = weasyprint.HTML(string=COLUMNS.format(after="<p>Imprint</p>"))
    assert cut.columns(sources) is None
    assert words(sources) == ["One", "Imprint"]


def test_style_sheets_for_every_medium_are_shared(weasyprint) -> None:
    """Those for one medium stay where they are."""
    page = weasyprint.HTML(string=PAGE)
    assert cut.rules(page) == "p { color: red }"
    assert [style.get("media") for style in page.etree_element.iter("style")] == ["screen"]


def test_ways_back_get_their_pages_and_one_link_a_page(weasyprint) -> None:
    """Three calls on two pages: two links; one to a call that is nowhere goes."""
    calls = Calls([{"number": 1}])
    for _ in range(4):
        calls.functions()["calls"]([{"source": 1, "id": "a"}])
    links = "".join(
        f"<a role=doc-backlink href='#{link['id']}'>p. {link['page']}</a> "
        for link in calls.functions()["backlinks"](1, "pdf")
    )
    page = weasyprint.HTML(string=f"<p>Cited on {links}</p>")
    cut.number(page, {"call-1-1": 2, "call-1-2": 2, "call-1-3": 15})
    told = "".join(page.etree_element.itertext())
    assert re.sub(r"\s+", " ", told).strip() == "Cited on p. 2 p. 15"
    assert cut.PAGE not in ET.tostring(page.etree_element, encoding="unicode")


def test_a_look_without_a_list_of_sources_is_printed(tmp_path: Path) -> None:
    """With its footnotes at the foot of each sheet all the same."""
    look = '{% import "macros/cite.html" as cite with context %}<html lang="en"><head><title>t</title></head><body><h1>x</h1>'
    rows = "{% for item in brief.takeaways %}<p>{{ item.text }}{{ cite.mark(item.citations) }}</p>{% endfor %}"
    (tmp_path / "mine.html").write_text(look + rows + "</body></html>", encoding="utf-8")
    with pikepdf.open(io.BytesIO(render_pdf(brief(), folders=[tmp_path], look="mine"))) as opened:
        assert len(opened.pages) == 1
