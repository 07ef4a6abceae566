"""What was found is remembered, exactly, and a store never stops a run."""

import logging
import multiprocessing
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.errors import ConfigError
from briefgen.model.article import Article, Skipped
from briefgen.model.finding import Citation, Entity, Extraction
from briefgen.remember import remembered as rooms
from briefgen.remember import store
from briefgen.remember.encode import decoded, encoded
from briefgen.remember.fingerprint import files_of, fingerprint
from briefgen.remember.remembered import default_path, key_of, remembered


def article_of(number: int) -> Article:
    """Return one of many articles."""
    text = f"Ada Quill spoke in Port Ansel, for the {number}th time."
    return Article(id=f"{number:016x}", path=f"{number}.txt", text=text, text_start=0, sha256=f"{number}")


def extraction_of(article: Article) -> Extraction:
    """Return what `Work` finds in *article*."""
    return Extraction(article=article, entities=(Entity(citation=Citation.of(article, 0, 9), label="PERSON"),))


class Work:
    """Extracts, and keeps count of what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def __call__(self, articles: list[Article]) -> Iterator[bytes | Skipped]:
        """Yield a result for each of *articles*."""
        self.asked.append([article.path for article in articles])
        for article in articles:
            bad = article.path.startswith("bad")
            yield Skipped(path=article.path, reason="broken") if bad else encoded(extraction_of(article))


def run(path: Path, articles: list[Article]) -> tuple[list[Extraction | Skipped], list[list[str]]]:
    """Return what a run yields, and what it had to extract."""
    work = Work()
    return unpacked(articles, remembered(articles, work, path=path)), work.asked


def unpacked(articles: list[Article], results: Iterator[Extraction | bytes | Skipped]) -> list[Extraction | Skipped]:
    """Return *results* with what is new unpacked."""
    pairs = zip(articles, results, strict=True)
    return [decoded(each, article) if isinstance(each, bytes) else each for article, each in pairs]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store will be."""
    return tmp_path / "deep" / "cache.sqlite3"


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """One version of the rules, whoever edits them while the tests run."""
    monkeypatch.setattr("briefgen.remember.remembered.fingerprint", lambda _: "rules")


FIVE = [article_of(number) for number in range(5)]
FOUND = [extraction_of(article) for article in FIVE]


def test_nothing_is_extracted_twice(path: Path) -> None:
    """A second run over the same articles asks for nothing and yields the same."""
    assert run(path, FIVE) == (FOUND, [["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"]])
    assert run(path, FIVE) == (FOUND, [])


def test_one_more_article_costs_one_article(path: Path) -> None:
    """Only what is new is asked for, and everything comes in the order of the articles."""
    run(path, [FIVE[0], FIVE[2], FIVE[4]])

    assert run(path, FIVE) == (FOUND, [["1.txt", "3.txt"]])


@pytest.mark.parametrize(
    "change", [{"text": "Else."}, {"published": "2025-06-02"}, {"title": "News"}, {"path": "moved.txt"}]
)
def test_a_changed_article_is_extracted_anew(change: dict[str, str]) -> None:
    """Whatever changes of an article or its metadata changes its key."""
    assert key_of(replace(FIVE[0], **change), "v") != key_of(FIVE[0], "v")


def test_other_rules_extract_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other rules found is not taken, and is still there when they come back."""
    run(path, FIVE)
    monkeypatch.setattr("briefgen.remember.remembered.fingerprint", lambda _: "other")

    assert run(path, FIVE)[1] == [["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"]]
    monkeypatch.setattr("briefgen.remember.remembered.fingerprint", lambda _: "rules")
    assert run(path, FIVE)[1] == []


def test_only_the_last_versions_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store holds so many versions of the rules and no more."""
    for version in "abcdef":
        monkeypatch.setattr("briefgen.remember.remembered.fingerprint", lambda _, version=version: version)
        run(path, FIVE)

    held = store.info(path, "f")
    assert held is not None
    assert (held.articles, held.current) == (5 * store.VERSIONS, 5)


def test_what_was_skipped_is_tried_again(path: Path) -> None:
    """A skipped article stays in its place and is not remembered."""
    articles = [FIVE[0], replace(FIVE[1], path="bad.txt"), FIVE[2]]

    first, _ = run(path, articles)
    again, asked = run(path, articles)

    assert first == again == [FOUND[0], Skipped(path="bad.txt", reason="broken"), FOUND[2]]
    assert asked == [["bad.txt"]]


def test_a_run_that_is_broken_off_keeps_what_it_had(path: Path) -> None:
    """What was yielded before the end came is remembered."""
    results = remembered(FIVE, Work(), path=path)
    next(results)
    next(results)
    results.close()

    assert run(path, FIVE)[1] == [["2.txt", "3.txt", "4.txt"]]


def overwrite(path: Path, start: int, data: bytes) -> None:
    """Put *data* into the file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


@pytest.mark.parametrize(
    ("start", "data"), [(0, b"no database at all" * 99), (100, b"\xff" * 3000), (5000, b"\xee" * 30000)]
)
def test_a_damaged_store_is_made_anew(path: Path, start: int, data: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """Damage at the head, in the schema or further in costs a line in the log and a new extraction, then all is well."""
    many = [article_of(number) for number in range(400)]
    found = [extraction_of(article) for article in many]
    run(path, many)
    overwrite(path, start, data)
    caplog.clear()

    assert run(path, many)[0] == found
    assert len(caplog.records) == 1, caplog.text
    assert run(path, many) == (found, [])


def test_one_damaged_row_costs_one_article(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A row that can't be read is told, extracted anew, and mended."""
    run(path, FIVE)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE extraction SET found = x'00ff' WHERE key = ?", (key_of(FIVE[3], "rules"),))

    assert run(path, FIVE) == (FOUND, [["3.txt"]])
    assert "3.txt" in caplog.text
    assert run(path, FIVE) == (FOUND, [])


def test_a_store_of_another_layout_is_made_anew(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A store that another version of briefgen laid out is replaced with one line."""
    run(path, FIVE)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {store.LAYOUT + 1}")
    caplog.clear()

    assert run(path, FIVE)[0] == FOUND
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert run(path, FIVE) == (FOUND, [])


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """Neither a run nor `clear` touches a database that is not ours."""
    path = tmp_path / "accounts.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE money (amount INTEGER)")
    before = path.read_bytes()

    with pytest.raises(ConfigError, match="another program"):
        run(path, FIVE)
    with pytest.raises(ConfigError, match="no cache"):
        store.clear(path)
    assert path.read_bytes() == before


def test_no_place_to_remember_is_no_fault(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where no file can be made everything is extracted, with one line in the log."""
    (tmp_path / "file").write_text("")

    assert run(tmp_path / "file" / "cache.sqlite3", FIVE)[0] == FOUND
    assert len(caplog.records) == 1


def test_a_store_that_fails_midway_is_done_without(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A full disk stops the remembering, not the run."""

    def full(self: store.Store, found: dict[bytes, bytes]) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(store.Store, "put", full)

    assert run(path, FIVE)[0] == FOUND
    assert "disk is full" in caplog.text


def _many(path: Path, start: int) -> None:
    rooms.fingerprint = lambda _: "rules"
    articles = [article_of(number) for number in range(start, start + 300)]
    assert unpacked(articles, remembered(articles, Work(), path=path)) == [
        extraction_of(article) for article in articles
    ]


def test_two_runs_at_once(path: Path) -> None:
    """Processes that begin together on one new file all succeed, and all is remembered."""
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_many, args=(path, start)) for start in (0, 100, 200)]
    for each in runs:
        each.start()
    for each in runs:
        each.join()

    assert [each.exitcode for each in runs] == [0, 0, 0]
    assert run(path, [article_of(number) for number in range(500)])[1] == []


def test_info_and_clear(path: Path) -> None:
    """A store tells what it holds, and nothing is left of it when it is cleared."""
    assert store.info(path, "v") is None
    assert store.clear(path) == 0
    run(path, FIVE)

    held = store.info(path, "rules")
    assert held is not None
    assert (held.path, held.articles, held.current) == (path, 5, 5)
    assert store.clear(path) >= held.size > 0
    assert list(path.parent.iterdir()) == []


def test_a_warm_run_imports_no_pipeline(path: Path) -> None:
    """Where all is remembered, neither spaCy nor anything else that is slow is imported."""
    run(path, FIVE)
    code = (
        "import sys; from pathlib import Path; from briefgen.remember import remembered as room;"
        "room.fingerprint(None); room.fingerprint = lambda _: 'rules'; remembered, default_path = room.remembered, room.default_path;"
        "from tests_remembered import FIVE, FOUND, Work, unpacked; default_path();"
        f"assert unpacked(FIVE, remembered(FIVE, Work(), path=Path({str(path)!r}))) == FOUND;"
        "assert not {'spacy', 'thinc', 'numpy', 'weasyprint', 'pydantic'} & set(sys.modules), 'slow imports'"
    )
    prelude = (
        f"import importlib.util, sys; s = importlib.util.spec_from_file_location('tests_remembered', {__file__!r});"
    )
    prelude += (
        "m = importlib.util.module_from_spec(s); sys.modules['tests_remembered'] = m; sys.modules['pytest'] = Fake();"
    )
    fake = (
        "import sys\n"
        "class Fake:\n"
        "    def __getattr__(self, name): return Fake()\n"
        "    def __call__(self, *args, **keywords): return args[0] if args and callable(args[0]) else Fake()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{fake}{prelude} s.loader.exec_module(m)\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_fingerprint_tells_every_change(tmp_path: Path) -> None:
    """A changed, renamed or added file of a pipeline changes the fingerprint; what Python compiled does not."""
    (tmp_path / "weights").write_bytes(b"1")
    prints = [fingerprint(str(tmp_path))]
    (tmp_path / "weights").write_bytes(b"2")
    prints.append(fingerprint(str(tmp_path)))
    (tmp_path / "weights").rename(tmp_path / "other")
    prints.append(fingerprint(str(tmp_path)))
    assert len(set(prints)) == 3

    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"3")
    assert fingerprint(str(tmp_path)) == prints[-1]
    assert [file.name for file in files_of(tmp_path)] == ["other"]


def test_the_default_path_is_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where nothing is configured the store lies in the user's cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert default_path() == tmp_path / "briefgen" / "extractions.sqlite3" or sys.platform != "linux"
