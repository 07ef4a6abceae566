"""Laws of reading, over any bytes."""

import hashlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.model.article import Article
from briefgen.read.encoding import decode
from briefgen.read.limits import Limits
from briefgen.read.text import text_articles
from briefgen.read.unreadable import UnreadableError
from tests.read.reading import read

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<article>",
            "</article>",
            "<div",
            "<a href='",
            '"',
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<br>",
            "</html>",
            "&amp;",
            "&#0;",
            "<?xml encoding='utf-16'?>",
            "<meta charset=utf-7>",
            "<!DOCTYPE html>",
            "<table><tr><td>",
            "---\n",
            "title: ",
            "date: ",
            "- ",
            "> ",
            "#",
            "|",
            "`",
            "[",
            "](",
            "{",
            "}",
            '"text":',
            ",",
            "\n",
            "\r\n",
            "\0",
            " date 2026-03-09 ",
            "CITY (AP) — ",
            "By ",
            "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
            "He left on Tuesday.",
            "“",
            "é",
            "\u202e",
        ]
    )
    | ANY_TEXT,
    max_size=30,
).map("".join)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a", "a.xhtml"])


def check(article: Article) -> None:
    """What holds for every article."""
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.text.strip()
    for line in (article.title, article.outlet, article.author, article.credit, article.url):
        assert line is None or (line == line.strip() and "\n" not in line and line)
    assert (article.published is None) == (article.date_basis == "unknown")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES, st.binary(max_size=300) | PIECES.map(str.encode) | PIECES.map(lambda text: text.encode("utf-16")))
def test_reading_never_raises(name: str, content: bytes) -> None:
    """Whatever a file holds, it gives sound articles or reasons of one line."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(content)
        found = read(Path(folder))

    assert found.articles or found.skipped or not content.strip() or name == "a.jsonl"
    for article in found.articles:
        check(article)
    for skipped in found.skipped:
        assert "\n" not in skipped.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(PIECES)
def test_text_is_a_slice_of_the_decoded_file(encoding: str, content: str) -> None:
    """For plain text, `text` is the decoded file from `text_start` on."""
    data = content.encode(encoding)
    try:
        article = next(text_articles(data, name="a.txt", limits=Limits()))
    except UnreadableError:
        return

    assert article.text_start is not None
    assert decode(data)[article.text_start :] == article.text
    check(article)


@given(ANY_TEXT)
def test_utf_8_is_decoded_as_it_is(content: str) -> None:
    """What is UTF-8 is never taken for anything else, unless its zero bytes look like UTF-16."""
    if "\0" not in content and not content.startswith("\ufeff"):
        assert decode(content.encode()) == content
