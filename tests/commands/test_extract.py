"""briefgen extract: one JSON object an article."""

import json

import pytest

pytestmark = pytest.mark.model


def test_each_finding_is_a_slice_of_the_text(briefgen, news) -> None:
    """text[start:end] is the text of the item, and the text is the file's from text_start on."""
    done = briefgen("extract", news)
    lines = [json.loads(line) for line in done.stdout.splitlines()]

    assert [line["path"] for line in lines] == ["raid.txt", "talks.txt"]
    for line in lines:
        whole = (news / line["path"]).read_text(encoding="utf-8")
        assert whole[line["text_start"] :] == line["text"]
        for kind in ("quotes", "figures", "events", "dates", "entities"):
            for item in line[kind]:
                assert line["text"][item["start"] : item["end"]] == item["text"]


def test_files_are_named_as_they_were_given(briefgen, news) -> None:
    """A file by its own name."""
    done = briefgen("extract", news / "talks.txt")

    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == ["talks.txt"]


def test_nothing_readable_ends_with_1(briefgen, tmp_path) -> None:
    """And says why."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = briefgen("extract", tmp_path / "empty.txt")

    assert done.returncode == 1
    assert "empty.txt" in done.stderr
