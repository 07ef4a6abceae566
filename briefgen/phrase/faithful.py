"""The law of phrasing: what is shown is the source, but for [brackets] and ellipses."""

import re

from briefgen.wording.dateline import after_dateline

EDIT = re.compile(r"\[[^\[\]]*\]|…")


def is_faithful(shown: str, source: str) -> bool:
    """Tell whether *shown* is *source* changed only in square brackets or by an ellipsis; a wire dateline may be left out.

    What stands outside brackets and ellipses must occur in *source* in the same order; without an edit at its head
    (or end), *shown* must begin (or end) where *source* does. Runs of white space count as one space.
    """
    shown, source = _plain(shown), _plain(source)
    cut = after_dateline(source)
    return _holds(shown, source) or (cut > 0 and _holds(shown, source[cut:]))


def _holds(shown: str, source: str) -> bool:
    if shown == source:
        return bool(shown)
    edits = list(EDIT.finditer(shown))
    if not edits:
        return False
    pieces = [piece.strip() for piece in EDIT.split(shown)]
    at = 0
    for number, piece in enumerate(pieces):
        if not piece:
            continue
        if number == len(pieces) - 1:
            return source.endswith(piece) and len(source) - len(piece) >= at
        found = source.find(piece, at)
        if found < 0 or (number == 0 and found > 0):
            return False
        at = found + len(piece)
    return any(pieces)


def _plain(text: str) -> str:
    return " ".join(text.split())
