"""A small corpus, and briefgen as a user runs it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TALKS = """ date 2026-03-10 BRENHOLM (KNA) — Varenia and Kestria held talks on Tuesday in Port Saylo, Foreign Minister \
Hanne Brandvik said. "We will not leave the table," she told reporters.

The two delegations agreed to exchange 300 prisoners."""
RAID = """ date 2026-03-10 Kestria launched 80 drones at Ostrava Bay overnight, Varenia's air force said. At least five \
people were killed, the mayor said."""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    (folder / "raid.txt").write_text(RAID, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What all runs of the tests remember: most of them read the same two articles."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def briefgen(tmp_path: Path, cache: Path) -> Run:
    """Runs briefgen in *tmp_path*."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "briefgen", *map(str, arguments)],
            cwd=tmp_path,
            env=os.environ | {"XDG_CACHE_HOME": str(cache)} | environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run
