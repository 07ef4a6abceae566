"""Files that are no articles: each is named with what is wrong, and never stops the others."""

import contextlib
import io
import os
import re
import signal
import socket
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import CorpusError
from briefgen.model.article import Article
from briefgen.read import file as file_room
from briefgen.read.corpus import read_corpus
from briefgen.read.formats import FORMATS
from briefgen.read.limits import Limits
from briefgen.read.text import text_articles
from tests.read.reading import read, read_some

GOOD = "The talks ended on Tuesday."


def zipped() -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", GOOD)
    return buffer.getvalue()


def tarred() -> bytes:
    """A tar archive."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.html", b"", "is empty"),
        ("a.jsonl", b"\n\n \r\n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "is empty"),
        ("a.txt", b" date 2026-03-09 \n", "no text"),
        ("a.md", b"---\ntitle: x\n---\n", "no text"),
        ("a.txt", zipped(), "ZIP archive"),
        ("a.md", zipped(), "ZIP archive"),
        ("a.txt", tarred(), "tar archive"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "PDF document"),
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0", "PNG picture"),
        ("a.txt", b"\x7fELF\x02\x01\x01" + bytes(99), "a program"),
        ("a.txt", bytes(range(256)) * 50, "binary data"),
        ("a.txt", bytes(5000), "binary data"),
        ("a.docx", b"x", "does not read .docx files"),
        ("a.csv", b"a,b", "does not read .csv files"),
    ],
)
def test_what_is_no_article_is_named(read_as, name, content, reason) -> None:
    """The reason says what is wrong, then, after a colon, what to do."""
    found = read_as(name, content).reason

    assert reason in found
    assert ": " in found


def test_giant_sparse_file(tmp_path: Path) -> None:
    """A file of 1 GB, though it takes no room on the disk, is not read into memory."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1_000_000_000)

    assert "1.0 GB, more than the limit of 20.0 MB" in read(tmp_path).reason


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.json", "a.html"])
def test_text_beyond_the_limit(tmp_path: Path, name: str) -> None:
    """A text longer than the limit is skipped, in every format."""
    text = "The talks ended on Tuesday. " * 5
    content = {
        "a.json": f'{{"text": "{text}"}}',
        "a.html": f"<html><body><article><p>{text}</p></article></body></html>",
    }.get(name, text)
    (tmp_path / name).write_text(content, "utf-8")

    assert "more than the limit of 100" in read(tmp_path, limits=Limits(text_characters=100)).reason


def test_pipe_device_and_socket(tmp_path: Path) -> None:
    """A pipe that nobody writes to, a device without end and a socket are named, not waited for."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    here = Path.cwd()
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(tmp_path)  # the address of a socket may have 100 characters at most
        try:
            listener.bind("sock.txt")
        finally:
            os.chdir(here)
        reasons = {each.path: each.reason for each in read(tmp_path).skipped}

    assert "a named pipe" in reasons["pipe.txt"]
    assert "a device" in reasons["zero.txt"]
    assert "a socket" in reasons["sock.txt"]


def test_links(tmp_path: Path) -> None:
    """A link to a file is read; loops, dangling links and links to folders are named."""
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "round").symlink_to(".")
    found = read(tmp_path)

    assert [each.path for each in found.articles] == ["a.txt", "b.txt"]
    assert [each.path for each in found.skipped] == ["gone.txt", "loop.txt", "round"]
    assert "leads nowhere" in found.skipped[0].reason


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that is open to all, and a user who is not root while it is read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        root = os.geteuid() == 0
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            for path in folder.rglob("*"):
                path.chmod(0o755)


def test_unreadable_file_and_folder(as_nobody: Path) -> None:
    """A file that we may not open and a folder that we may not list are named; the rest is read."""
    (as_nobody / "a.txt").write_text(GOOD)
    (as_nobody / "b.txt").write_text(GOOD)
    (as_nobody / "b.txt").chmod(0)
    (as_nobody / "c").mkdir()
    (as_nobody / "c").chmod(0)
    if os.geteuid() == 0:
        os.seteuid(65534)
    found = read(as_nobody)

    assert [each.path for each in found.articles] == ["a.txt"]
    assert [each.path for each in found.skipped] == ["b.txt", "c"]
    assert "no permission" in found.skipped[0].reason
    assert "can't be listed" in found.skipped[1].reason


def test_file_that_vanishes(tmp_path: Path) -> None:
    """A file that is deleted after the folder was listed is named; those after it are read."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(GOOD)
    skipped = []
    names = []
    for article in read_corpus(tmp_path, on_skip=skipped.append):
        names.append(article.path)
        (tmp_path / "b.txt").unlink(missing_ok=True)

    assert names == ["a.txt", "c.txt"]
    assert "vanished" in skipped[0].reason


def test_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file to which somebody is still writing is named, not read by half."""
    path = tmp_path / "a.txt"
    path.write_text(GOOD)
    status = os.fstat

    def slow_status(descriptor: int) -> os.stat_result:
        before = status(descriptor)
        with path.open("a") as file:
            file.write(" More.")
        return before

    monkeypatch.setattr(file_room.os, "fstat", slow_status)

    assert "changed while it was read" in read(tmp_path).reason


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"two\nlines.txt", "two\\x0alines.txt"),
        (b"bell\x07\x1b[31m.txt", "bell\\x07\\x1b[31m.txt"),
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        ("turn\u202earound.txt".encode(), "turn\\u202earound.txt"),
        ("Größe “1”.txt".encode(), "Größe “1”.txt"),
        (b"#1 & <b>.txt", "#1 & <b>.txt"),
    ],
)
def test_strange_names(tmp_path: Path, name: bytes, shown: str) -> None:
    """Names with line ends, control characters or bytes that are no UTF-8 are read and shown on one line."""
    (tmp_path / os.fsdecode(name)).write_text(GOOD)
    article = read(tmp_path).one

    assert article.path == shown
    article.path.encode()


def test_every_bad_file_at_once_leaves_the_good_ones(tmp_path: Path) -> None:
    """Among any number of bad files, all good articles are read, and every bad file is named once."""
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "latin.txt").write_bytes("Le café était fermé, a dit le maire.".encode("latin-1"))
    (tmp_path / "lines.jsonl").write_text('{"text": "One."}\n{"text": \n')
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "cut.html").write_text("<html><body><article><p>The talks ended on Tues")
    (tmp_path / "deep.json").write_text("[" * 100_000)
    os.mkfifo(tmp_path / "pipe.md")
    found = read(tmp_path)

    assert [each.path for each in found.articles] == ["good.txt", "latin.txt", "lines.jsonl#1"]
    assert [each.path for each in found.skipped] == [
        "binary.txt",
        "cut.html",
        "deep.json",
        "empty.txt",
        "lines.jsonl#2",
        "pipe.md",
    ]
    assert found.articles[1].text == "Le café était fermé, a dit le maire."


def test_what_is_not_an_article_by_its_name(tmp_path: Path) -> None:
    """Hidden files and folders, README files, the editor's file and the configuration are passed over in silence."""
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "README.md", "README", "edits.yaml", "briefgen.toml", "a.txt~", "a.txt"):
        (tmp_path / name).write_text(GOOD)
    found = read(tmp_path)

    assert [each.path for each in found.articles] == ["a.txt"]
    assert found.skipped == ()


def test_missing_folder(tmp_path: Path) -> None:
    """A corpus folder that does not exist is an error of its own."""
    with pytest.raises(CorpusError, match="no such folder"):
        read(tmp_path / "nowhere")


def endless(data: bytes, *, name: str, limits: Limits) -> Iterator[Article]:
    """A reader that never ends with a page that says so."""
    while b"endless" in data:
        pass
    yield from text_articles(data, name=name, limits=limits)


def stubborn(data: bytes, *, name: str, limits: Limits) -> Iterator[Article]:
    """A reader that goes on whatever is raised, as some libraries do."""
    while b"endless" in data:
        with contextlib.suppress(Exception):
            re.fullmatch("(a|a)*b", "a" * 40)
    yield from text_articles(data, name=name, limits=limits)


@pytest.mark.parametrize("reader", [endless, stubborn])
def test_file_that_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader) -> None:
    """It is named with the limit, and those after it are read; the bell does not ring later."""
    monkeypatch.setitem(FORMATS, ".html", reader)
    for name, content in (("a.html", "endless"), ("b.html", GOOD), ("c.txt", GOOD)):
        (tmp_path / name).write_text(content)
    found = read(tmp_path, limits=Limits(seconds=0.2))

    assert [each.path for each in found.articles] == ["b.html", "c.txt"]
    [slow] = found.skipped
    assert (slow.path, "longer than 0.2 s" in slow.reason) == ("a.html", True)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_time_is_taken_for_each_article_not_for_the_file(tmp_path: Path) -> None:
    """A file of many records may take as long as many articles; whoever takes them may take his time, too."""
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n{"text": "Three."}\n')
    names = []
    for article in read_corpus(tmp_path, on_skip=pytest.fail, limits=Limits(seconds=0.5)):
        names.append(article.path)
        time.sleep(0.6 if len(names) == 1 else 0)

    assert names == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + GOOD,
        "<table><tr><td>" * 20_000 + GOOD,
        "<b>" * 50_000 + GOOD,
        "<!--" * 50_000 + GOOD,
        "<p " + " ".join(f"a{number}='x'" for number in range(20_000)) + f">{GOOD}</p>",
        "<p " + "a=1 b='>' " * 100_000 + f">{GOOD}</p>",
        "<a href='/x'>talks</a> " * 20_000,
        "&lt;" * 100_000,
        "<p>" + " " * 500_000 + GOOD,
        '"' * 200_000,
    ],
)
def test_html_bombs(tmp_path: Path, body: str) -> None:
    """A page made to hurt is read or named; the article beside it is read."""
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{GOOD}</p>{body}</article></body></html>")
    (tmp_path / "b.txt").write_text(GOOD)
    found = read(tmp_path, limits=Limits(seconds=60))

    assert "b.txt" in [each.path for each in found.articles]
    assert len(found.articles) + len(found.skipped) == 2


def test_order_is_that_of_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles come by path, whichever order the system lists folders in."""
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.txt", "b.txt", "B.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    first = read(tmp_path)
    walk = os.walk
    monkeypatch.setattr(
        os, "walk", lambda *args, **kwargs: ((here, dirs, names[::-1]) for here, dirs, names in walk(*args, **kwargs))
    )

    assert [each.path for each in first.articles] == ["B.txt", "a.txt", "b.txt", "b/1.txt", "b/2.txt", "c.txt"]
    assert read(tmp_path) == first


def test_paths_given_one_by_one(tmp_path: Path) -> None:
    """Files are called by their names, what lies in a folder by its path there; the order given does not matter."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    for name in ("one/a.txt", "one/README.md", "two/b.txt", "two/a.txt"):
        (tmp_path / name).write_text(GOOD)
    found = read_some(tmp_path / "two", tmp_path / "one" / "README.md", tmp_path / "missing.txt")

    assert [each.path for each in found.articles] == ["README.md", "a.txt", "b.txt"]
    assert [each.path for each in found.skipped] == ["missing.txt"]
    assert read_some(tmp_path / "missing.txt", tmp_path / "one" / "README.md", tmp_path / "two") == found


def test_two_files_of_one_name(tmp_path: Path) -> None:
    """Files of the same name are told apart by their folders."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(GOOD)
    found = read_some(tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt")

    assert len({each.id for each in found.articles}) == 2
