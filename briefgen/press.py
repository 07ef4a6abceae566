"""The process that lays out the PDF, started as soon as it is known that there will be something new to lay out."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from briefgen.render.child import Child


class Press:
    """A rendering process that may be started early. Used in a `with` statement it is gone at the end."""

    def __init__(self, *, wanted: bool) -> None:
        """Start nothing yet; nothing ever if it is not *wanted*."""
        self.wanted = wanted
        self.process: Child | None = None
        """The process, once it is started."""

    def warm(self) -> None:
        """Start the process, unless it is started already: it imports WeasyPrint while articles are read."""
        if self.wanted:
            self.started()

    def started(self) -> "Child":
        """Return the process, which is started if it was not."""
        if self.process is None:
            from briefgen.render.child import Child

            self.process = Child()
        return self.process

    def __enter__(self) -> Self:
        """Return it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the process."""
        if self.process is not None:
            self.process.close()
