"""The bytes of a file, read so that neither a pipe, a device, a giant nor a moving target does harm."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from briefgen.read.unreadable import UnreadableError

FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def read_bytes(path: Path, *, limit: int) -> bytes:
    """Return what *path* holds.

    Raises:
        UnreadableError: it is no regular file, empty, longer than *limit*, changed while it was read, or not to be opened.
    """
    try:
        _refuse_other_kinds(path.stat())
        # O_NONBLOCK: a pipe put in the place of the file since then must not hold us up.
        with os.fdopen(os.open(path, FLAGS), "rb") as file:
            return _read(file, limit)
    except UnreadableError:
        raise
    except FileNotFoundError:
        gone = (
            "a link that leads nowhere: remove it"
            if path.is_symlink()
            else "vanished before it could be read: run again"
        )
        raise UnreadableError(gone) from None
    except PermissionError:
        raise UnreadableError("no permission to read it: change its mode or owner") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"can't be opened ({_why(error)}): copy the file here anew") from None


def _read(file: BinaryIO, limit: int) -> bytes:
    before = os.fstat(file.fileno())
    _refuse_other_kinds(before)
    if before.st_size > limit:
        raise UnreadableError(
            f"{_size(before.st_size)}, more than the limit of {_size(limit)}: split it or take it out"
        )
    data = file.read(limit + 1)
    after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) > limit:
        raise UnreadableError("changed while it was read: run again when it is complete")
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise UnreadableError("is empty: fetch it again or remove it")
    return data


def _refuse_other_kinds(status: os.stat_result) -> None:
    for is_kind, kind in KINDS:
        if is_kind(status.st_mode):
            raise UnreadableError(f"is {kind}, not a file: take it out of the folder")


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count < 1e9 else f"{count / 1e9:,.1f} GB"


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
