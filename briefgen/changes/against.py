"""Tell a brief what changed against the one before it."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from briefgen.changes.diff import Difference, differences
from briefgen.changes.history import with_history
from briefgen.model.brief import Brief, Change, SourceCitation


def against(brief: Brief, data: Mapping[str, Any], earlier: Mapping[str, Any] | None) -> Brief:
    """Return *brief* with its changes against *earlier* (the content of a brief.json), and the histories of its figures.

    Without an earlier brief it is returned as it is.

    Args:
        data: *brief* as plain data.
    """
    if earlier is None:
        return brief
    changes = tuple(_change(each) for each in differences(earlier, data))
    return dataclasses.replace(with_history(brief, earlier), changes=changes, compared_with=str(earlier["date"]))


def _change(difference: Difference) -> Change:
    notes = difference.now["citations"] if difference.now else []
    return Change(
        kind=difference.kind,
        text=difference.text,
        before=difference.before,
        citations=tuple(SourceCitation(**note) for note in notes),
    )
