"""briefgen check: what is wrong is found before the morning, with how to mend it."""

import shutil
from pathlib import Path

import pytest

from briefgen import preflight as room
from briefgen.preflight import preflight
from briefgen.render import fonts


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk where all is well; the pipeline's own test has a test of its own."""
    (tmp_path / "corpus").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(room, "_pipeline", lambda name: f"pipeline {name}")
    return tmp_path


def wrong(config: str | None = None) -> dict[str, str]:
    """What is not in place, and what is told of it."""
    path = Path("briefgen.toml") if config is not None else None
    if path is not None:
        path.write_text(config, encoding="utf-8")
    return {each.what: each.told for each in preflight(path, None) if not each.ok}


def test_all_is_well() -> None:
    """Each thing is tested and told."""
    told = preflight(None, None)

    assert [each.what for each in told if each.ok] == [
        "configuration", "profile", "corpus", "pipeline", "Pango", "fonts", "templates", "output folder", "disk", "cache",
    ]  # fmt: skip
    assert all(each.told for each in told)


@pytest.mark.parametrize(
    ("config", "what", "way_out"),
    [
        ('titel = "x"', "configuration", "Did you mean 'title'"),
        ('timezone = "Mars/Olympus"', "configuration", "Europe/Vilnius"),
        ('profile = "sports"', "profile", "Use one of"),
        ('corpus = "nowhere"', "corpus", "Set corpus"),
        ('templates = "nowhere"', "templates", "Set templates"),
        ('out = "taken"', "output folder", "Choose another folder"),
        ('cache = "taken/cache.sqlite"', "cache", "cache = false"),
    ],
)
def test_what_is_wrong_is_told_with_the_way_out(desk: Path, config: str, what: str, way_out: str) -> None:
    """And only that."""
    (desk / "taken").write_text("in the way")
    found = wrong(config)

    assert list(found) == [what]
    assert way_out in found[what]


def test_a_full_disk_and_missing_fonts_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With how much room is wanted, and the command that brings the fonts."""
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=5_000_000))
    monkeypatch.setattr(fonts, "folders", lambda: (tmp_path,))
    found = wrong()

    assert set(found) == {"disk", "fonts"}
    assert "5 MB are left" in found["disk"]
    assert "pip install" in found["fonts"]


@pytest.mark.model
def test_the_command_ends_with_0_when_all_is_well_and_with_1_when_not(briefgen, news: Path) -> None:
    """One line a thing; the pipeline is loaded for real."""
    well = briefgen("check", "--config", written(news, f'corpus = "{news}"'))
    ill = briefgen("check", "--config", written(news, 'corpus = "nowhere"\npipeline = "en_no_such"'))

    assert (well.returncode, ill.returncode) == (0, 1), well.stdout
    assert all(line.startswith("ok") for line in well.stdout.splitlines())
    assert [line.split()[1] for line in ill.stdout.splitlines() if line.startswith("FAIL")] == ["corpus:", "pipeline:"]


def written(folder: Path, text: str) -> Path:
    """A configuration file with *text*."""
    path = folder.parent / "briefgen.toml"
    path.write_text(text, encoding="utf-8")
    return path
