"""A store that is done without when it fails, with one line in the log."""

import logging
import sqlite3
from pathlib import Path

from briefgen.model.article import Article, Skipped
from briefgen.model.finding import Extraction
from briefgen.remember.encode import decoded
from briefgen.remember.store import Store, is_damage, opened, set_aside

log = logging.getLogger(__name__)
BATCH = 64
"""Extractions that are written down together; a run that is killed loses at most so many."""


class Memory:
    """Extractions by key, kept in the store at *path*. Its faults never stop a run."""

    def __init__(self, path: Path, version: str) -> None:
        self.path = path
        self.version = version
        self.waiting: dict[bytes, bytes] = {}
        self.wrote = False
        self.store = self._opened()

    def known(self, keys: list[bytes]) -> set[bytes]:
        """Return those of *keys* that are remembered."""
        try:
            return self.store.known(keys) if self.store else set()
        except sqlite3.Error as error:
            self._mend(error)
            return set()

    def get(self, key: bytes, article: Article) -> Extraction | None:
        """Return the extraction of *article* under *key*, or None."""
        try:
            data = self.store.get(key) if self.store else None
            return decoded(data, article) if data is not None else None
        except sqlite3.Error as error:
            self._mend(error)
        except ValueError as error:
            log.warning("%s: what was remembered of %s is damaged; it is read anew", self.path, article.path)
            log.debug("%s", error)
        return None

    def keep(self, key: bytes, result: bytes | Skipped) -> None:
        """Remember *result* when it is an extraction, written down; soon, not at once."""
        if self.store and not isinstance(result, Skipped):
            self.waiting[key] = result
            if len(self.waiting) >= BATCH:
                self._write()

    def close(self) -> None:
        """Write down what waits, forget what is old, and close the store."""
        self._write()
        try:
            if self.store and self.wrote:
                self.store.forget_old()
        except sqlite3.Error as error:
            self._mend(error)
        if self.store:
            self.store.close()

    def _write(self) -> None:
        waiting, self.waiting = self.waiting, {}
        try:
            if self.store and waiting:
                self.store.put(waiting)
                self.wrote = True
        except sqlite3.Error as error:
            self._mend(error)

    def _mend(self, error: sqlite3.Error) -> None:
        """Begin a new store in place of a damaged one; after any other fault do without."""
        store, self.store = self.store, None
        if store:
            store.close()
        if not is_damage(error):
            log.warning("%s: can't be used further (%s); the rest is not remembered", self.path, error)
            return
        try:
            set_aside(self.path, error)
        except OSError:
            return
        self.store = self._opened()

    def _opened(self) -> Store | None:
        try:
            return opened(self.path, self.version)
        except (OSError, sqlite3.Error) as error:
            log.warning(
                "%s: nothing can be remembered there (%s). Name another file as cache, or use --no-cache.",
                self.path,
                error,
            )
            return None
