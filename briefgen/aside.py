"""Things that wait on disk until they are wanted: a corpus takes no more memory than a few of its articles."""

import pickle
from array import array
from collections.abc import Iterable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import Generic, TypeVar
from weakref import finalize

Thing = TypeVar("Thing")
ROOM = 4_000_000
"""Bytes that are kept in memory; a file that has no name, and is gone with the process, takes what is more."""


class Aside(Generic[Thing]):
    """Things in their order, written down as they come; each look at one reads it anew."""

    def __init__(self, things: Iterable[Thing] = (), *, room: int = ROOM) -> None:
        """Put *things* aside, *room* bytes of them in memory."""
        # Unbuffered, so that a disk that is full is told by the write that does not fit.
        self._file = SpooledTemporaryFile(max_size=room, buffering=0)  # noqa: SIM115  (it ends with this object)
        finalize(self, self._file.close)
        self._ends = array("q", [0])
        self._unwritten: dict[int, Thing] = {}
        for thing in things:
            self.append(thing)

    def append(self, thing: Thing) -> int:
        """Put *thing* behind the others; return its number. What finds no room on the disk stays in memory."""
        data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        number, start = len(self), self._ends[-1]
        try:
            self._file.seek(start)
            fits = self._file.write(data) == len(data)
        except OSError:
            fits = False
        if not fits:
            self._unwritten[number] = thing
        self._ends.append(start + len(data) if fits else start)
        return number

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> Thing:
        """Return the thing of that *number*.

        Raises:
            IndexError: there are not so many.
        """
        if not 0 <= number < len(self):
            raise IndexError(number)
        if number in self._unwritten:
            return self._unwritten[number]
        self._file.seek(self._ends[number])
        thing: Thing = pickle.loads(self._file.read(self._ends[number + 1] - self._ends[number]))  # noqa: S301  (our own)
        return thing

    def __iter__(self) -> Iterator[Thing]:
        """Yield them in order."""
        return (self[number] for number in range(len(self)))


InOrder = Sequence[Thing] | Aside[Thing]
"""Things in their order, in memory or aside."""
