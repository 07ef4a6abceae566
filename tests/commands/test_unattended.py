"""Cron and systemd: no HOME, no PATH to speak of, another folder, LANG=C."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model
EMPTY = "is empty: fetch it again or remove it"


def cron_line(root: Path) -> str:
    """The command of the crontab line in README."""
    [line] = re.findall(r"^30 5 \* \* 1-5  (.*)$", (root / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return line


def test_the_cron_line_of_the_readme_works_in_an_empty_environment(root: Path, news: Path, tmp_path: Path) -> None:
    """The desk's folder holds the configuration; cron runs from somewhere else and knows nothing."""
    desk = tmp_path / "desk"
    (desk / ".venv" / "bin").mkdir(parents=True)
    (desk / ".venv" / "bin" / "briefgen").symlink_to(Path(sys.executable).with_name("briefgen"))
    (desk / "briefgen.toml").write_text('corpus = "../news"\ncache = "cache.sqlite"\n', encoding="utf-8")
    command = cron_line(root).replace("/srv/desk", str(desk)).replace("--date today", "--date 2026-03-10")
    done = subprocess.run(
        ["/bin/sh", "-c", command], env={"LANG": "C", "PATH": "/usr/bin:/bin"}, cwd="/",
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    # Two articles are fewer than the five that the line asks for: made, but marked as thin.
    assert done.returncode == 5, done.stderr
    assert [Path(line).name for line in done.stdout.splitlines()] == ["brief.html", "brief.pdf", "brief.json"]
    assert (desk / "out/2026-03-10/brief.pdf").is_file()


def imported(corpus: Path, out: Path, *options: object) -> tuple[str, set[str]]:
    """What a build prints, and which of the heavy libraries it imported."""
    words = [sys.executable, "-X", "importtime", "-m", "briefgen", "build", corpus, "-o", out, *options]
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True)
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    return done.stdout, modules & {"spacy", "weasyprint", "jinja2", "trafilatura", "datasketch", "numpy", "pebble"}


def test_a_second_run_reads_nothing_and_imports_nothing(news: Path, tmp_path: Path) -> None:
    """When nothing that matters changed, the brief is there already."""
    options = ["--cache", tmp_path / "cache.sqlite", "--format", "html,json"]
    first, _ = imported(news, tmp_path / "out", *options)
    second, loaded = imported(news, tmp_path / "out", *options)

    assert first == second
    assert loaded == set()


def test_what_was_found_is_remembered_for_another_brief(news: Path, tmp_path: Path) -> None:
    """An article that goes costs neither a parse nor spaCy."""
    options = ["--cache", tmp_path / "cache.sqlite", "--format", "json"]
    imported(news, tmp_path / "out", *options)
    (news / "raid.txt").unlink()
    _, loaded = imported(news, tmp_path / "out", *options)

    assert loaded.isdisjoint({"spacy", "weasyprint", "jinja2", "pebble"})


def test_a_run_with_nothing_new_ends_like_the_first(briefgen, news: Path) -> None:
    """The same lines and the same exit code, also of a thin corpus with a bad file; another order is made anew."""
    (news / "empty.txt").touch()
    words = ["build", news, "--format", "json", "--min-articles", "3"]
    first, second, other = briefgen(*words), briefgen(*words, "-v"), briefgen(*words, "--paper", "Letter", "-v")

    assert "Nothing has changed" in second.stderr
    assert second.stderr.splitlines()[-1:] == first.stderr.splitlines() == ["skipped empty.txt: " + EMPTY]
    assert (first.returncode, first.stdout) == (second.returncode, second.stdout) == (5, first.stdout)
    assert "Nothing has changed" not in other.stderr


def test_a_damaged_cache_costs_one_line(briefgen, news: Path, tmp_path: Path) -> None:
    """It is set aside, and everything is read anew."""
    cache = tmp_path / "cache.sqlite"
    briefgen("build", news, "--cache", cache, "--format", "json")
    cache.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    done = briefgen("build", news, "--cache", cache, "--format", "json", "-o", "other")

    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "cache.sqlite" in done.stderr


def test_two_runs_at_once_are_safe(news: Path, tmp_path: Path) -> None:
    """One cache, one output folder: the second waits, and both end well."""
    words = [sys.executable, "-m", "briefgen", "build", str(news), "-o", str(tmp_path / "out"), "--wait", "120"]
    words += ["--cache", str(tmp_path / "cache.sqlite"), "--format", "html,json"]
    runs = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ended = [run.communicate() for run in runs]

    assert [run.returncode for run in runs] == [0, 0], ended
    assert ended[0][0] == ended[1][0]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_the_systemd_units_of_the_readme_are_valid(root: Path, tmp_path: Path) -> None:
    """As systemd itself sees them."""
    text = (root / "README.md").read_text(encoding="utf-8")
    [units] = re.findall(r"```ini\n(.*?)```", text, re.DOTALL)
    service, timer = re.split(r"# briefgen\.timer\n", units)
    binary = tmp_path / "briefgen"
    binary.write_text("#!/bin/sh\n")
    binary.chmod(0o755)
    (tmp_path / "briefgen.service").write_text(re.sub(r"ExecStart=\S+", f"ExecStart={binary}", service))
    (tmp_path / "briefgen.timer").write_text(timer)
    command = [
        "systemd-analyze",
        "verify",
        "--man=no",
        str(tmp_path / "briefgen.timer"),
        str(tmp_path / "briefgen.service"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
