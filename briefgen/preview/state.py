"""What is shown now, and waiting for what is shown next."""

import threading
from collections.abc import Callable

from briefgen.errors import BriefgenError
from briefgen.preview.page import failed


class State:
    """The page as last rendered; its version counts up."""

    def __init__(self, render: Callable[[], str]) -> None:
        """Render the first page with *render*."""
        self._render = render
        self._changed = threading.Condition()
        self.version = 0
        self.page = ""
        self.refresh()

    def refresh(self) -> None:
        """Render again and wake those who wait; an expected error becomes the page."""
        try:
            page = self._render()
        except BriefgenError as error:
            page = failed(str(error))
        with self._changed:
            self.page = page
            self.version += 1
            self._changed.notify_all()

    def newer(self, version: int, *, seconds: float) -> int:
        """Return the version once it is above *version*, or as it is after *seconds*."""
        with self._changed:
            self._changed.wait_for(lambda: self.version > version, timeout=seconds)
            return self.version
