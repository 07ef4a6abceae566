"""A profile on quite another topic, from data alone."""

import json
from pathlib import Path

import pytest

from briefgen.commands.main import briefgen

pytestmark = pytest.mark.model
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The brief of the flood."""
    out = tmp_path_factory.mktemp("flood")
    words = ["build", "--config", str(HERE / "briefgen.toml"), "-o", str(out), "--format", "json"]
    assert briefgen.main(words, standalone_mode=False) == 0
    return json.loads((out / "2026-05-06" / "brief.json").read_text(encoding="utf-8"))


def words_of(made: dict, section: str) -> str:
    """All that a section says."""
    [found] = [each for each in made["sections"] if each["id"] == section]
    return " ".join(item["text"] for item in found["items"])


def test_the_sections_are_those_of_the_profile(made: dict) -> None:
    """In its order."""
    assert [section["id"] for section in made["sections"]] == ["situation", "casualties_damage", "response", "warnings"]


def test_no_section_is_empty(made: dict) -> None:
    """Four articles on one flood have something for each."""
    assert all(section["items"] for section in made["sections"])


def test_the_toll_stands_under_casualties(made: dict) -> None:
    """The last one that the agency gives."""
    assert "Nine people" in words_of(made, "casualties_damage")


def test_who_helps_stands_under_response(made: dict) -> None:
    """Rescuers and those who sent them."""
    assert "Osterveld sent six helicopters" in words_of(made, "response")
