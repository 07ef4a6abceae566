"""Whatever happens to a run, the last good brief stands, and what was wrong is told."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from briefgen.commands.progress import LONG, bar
from briefgen.publish.lock import locked
from briefgen.publish.place import place

pytestmark = pytest.mark.model


def seen(folder: Path) -> dict[str, bytes]:
    """Every file of *folder* that a reader sees."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def changed(news: Path) -> None:
    """Make another brief of the same day due."""
    (news / "flood.txt").write_text(
        " date 2026-03-10 Shells hit the port of Tamsel on Tuesday, killing two soldiers, the army said."
    )


@pytest.mark.parametrize("after", [0.3, 1.0, 2.0])
def test_a_build_that_is_killed_leaves_the_last_brief(briefgen, news: Path, tmp_path: Path, after: float) -> None:
    """Wherever kill -9 meets it; the next run is held up by nothing that is left."""
    out, words = tmp_path / "out", ["build", news, "-o", tmp_path / "out", "--format", "html,json"]
    briefgen(*words)
    before = seen(out / "2026-03-10")
    changed(news)
    command = [sys.executable, "-m", "briefgen", *map(str, words), "--no-cache"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(after)
    finished = process.poll() is not None
    with suppress(ProcessLookupError):  # on a fast machine it may have ended by itself
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()

    if not finished:
        now = seen(out / "2026-03-10")
        whole = json.loads(now["brief.json"])["corpus"]["articles"] == 3
        assert whole or now == before
    done = briefgen(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((out / "2026-03-10/brief.json").read_bytes())["corpus"]["articles"] == 3


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 100 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_is_full_leaves_the_last_brief(briefgen, news: Path, tiny_disk: Path) -> None:
    """A real one: the files of the new brief do not fit beside the old."""
    place(tiny_disk, "2026-03-10", {"brief.html": b"<p>old page", "brief.json": b"{}"})
    (tiny_disk / "filler").write_bytes(bytes(60_000))
    before = seen(tiny_disk / "2026-03-10")
    done = briefgen("build", news, "-o", tiny_disk, "--format", "html,json")

    assert done.returncode == 1
    assert "the last brief is untouched" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert seen(tiny_disk / "2026-03-10") == before
    assert sorted(path.name for path in tiny_disk.iterdir()) == [".lock", "2026-03-10", "filler"]


def test_a_folder_that_may_not_be_written_is_told(news: Path) -> None:
    """To a user who is not root, for whom nothing is read-only."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        place(folder / "out", "2026-03-10", {"brief.html": b"old"})
        (folder / "out").chmod(0o555)
        script = (
            "import os, sys\nfrom pathlib import Path\n"
            "from briefgen.errors import PublishError\nfrom briefgen.publish.place import place\n"
            "if os.geteuid() == 0:\n    os.setuid(65534)\n"
            "try:\n    place(Path(sys.argv[1]), '2026-03-10', {'brief.html': b'new'})\n"
            "except PublishError as error:\n    print(error)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, str(folder / "out")], capture_output=True, text=True, check=True
        )
        (folder / "out").chmod(0o755)

        assert "Choose another folder with -o" in done.stdout
        assert seen(folder / "out" / "2026-03-10") == {"brief.html": b"old"}


def test_a_stale_corpus_has_its_own_code(briefgen, news: Path, tmp_path: Path) -> None:
    """The brief says so on its first page; with a fresh article it does not."""
    words = ["build", news, "--format", "json", "--max-age", "3", "--window", "all"]
    stale, fresh = briefgen(*words, "--date", "2026-03-20"), briefgen(*words, "--date", "2026-03-12")
    [warning] = json.loads((tmp_path / "out/2026-03-20/brief.json").read_bytes())["warnings"]

    assert (stale.returncode, fresh.returncode) == (5, 0)
    assert "10 days older" in warning
    assert json.loads((tmp_path / "out/2026-03-12/brief.json").read_bytes())["warnings"] == []


def test_any_two_briefs_are_compared(briefgen, news: Path, tmp_path: Path) -> None:
    """As text and as JSON, from any of the files; a brief and itself have no material change."""
    briefgen("build", news, "-o", "one", "--format", "json")
    changed(news)
    briefgen("build", news, "-o", "two", "--format", "html,json")
    one, two = tmp_path / "one/2026-03-10/brief.json", tmp_path / "two/2026-03-10/brief.html"
    told = briefgen("diff", one, two)
    listed = json.loads(briefgen("diff", one, two, "--json").stdout)

    assert told.returncode == 0
    assert "new" in {each["kind"] for each in listed}
    assert len(told.stdout.splitlines()) == len(listed)
    assert "no material change" in briefgen("diff", one, one).stdout


def test_a_second_run_waits_or_ends_with_its_own_code(briefgen, news: Path, tmp_path: Path) -> None:
    """It says who holds the folder; when that one has gone, nothing is left to wait for."""
    words = ["build", news, "-o", tmp_path / "out", "--format", "json"]
    with locked(tmp_path / "out"):
        refused = briefgen(*words, "--wait", "0.2")
    allowed = briefgen(*words)

    assert (refused.returncode, allowed.returncode) == (4, 0)
    assert f"process {os.getpid()}" in refused.stderr


def test_a_bar_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """For long work; cron sees nothing of it."""
    assert list(bar(iter(range(LONG)), LONG)) == list(range(LONG))
    assert capsys.readouterr().err == ""

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(bar(iter(range(LONG)), LONG)) == list(range(LONG))
    assert "Reading" in capsys.readouterr().err
    assert list(bar(iter(range(2)), 2)) == [0, 1]
    assert capsys.readouterr().err == ""


def test_log_lines_are_json_when_asked(briefgen, news: Path) -> None:
    """Each line of stderr is an object with level, logger and message."""
    (news / "broken.txt").write_bytes(bytes(range(256)))
    done = briefgen("build", news, "--format", "json", "-v", "--log-format", "json")
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]

    assert lines[0]["message"].startswith("Stage 1")
    assert all(set(line) == {"level", "logger", "message"} for line in lines)


def test_a_hook_of_the_configuration_gets_the_paths(briefgen, news: Path, tmp_path: Path) -> None:
    """Also when nothing has changed; one that fails makes the run fail, and the brief stands."""
    target = tmp_path / "paths"
    script = tmp_path / "hook.py"
    script.write_text(f"import sys; open({str(target)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')")
    (tmp_path / "briefgen.toml").write_text(
        f'corpus = "{news}"\nformat = ["json"]\n[[hook]]\ncommand = ["{sys.executable}", "{script}"]\n'
    )
    first, second = briefgen("build"), briefgen("build")
    script.unlink()
    third = briefgen("build")

    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 1)
    assert target.read_text().splitlines() == [str(tmp_path / "out/2026-03-10/brief.json")] * 2
    assert "the brief is published, but hook" in third.stderr


def test_the_cache_is_told_and_cleared(briefgen, news: Path, tmp_path: Path) -> None:
    """How many articles, of which version; nothing is left after clearing."""
    (tmp_path / "briefgen.toml").write_text(f'corpus = "{news}"\nformat = ["json"]\ncache = "mine.sqlite"\n')
    none = briefgen("cache", "info").stdout
    briefgen("build")
    some = briefgen("cache", "info").stdout
    cleared = briefgen("cache", "clear").stdout

    assert "nothing is remembered" in none
    assert "2 articles are remembered, 2 of them by this version" in some
    assert "bytes freed" in cleared
    assert not (tmp_path / "mine.sqlite").exists()


def test_a_brief_that_does_not_hold_is_neither_published_nor_sent(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last check before anything is written: a passage that is no longer in its article."""
    from briefgen import pipeline
    from briefgen.config.load import load_settings
    from briefgen.errors import BriefgenError
    from briefgen.verify import check

    def unsound(data, articles) -> None:
        raise BriefgenError("source 1: the passage is not in the article")

    monkeypatch.setattr(check, "require_sound", unsound)
    monkeypatch.setattr(pipeline, "mail", lambda *_: pytest.fail("sent"))
    settings = load_settings(None, {"corpus": news, "out": tmp_path / "out", "format": ("json",), "cache": False})
    with pytest.raises(BriefgenError, match="not in the article"):
        pipeline.run(settings, day=None, strict=False, folder=tmp_path, deliver="mailto:desk@example.org")

    assert not (tmp_path / "out" / "2026-03-10").exists()
