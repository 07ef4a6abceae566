"""The list of all briefs, as a page and as a feed."""

import datetime as dt

import pytest
from lxml import etree, html

from briefgen.render.shelf import render_feed, render_index

ATOM = "{http://www.w3.org/2005/Atom}"
FILES = ("brief.html", "brief.json", "brief.pdf")


def entry(date: str, **more) -> dict:
    """An entry of the shelf."""
    told = {
        "date": date,
        "title": "Strait Monitor",
        "profile": "default",
        "articles": 26,
        "outlets": 7,
        "origins": 19,
        "takeaways": ("The ferry sails again.", "Two bridges stay shut."),
        "files": FILES,
        "hash": "ab" * 32,
    }
    return told | more


HOSTILE = entry(
    "2026-03-09",
    title='Bridges & <script>alert("1")</script> {{ 7*7 }}\x00\u202e',
    takeaways=("A ]]> B </summary><entry/> =1+1", "Lone \ud800."),
)
SHELVES = [
    [entry("2026-03-11"), entry("2026-03-10", files=("brief.json",)), HOSTILE, entry("undated")],
    [entry("2026-03-11")],
    [],
]


@pytest.mark.parametrize("shelf", SHELVES, ids=["hostile", "one", "empty"])
def test_the_feed_is_valid_atom(shelf: list[dict]) -> None:
    """What RFC 4287 asks of a feed and of an entry without content, whatever stands in titles."""
    feed = etree.fromstring(render_feed(shelf).encode("utf-8"))
    entries = feed.findall(f"{ATOM}entry")

    assert feed.tag == f"{ATOM}feed"
    for each in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(each.findall(ATOM + name)) == 1, name
        dt.datetime.fromisoformat(each.findtext(f"{ATOM}updated"))
        assert each.findtext(f"{ATOM}id").startswith("urn:")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")  # of all entries that name none
    assert [link.get("href") for link in feed.findall(f"{ATOM}link[@rel='self']")] == ["feed.xml"]
    for each in entries:
        assert len(each.findall(f"{ATOM}link[@rel='alternate']")) == 1
        assert len(each.findall(f"{ATOM}summary")) == 1
    assert len({each.findtext(f"{ATOM}id") for each in entries}) == len(entries)
    known = {ATOM + name for name in ("id", "title", "updated", "author", "link", "entry", "summary", "name")}
    assert {element.tag for element in feed.iter()} <= known | {f"{ATOM}feed"}


def test_a_brief_without_a_day_is_in_the_list_but_not_in_the_feed() -> None:
    """A feed tells when."""
    shelf = SHELVES[0]

    assert render_feed(shelf).count("<entry>") == 3
    assert "undated" in render_index(shelf)


def test_the_page_lists_dates_counts_and_takeaways_and_nothing_in_it_runs() -> None:
    """Links lead to the files of each brief."""
    page = html.fromstring(render_index(SHELVES[0]))
    text = page.text_content()

    for told in ("26", "7", "19", "The ferry sails again.", "Two bridges stay shut.", "{{ 7*7 }}", "=1+1"):
        assert told in text
    links = page.xpath("//a/@href")
    assert {"2026-03-11/brief.html", "2026-03-11/brief.pdf", "2026-03-10/brief.json"} <= set(links)
    assert "2026-03-10/brief.html" not in links
    assert page.xpath("//script") == []
    assert not page.xpath("//@onclick|//@onload|//@onerror")
