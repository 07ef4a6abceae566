"""What the entries of the editor's file do, and which of them match nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.edit.entry import Edit, Edits
from briefgen.model.finding import Extraction, Quote
from briefgen.model.statement import Group, Statement
from briefgen.wording.words import folded


def editor_aliases(edits: Edits) -> dict[str, tuple[str, ...]]:
    """Return canonical name → forms of the alias entries."""
    found: dict[str, tuple[str, ...]] = {}
    for edit in edits.of("alias"):
        found[edit.name or ""] = (*found.get(edit.name or "", ()), *edit.words)
    return found


def with_right_speakers(
    extractions: Sequence[Extraction], edits: Edits
) -> tuple[tuple[Extraction, ...], frozenset[int]]:
    """Return *extractions* with the speakers that the editor gave, and the lines of entries that found their quote."""
    wanted = [(_plain(edit.words[0]), edit) for edit in edits.of("speaker")]
    used: set[int] = set()

    def mended(quote: Quote) -> Quote:
        for words, edit in wanted:
            if words in _plain(quote.text):
                used.add(edit.line)
                return replace(quote, speaker=edit.name)
        return quote

    if not wanted:
        return tuple(extractions), frozenset()
    # A quote that had no speaker can be told now: tellings are made anew.
    changed = tuple(replace(each, quotes=tuple(map(mended, each.quotes)), tellings=()) for each in extractions)
    return changed, frozenset(used)


def without_dropped(statements: Sequence[Statement], edits: Edits) -> tuple[list[Statement], frozenset[int]]:
    """Return *statements* without those that the editor dropped, and the lines of entries that dropped something."""
    drops = edits.of("drop")
    if not drops:
        return list(statements), frozenset()
    hits = [{edit.line for edit in drops if is_meant(statement, edit.words[0])} for statement in statements]
    used = frozenset(line for lines in hits for line in lines)
    return [statement for statement, lines in zip(statements, hits, strict=True) if not lines], used


def pairs(statements: Sequence[Statement], edits: Iterable[Edit]) -> tuple[frozenset[frozenset[int]], frozenset[int]]:
    """Return pairs of numbers of statements that *edits* (merge or keep apart) name, and the lines of those that match."""
    found: set[frozenset[int]] = set()
    used: set[int] = set()
    for edit in edits:
        meant = [[number for number, each in enumerate(statements) if is_meant(each, words)] for words in edit.words]
        if all(meant):
            used.add(edit.line)
            for at, first in enumerate(meant):
                found |= {frozenset((a, b)) for later in meant[at + 1 :] for a in first for b in later if a != b}
    return frozenset(found), frozenset(used)


def pinned(groups: Sequence[Group], edits: Edits) -> tuple[frozenset[str], frozenset[int]]:
    """Return `Group.id` of the groups that the editor pinned, and the lines of entries that match."""
    found: Mapping[int, set[str]] = {
        edit.line: {
            group.id
            for group in groups
            if group.id == edit.words[0] or any(is_meant(each, edit.words[0]) for each in group.statements)
        }
        for edit in edits.of("pin")
    }
    return frozenset(id_ for ids in found.values() for id_ in ids), frozenset(
        line for line, ids in found.items() if ids
    )


def is_meant(statement: Statement, words: str) -> bool:
    """Tell whether *words* stand in *statement*, in the source or as shown."""
    plain = _plain(words)
    return plain in _plain(statement.text) or plain in _plain(statement.shown)


def notes(edits: Edits, used: frozenset[int]) -> tuple[str, ...]:
    """Return one line for each entry: what was done and why, or that it matches nothing any more."""
    return tuple(
        f"Edited: {edit.told}" if edit.line in used else f"edits.yaml:{edit.line}: matches nothing: {edit.told}"
        for edit in edits.entries
    )


def _plain(text: str) -> str:
    return " ".join(folded(text).replace("“", '"').replace("”", '"').split())
