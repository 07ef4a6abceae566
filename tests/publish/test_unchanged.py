"""A brief that was made from just this is not made again."""

import os
from pathlib import Path

import pytest

from briefgen.compose.as_json import brief_data, brief_text
from briefgen.publish.contents import contents
from briefgen.publish.place import place
from briefgen.publish.stamp import FILE, stamp
from briefgen.publish.unchanged import made_before, note, order
from tests.made import article, brief

FILES = {"brief.html": b"page", "brief.json": b"data"}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with two articles, one of them in a folder of its own."""
    folder = tmp_path / "news"
    (folder / "wire").mkdir(parents=True)
    (folder / "a.txt").write_text("The bridge was closed.")
    (folder / "wire" / "b.txt").write_text("The bridge was opened.")
    return folder


def published(out: Path, date: str, asked: str) -> Path:
    """A brief of *date* in *out*, and what was asked for it."""
    place(out, date, {**FILES, FILE: stamp("made from", FILES)})
    note(out / date, asked, profile="default", skipped=[("bad.txt", "is empty")], exit_code=5)
    return out / date


def test_an_order_is_told_by_names_and_contents(corpus: Path) -> None:
    """The same twice, and another one whenever a file is changed, renamed, added or moved."""
    seen = {contents(corpus)}
    assert seen == {contents(corpus)}
    changes = [
        lambda: (corpus / "a.txt").write_text("The bridge was closer."),
        lambda: (corpus / "a.txt").rename(corpus / "c.txt"),
        lambda: (corpus / "c.txt").rename(corpus / "wire" / "c.txt"),
        (corpus / "empty.txt").touch,
        lambda: (corpus / "link").symlink_to("wire"),
        (corpus / "wire" / "b.txt").unlink,
    ]
    for number, change in enumerate(changes, 2):
        change()
        seen.add(contents(corpus))
        assert len(seen) == number


def test_nothing_that_lies_in_a_folder_stops_it(corpus: Path) -> None:
    """A pipe is not opened, a giant not read, a loop not followed, a name that is no UTF-8 is a name."""
    os.mkfifo(corpus / "pipe.txt")
    (corpus / "zero.txt").symlink_to("/dev/zero")
    (corpus / "loop").symlink_to("loop")
    (corpus / os.fsdecode(b"caf\xe9\n.txt")).write_text("x")
    with (corpus / "giant.txt").open("wb") as file:
        file.truncate(1_000_000_000)

    assert contents(corpus) == contents(corpus)
    assert contents(corpus / "nowhere") != contents(corpus)


def test_words_and_places_make_the_order(corpus: Path) -> None:
    """Another setting or another folder is another order."""
    orders = {order(words, places) for words in (["a"], ["a", "b"]) for places in ([], [corpus], [corpus, corpus])}

    assert len(orders) == 6


def test_what_was_made_is_found_with_how_it_went(tmp_path: Path) -> None:
    """Its files, what was skipped, its exit code; and nothing for another order, or before the first."""
    assert made_before(tmp_path / "out", "this") is None
    folder = published(tmp_path / "out", "2026-03-10", "this")
    found = made_before(tmp_path / "out", "this")

    assert found is not None
    assert found.files == tuple(folder / name for name in FILES)
    assert (found.skipped, found.exit_code) == ((("bad.txt", "is empty"),), 5)
    assert made_before(tmp_path / "out", "that") is None


@pytest.mark.parametrize("name", ["brief.html", ".asked.json", FILE])
@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2]", b'{"asked": "this"}', b"\xff"])
def test_a_file_that_somebody_touched_is_made_again(tmp_path: Path, name: str, content: bytes) -> None:
    """Whether it is a file of the brief or a note of ours."""
    folder = published(tmp_path, "2026-03-10", "this")
    (folder / name).write_bytes(content)

    assert made_before(tmp_path, "this") is None


def test_another_brief_of_the_day_before_makes_it_anew(tmp_path: Path) -> None:
    """Since the brief tells what changed since that one."""
    published(tmp_path, "2026-03-10", "this")
    data = brief_data(brief(article("Calm.", published="2026-03-09"))) | {"date": "2026-03-09"}
    place(tmp_path, "2026-03-09", {"brief.json": brief_text(data).encode()})

    assert made_before(tmp_path, "this") is None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    """The note is a help, not a duty."""
    note(tmp_path / "nowhere", "this", profile="default", skipped=[], exit_code=0)

    assert made_before(tmp_path, "this") is None
