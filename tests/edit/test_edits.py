"""The editor's file."""

from pathlib import Path

import pytest

from briefgen.compare.reconcile import reconcile
from briefgen.edit.load import load_edits
from briefgen.errors import ConfigError
from tests.marked import marked, statements_of

CORPUS = [
    marked("Mayor {PERSON Ana Roe} opened the timber quay in {GPE Tarn}.\nReaders may write to us.", "a.txt"),
    marked('{GPE Tarn} now has a quay, {PERSON Ana Roe} said.\n{"We are glad of it|Li Dahl}, somebody said.', "b.txt"),
]


def made(tmp_path: Path, text: str):
    """What comes of the corpus with an editor's file of *text*."""
    path = tmp_path / "edits.yaml"
    path.write_text(text, "utf-8")
    return reconcile(CORPUS, statements_of, edits=load_edits(path))


def groups(reconciled) -> list[set[str]]:
    """The texts of each group."""
    return [{statement.text for statement in group.statements} for group in reconciled.groups]


def test_no_file_is_no_edit(tmp_path: Path) -> None:
    """Without the file nothing is edited and nothing is said."""
    assert load_edits(tmp_path / "edits.yaml").entries == ()
    assert reconcile(CORPUS, statements_of).notes == ()


def test_what_is_dropped_is_gone(tmp_path: Path) -> None:
    """A dropped statement is in no group, and the note says why."""
    result = made(tmp_path, "- drop: Readers may write\n  reason: not news\n")

    assert not any("Readers" in text for texts in groups(result) for text in texts)
    assert result.notes == ("Edited: drop “Readers may write”: not news",)


def test_merged_statements_share_a_group_and_kept_apart_ones_do_not(tmp_path: Path) -> None:
    """Merge and keep apart win over what the words say."""
    merged = made(tmp_path, "- merge: [timber quay, now has a quay]\n  reason: one quay\n")
    assert any({"timber" in text for text in texts} == {True, False} for texts in groups(merged) if len(texts) > 1)

    twins = [
        marked("Mayor {PERSON Ana Roe} opened the quay.", "a.txt"),
        marked("Mayor {PERSON Ana Roe} opened the quay today.", "b.txt"),
    ]
    path = tmp_path / "edits.yaml"
    path.write_text("- keep apart: [opened the quay., quay today]\n  reason: two quays\n", "utf-8")
    assert len(reconcile(twins, statements_of).groups) == 1
    assert len(reconcile(twins, statements_of, edits=load_edits(path)).groups) == 2


def test_speakers_aliases_and_pins(tmp_path: Path) -> None:
    """A wrong speaker is mended, an alias holds, a pinned group is named."""
    result = made(
        tmp_path,
        "- speaker: {quote: glad of it, name: Ana Roe}\n  reason: heard it\n"
        "- alias: {name: Ana Maria Roe, forms: [Ana Roe]}\n  reason: her full name\n"
        "- pin: timber quay\n  reason: the news\n",
    )

    assert result.extractions[1].quotes[0].speaker == "Ana Maria Roe"
    assert [entity.canonical for entity in result.extractions[0].entities][:1] == ["Ana Maria Roe"]
    assert result.pinned == {
        next(group.id for group in result.groups if any("timber" in each.text for each in group.statements))
    }
    assert all(note.startswith("Edited: ") for note in result.notes)


def test_an_entry_that_matches_nothing_is_reported(tmp_path: Path) -> None:
    """Nothing is ignored in silence: the note names the line."""
    result = made(tmp_path, "- drop: no such words\n  reason: old\n- pin: nothing here\n  reason: old\n")

    assert [note.split(":")[1] for note in result.notes] == ["1", "3"]
    assert all("matches nothing" in note for note in result.notes)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("drop: x", "must be a list"),
        ("- drop: x", "add “reason:”"),
        ("- drop: x\n  pin: y\n  reason: z", "exactly one of"),
        ("- drop: x\n  becuase: z\n  reason: z", "unknown: becuase"),
        ("- merge: [x]\n  reason: z", "two or more"),
        ("- speaker: {quote: x}\n  reason: z", "must be {quote"),
        ("- 7", "not an entry"),
        ("- drop: [", "not valid YAML"),
        ("- drop: !!python/object/apply:os.system [x]\n  reason: z", "not valid YAML"),
    ],
)
def test_faults_are_told_with_their_line(tmp_path: Path, text: str, part: str) -> None:
    """A wrong file is refused with what is wrong and where."""
    path = tmp_path / "edits.yaml"
    path.write_text(text, "utf-8")

    with pytest.raises(ConfigError, match=r"edits\.yaml") as told:
        load_edits(path)
    assert part in str(told.value)
