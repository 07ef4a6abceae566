"""Cron and systemd: no HOME, no PATH to speak of, another folder, LANG=C."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model


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


def test_a_second_run_imports_neither_spacy_nor_weasyprint(news: Path, tmp_path: Path) -> None:
    """What was found is remembered, and a brief that is there is not rendered again."""

    def run(corpus: Path) -> tuple[str, list[str]]:
        words = [sys.executable, "-X", "importtime", "-m", "briefgen", "build", corpus, "-o", tmp_path / "out"]
        words += ["--cache", tmp_path / "cache.sqlite", "--format", "html,json"]
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True)
        return done.stdout, [
            name for name in ("spacy", "weasyprint", "jinja2") if f"| {name}\n" in done.stderr.replace("|   ", "| ")
        ]

    first, _ = run(news)
    second, loaded = run(news)

    assert first == second
    assert loaded == []


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
