"""briefgen entities."""

import json

import pytest

pytestmark = pytest.mark.model


def test_what_was_joined_is_listed_with_the_reason(briefgen, news, tmp_path) -> None:
    """The user's own aliases in briefgen.toml join names, and each join says why."""
    (tmp_path / "briefgen.toml").write_text('[aliases]\n"Republic of Varenia" = ["Varenia"]\n', encoding="utf-8")
    done = briefgen("entities", news, "--json")
    listed = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0
    [varenia] = [each for each in listed if each["canonical"] == "Republic of Varenia"]
    assert "Varenia" in varenia["forms"]
    assert varenia["reason"] == "listed as aliases"
