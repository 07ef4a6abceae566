"""Plain text: the text is the decoded file from `text_start` on, character for character."""

import hashlib

import pytest

from briefgen.read.text import read_text
from tests.read.reading import read


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (" date 2026-03-09 The talks began.\n", 17),
        ("date 2026-03-09 The talks began.\n", 16),
        (" date 2026-03-09\nThe talks began.\n", 17),
        (" date 2026-03-09\r\nThe talks began.\r\nThey ended.\r\n", 18),
        ("\n date 2026-03-09 The talks began.\n", 18),
        ("The talks began.\r\n\r\nThey ended.\r", 0),
        (" date 2026-03-0912 is no header.\n", 0),
        ("They fixed a date 2026-03-09 for the talks.\n", 0),
    ],
)
def test_text_begins_after_the_header(read_as, content, start) -> None:
    """The header line is left out, nothing else; line ends stay as they are."""
    article = read_as("a.txt", content).one

    assert article.text_start == start
    assert article.text == content[start:]


def test_the_header_gives_the_date(read_as) -> None:
    """The day of the prefix is the day of publication."""
    article = read_as("a.txt", " date 2026-03-09 The talks began.").one

    assert (article.published, article.date_basis, article.published_at) == ("2026-03-09", "header", None)


def test_byte_order_mark_is_no_text(read_as) -> None:
    """Positions begin after a byte order mark, which decoding takes off."""
    article = read_as("a.txt", b"\xef\xbb\xbf date 2026-03-09 The talks began.").one

    assert (article.text, article.text_start, article.published) == ("The talks began.", 17, "2026-03-09")


def test_identity_is_a_hash_of_path_and_text(read_as) -> None:
    """The id and the hash are those that the model promises, so that anybody can check them."""
    article = read_as("a.txt", "Größe “x”").one

    assert article.id == hashlib.sha256("a.txt\0Größe “x”".encode()).hexdigest()[:16]
    assert article.sha256 == hashlib.sha256("Größe “x”".encode()).hexdigest()


def test_braces_and_formulas_stay_text(read_as) -> None:
    """What looks like a template, a formula or mark-up in a text file is text."""
    text = "{{ 7 * 7 }} {% include 'x' %} =SUM(A1) <script>alert(1)</script> [1]: #"

    assert read_as("a.txt", text).one.text == text


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x07", "\x1b[31m", "\u2028"])
def test_control_characters_keep_their_place_in_the_text(read_as, mark) -> None:
    """Direction and control characters stay in the text, so that positions hold."""
    assert read_as("a.txt", f"one {mark}two").one.text == f"one {mark}two"


def test_one_file_by_itself(tmp_path) -> None:
    """A text file is read the same way outside a corpus."""
    (tmp_path / "a.txt").write_text(" date 2026-03-09 The talks began.")

    assert read_text(tmp_path / "a.txt", "a.txt") == read(tmp_path).one


def test_file_without_suffix_is_text(read_as) -> None:
    """A name without a format's suffix is read as text."""
    assert read_as("Statement of Dr. Lind", "The talks began.").one.text == "The talks began."


def test_page_saved_as_text_is_read_as_a_page(read_as) -> None:
    """A .txt file that is an HTML page is not shown with its mark-up."""
    page = (
        "<!DOCTYPE html><html><body><article><h1>Talks</h1><p>The talks began on Tuesday.</p></article></body></html>"
    )
    article = read_as("a.txt", page).one

    assert (article.text, article.text_start) == ("The talks began on Tuesday.", None)
