"""What pip installs works away from the clone: templates, fonts and pipeline are inside."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

LIMIT = 10_000_000
"""Bytes that the language pipeline may take in the wheel."""
PARTS = ("briefgen/pipelines/", "briefgen/parse/lexicon.txt")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The wheel of this clone."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--wheel-dir", str(folder), str(root)], check=True)
    [path] = folder.glob("briefgen-*.whl")
    return path


def test_the_pipeline_in_the_wheel_is_small(wheel: Path) -> None:
    """At most 10 MB with the lexicon it looks words up in, its licence and attribution beside it."""
    with zipfile.ZipFile(wheel) as archive:
        inside = [entry for entry in archive.infolist() if entry.filename.startswith(PARTS)]

    assert 0 < sum(entry.compress_size for entry in inside) <= LIMIT
    assert any("LICENSE" in entry.filename for entry in inside)
    assert any(entry.filename.endswith("lexicon.txt") for entry in inside)


@pytest.mark.slow
@pytest.mark.model
def test_the_wheel_builds_a_brief_away_from_the_clone(wheel: Path, root: Path, tmp_path: Path) -> None:
    """In an empty venv, in another folder."""
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True, cwd=tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(" date 2026-03-10 The bridge at Tamsel collapsed, killing two people, the mayor said.")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(tmp_path / "venv/bin/briefgen"), "build", "news"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out/2026-03-10/brief.pdf").read_bytes().startswith(b"%PDF")
    where = [str(python), "-c", "import briefgen; print(briefgen.__file__)"]
    assert (
        str(root)
        not in subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    )
