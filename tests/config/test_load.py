"""briefgen.toml: every fault is told at once, with the way out."""

from pathlib import Path

import pytest

from briefgen.config.load import find_config, load_profile, load_settings
from briefgen.errors import ConfigError


def written(folder: Path, text: str) -> Path:
    """A briefgen.toml with *text*."""
    path = folder / "briefgen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_work_without_a_file() -> None:
    """No key is required."""
    assert load_settings(None, {}).out == Path("out")


def test_an_unknown_key_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    """A slip of the pen is told, not ignored."""
    with pytest.raises(ConfigError, match="unknown setting 'titel'. Did you mean 'title'"):
        load_settings(written(tmp_path, 'titel = "Daily"'), {})


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Nobody mends a file one fault a run."""
    path = written(tmp_path, 'titel = "Daily"\npaper = "A3"\nworkers = 0\n[limits]\nsecond = 3\n')

    with pytest.raises(ConfigError) as raised:
        load_settings(path, {})

    for part in ("titel", "paper", "workers", "limits.second"):
        assert part in str(raised.value)


def test_an_unknown_key_of_a_section_is_refused(tmp_path: Path) -> None:
    """Sections are data, and checked like all the rest."""
    path = written(tmp_path, '[[section]]\nid = "a"\ntitle = "A"\nlimits = 3\n')

    with pytest.raises(ConfigError, match="section 1: limits'. Did you mean 'limit'"):
        load_settings(path, {})


def test_paths_of_the_file_are_relative_to_it(tmp_path: Path) -> None:
    """A cron job runs in another folder."""
    settings = load_settings(written(tmp_path, 'corpus = "news"\ncache = false\n'), {})

    assert settings.corpus == tmp_path / "news"
    assert settings.cache is False


def test_an_option_wins_over_the_file_unless_it_is_not_given(tmp_path: Path) -> None:
    """None means: not given."""
    settings = load_settings(
        written(tmp_path, 'out = "here"\npaper = "Letter"\n'), {"out": Path("there"), "paper": None}
    )

    assert (settings.out, settings.paper) == (Path("there"), "Letter")


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    """With the line that TOML stumbles over."""
    with pytest.raises(ConfigError, match=r"briefgen.toml: not valid TOML.*line 1"):
        load_settings(written(tmp_path, "title = oops\n"), {})


def test_the_nearest_file_above_is_found(tmp_path: Path) -> None:
    """From a folder inside the project, too."""
    path = written(tmp_path, "")
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)

    assert find_config(inside) == path


def test_an_unknown_profile_is_refused_with_those_that_exist(tmp_path: Path) -> None:
    """Default is one of them."""
    with pytest.raises(ConfigError, match="default"):
        load_profile("defualt", tmp_path)


@pytest.mark.parametrize("name", ["default", "disaster", "general"])
def test_the_profiles_that_come_with_briefgen_are_valid(name: str, tmp_path: Path) -> None:
    """Each has four sections."""
    assert len(load_profile(name, tmp_path).section) == 4


def test_a_time_zone_that_is_none_is_refused(tmp_path: Path) -> None:
    """Before a brief is dated by it."""
    assert load_settings(written(tmp_path, 'timezone = "Asia/Tokyo"'), {}).timezone == "Asia/Tokyo"
    for bad in ("Mars/Olympus", "../secret", ""):
        with pytest.raises(ConfigError, match="Europe/Vilnius"):
            load_settings(written(tmp_path, f'timezone = "{bad}"'), {})
