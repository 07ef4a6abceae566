"""What is put aside comes back, whatever it is and wherever it had to wait."""

import errno
from tempfile import SpooledTemporaryFile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.aside import Aside


@given(st.lists(st.text(st.characters()) | st.binary() | st.none()), st.integers(1, 200))
def test_what_was_put_aside_comes_back_in_order(things: list[Any], room: int) -> None:
    """In memory or in the file, lone surrogates included, twice in a row, and from any place."""
    aside = Aside(things, room=room)

    assert list(aside) == list(aside) == things
    assert [aside[number] for number in range(len(aside))] == things
    assert bool(aside) == bool(things)


def test_more_may_be_added_between_two_looks() -> None:
    """Looking at the first does not move the place where the next is written."""
    aside = Aside(["one", "two"], room=1)

    assert aside[0] == "one"
    assert aside.append("three") == 2
    assert list(aside) == ["one", "two", "three"]
    with pytest.raises(IndexError):
        aside[3]


def test_on_a_full_disk_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be written stays in memory, and so does what was written only in part."""
    aside = Aside(["one"], room=1)
    whole = SpooledTemporaryFile.write

    def full(_file: Any, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(SpooledTemporaryFile, "write", full)
    aside.append("two")
    monkeypatch.setattr(SpooledTemporaryFile, "write", lambda file, data: whole(file, data[:3]))
    aside.append("three")
    monkeypatch.setattr(SpooledTemporaryFile, "write", whole)
    aside.append("four")

    assert list(aside) == ["one", "two", "three", "four"]
