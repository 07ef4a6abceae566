"""The file in which extractions are kept: SQLite, safe for two runs at once."""

import logging
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import ConfigError

log = logging.getLogger(__name__)
OURS = 0x62726966
"""`application_id` of the file ("brif"), by which we tell our own from other programs' databases."""
LAYOUT = 1
"""`user_version`: raised when the table changes."""
WAIT = 30.0
"""Seconds to wait for another run that is writing."""
ASK = 500
"""Keys in one question; SQLite takes 999 at least."""
UNUSED_DAYS, VERSIONS = 60, 3
"""Kept: what was used in so many days, by the last so many versions of rules and pipelines."""
TABLE = """
CREATE TABLE extraction (key BLOB PRIMARY KEY NOT NULL, version TEXT NOT NULL, used INTEGER NOT NULL, found BLOB NOT NULL);
CREATE INDEX by_version ON extraction (version, used);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a store holds."""

    path: Path
    """The file."""
    size: int
    """Bytes on disk, with what SQLite keeps beside it."""
    articles: int
    """How many articles are remembered, each version of rules and pipeline counted."""
    current: int
    """How many of them a run of today's version would use."""


class Store:
    """An open store. All its faults are `sqlite3.Error`: whoever uses it can do without."""

    def __init__(self, connection: sqlite3.Connection, version: str) -> None:
        self.connection = connection
        self.version = version
        self.today = int(time.time() // 86400)

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Return those of *keys* that are remembered, and mark them as used today."""
        listed = list(keys)
        found: set[bytes] = set()
        for at in range(0, len(listed), ASK):
            some = listed[at : at + ASK]
            marks = ",".join("?" * len(some))
            rows = self.connection.execute(f"SELECT key, used FROM extraction WHERE key IN ({marks})", some).fetchall()  # noqa: S608
            found.update(key for key, _ in rows)
            old = [(self.today, key) for key, used in rows if used != self.today]
            if old:
                self.connection.executemany("UPDATE extraction SET used = ? WHERE key = ?", old)
        self.connection.commit()
        return found

    def get(self, key: bytes) -> bytes | None:
        """Return what is remembered under *key*, or None."""
        row = self.connection.execute("SELECT found FROM extraction WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def put(self, found: Mapping[bytes, bytes]) -> None:
        """Remember *found*, by key."""
        rows = [(key, self.version, self.today, data) for key, data in found.items()]
        with self.connection:
            self.connection.executemany("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def forget_old(self) -> None:
        """Forget what has not been used for long, and versions before the last few."""
        with self.connection:
            self.connection.execute("DELETE FROM extraction WHERE used < ?", (self.today - UNUSED_DAYS,))
            versions = self.connection.execute(
                "SELECT version FROM extraction GROUP BY version ORDER BY MAX(used) DESC"
            )
            others = [version for (version,) in versions if version != self.version]
            self.connection.executemany(
                "DELETE FROM extraction WHERE version = ?", [(each,) for each in others[VERSIONS - 1 :]]
            )


def opened(path: Path, version: str) -> Store:
    """Return the store at *path*, made anew when it is damaged or of another layout.

    Raises:
        ConfigError: *path* is a database of another program.
        OSError: its folder can't be made.
        sqlite3.Error: it can't be opened or written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        return Store(_connected(path), version)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        set_aside(path, error)
        return Store(_connected(path), version)


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether *error* says that the file is broken, rather than locked, full or out of reach."""
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)


def set_aside(path: Path, error: sqlite3.Error) -> None:
    """Rename a damaged store, in case it is not ours to throw away, and say so."""
    for beside in _beside(path):
        beside.unlink(missing_ok=True)
    aside = path.with_name(path.name + ".damaged")
    path.replace(aside)
    log.warning("%s: is damaged (%s) and was renamed to %s; articles are read anew", path, error, aside.name)


def info(path: Path, version: str) -> Info | None:
    """Return what the store at *path* holds; None when there is none, or nothing can be read from it."""
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT)) as connection:
            articles, current = connection.execute(
                "SELECT COUNT(*), TOTAL(version = ?) FROM extraction", (version,)
            ).fetchone()
    except sqlite3.Error:
        return None
    size = sum(file.stat().st_size for file in (path, *_beside(path)) if file.is_file())
    return Info(path=path, size=size, articles=articles, current=int(current))


def clear(path: Path) -> int:
    """Forget everything in the store at *path* and return how many bytes that freed.

    Raises:
        ConfigError: *path* is not a store of ours.
        OSError: it can't be removed.
    """
    if not path.exists():
        return 0
    if not _is_ours(path):
        raise ConfigError(f"{path}: is no cache of briefgen, so it is left alone. Delete it yourself if it is one.")
    files = [file for file in (path, *_beside(path)) if file.is_file()]
    size = sum(file.stat().st_size for file in files)
    for file in files:
        file.unlink(missing_ok=True)
    return size


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    if _is_foreign(connection):
        raise ConfigError(f"{path}: is a database of another program. Name another file as cache.")
    if _number(connection, "user_version") != LAYOUT:
        _lay_out(connection, path)
    # Readers and a writer at once. Where that can't be had the file is still safe, only slower.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    # A cache may lose its last seconds when the power fails.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("SELECT key, version, used, found FROM extraction LIMIT 1").fetchall()


def _is_foreign(connection: sqlite3.Connection) -> bool:
    # Mark and tables are looked at as of one moment: another run may be laying them out.
    connection.execute("BEGIN")
    try:
        return _number(connection, "application_id") != OURS and _tables(connection)
    finally:
        connection.rollback()


def _lay_out(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if _number(connection, "user_version") == LAYOUT:  # another run was faster
        connection.rollback()
        return
    if _tables(connection):
        log.warning("%s is of another version of briefgen; articles are read anew", path)
        connection.execute("DROP TABLE IF EXISTS extraction")
    for statement in filter(str.strip, TABLE.split(";")):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {OURS}")
    connection.execute(f"PRAGMA user_version = {LAYOUT}")
    connection.commit()


def _is_ours(path: Path) -> bool:
    """Tell whether the file carries our mark (bytes 68 to 71 of an SQLite file, sqlite.org/fileformat.html)."""
    with path.open("rb") as file:
        head = file.read(72)
    return head[:16] == b"SQLite format 3\0" and int.from_bytes(head[68:72], "big") == OURS


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1").fetchone())


def _beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "-journal"))
