"""Any change to a statement, a passage or a source is found."""

import copy
import json

import pytest

from briefgen.compose.as_json import brief_data
from briefgen.errors import VerificationError
from briefgen.verify.check import require_sound, verify
from briefgen.verify.evidence import read_evidence
from briefgen.verify.prune import pruned
from tests.made import article, brief, figure, figure_pick, group, pick, statement

POST = article("At least 12 ferries sank. Nobody was hurt, the harbour office said.", "post.txt")


def data():
    """A sound brief."""
    told = group(statement(POST, "At least 12 ferries sank."))
    hurt = group(statement(POST, "Nobody was hurt, the harbour office said.", "[No sailor] was hurt …"))
    tile = figure_pick(figure(POST, "At least 12 ferries", 12, thing="ferries"))
    return brief_data(brief(POST, picks=[pick(told), pick(hurt)], takeaways=[pick(told)], figures=[tile]))


def test_a_sound_brief_passes_with_and_without_its_corpus() -> None:
    """Brackets and an ellipsis are allowed."""
    sound = brief_data(brief(POST, picks=[pick(group(statement(POST, "At least 12 ferries sank.")))]))

    assert verify(sound, None).faults == ()
    assert verify(sound, {POST.id: POST}).faults == ()


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("sections", 0, "items", 0, "text"), "At least 13 ferries sank.", "13 ferries"),
        (("takeaways", 0, "text"), "Ferries sank.", "Ferries sank"),
        (("key_figures", 0, "number"), "At least 13", "At least 13"),
        (("sections", 0, "items", 0, "citations", 0, "exact"), "At least 13 ferries sank.", "differs from the passage"),
        (("sections", 0, "items", 0, "citations", 0, "source"), 7, "no source 7"),
        (("sources", 0, "passages", 0, "exact"), "At least 13 ferries", "differs from the passage"),
    ],
)
def test_a_change_inside_the_brief_is_found_without_the_corpus(path, value, told) -> None:
    """A statement, a figure, a footnote, a passage: each is held against the others."""
    tampered = copy.deepcopy(data())
    place = tampered
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    assert any(told in fault for fault in verify(tampered, None).faults)


def test_a_changed_article_is_found() -> None:
    """By its hash and by each passage that no longer stands in it."""
    changed = article(POST.text.replace("12", "13"), "post.txt")
    faults = verify(data(), {POST.id: changed}).faults

    assert any("was changed since" in fault for fault in faults)
    assert any("does not say" in fault for fault in faults)


def test_a_source_that_is_gone_is_found() -> None:
    """An article that is no longer in the corpus cannot vouch for anything."""
    assert any("post.txt is not in the corpus" in fault for fault in verify(data(), {}).faults)


def test_words_of_a_page_that_its_evidence_lacks_are_found() -> None:
    """Statements and passages alike."""
    sound = data()
    passage = sound["sources"][0]["passages"][0]

    assert not [
        fault for fault in verify(sound, None, shown=[(passage["id"], passage["exact"])]).faults if "page" in fault
    ]
    assert any("page shows" in fault for fault in verify(sound, None, shown=[(passage["id"], "13")]).faults)
    assert any("page shows" in fault for fault in verify(sound, None, shown=[(None, "13 ferries")]).faults)


def test_an_unsound_brief_is_not_published() -> None:
    """The message lists what failed."""
    unsound = data()
    unsound["takeaways"][0]["text"] = "All ferries sank."

    with pytest.raises(VerificationError, match="All ferries sank"):
        require_sound(unsound, {POST.id: POST})


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"<html></html>", b"%PDF-1.7\n", b"\xff\xfe\x00", b"{" * 9999])
def test_what_is_no_brief_is_refused(tmp_path, content: bytes) -> None:
    """With the name of the file, and no traceback."""
    path = tmp_path / "brief.any"
    path.write_bytes(content)

    with pytest.raises(VerificationError, match="brief.any"):
        read_evidence(path)


def test_brief_json_is_read_back(tmp_path) -> None:
    """As it was written."""
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(data()), encoding="utf-8")

    assert read_evidence(path) == (data(), [])


def test_an_unsound_statement_is_left_out_and_the_others_stand(caplog: pytest.LogCaptureFixture) -> None:
    """With a warning: a fault of ours must not cost the reader the brief."""
    good, bad = (
        group(statement(POST, "At least 12 ferries sank.")),
        group(statement(POST, "Nobody was hurt", "All died.")),
    )
    kept = pruned(brief(POST, picks=[pick(good), pick(bad)]))

    assert [item.text for item in kept.sections[0].items] == ["At least 12 ferries sank."]
    assert "All died." in caplog.text
