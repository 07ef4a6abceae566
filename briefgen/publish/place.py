"""Put all files of a brief in their place together, or none of them."""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefgen.errors import PublishError

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # Linux renameat2(2)
RENAME_SWAP = 2  # macOS renamex_np(2)


def place(out: Path, name: str, files: Mapping[str, bytes]) -> list[Path]:
    """Write *files* (name → content) to the folder *out*/*name* and return their paths.

    They are written to a folder aside, forced to the disk, and put in place in one step: a reader sees all of the old
    brief or all of the new one, also when the process is killed or the disk is full. What a killed run left aside is
    cleared away; only one run at a time may place a brief (`lock.locked`).

    Raises:
        PublishError: the folder cannot be written; the old brief stands as it was.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        for left in out.glob(f".{name}.*"):
            shutil.rmtree(left, ignore_errors=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=out))
    except OSError as error:
        raise PublishError(f"{out}: cannot be written ({error.strerror}). Choose another folder with -o.") from error
    try:
        for file, content in files.items():
            _write(aside / file, content)
        aside.chmod(0o755)
        _sync_folder(aside)
        _swap_in(aside, out / name)
        _sync_folder(out)
    except OSError as error:
        raise PublishError(
            f"{out / name}: cannot be written ({error.strerror}); the last brief is untouched."
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [out / name / file for file in files]


def replace_file(path: Path, content: bytes) -> None:
    """Write *content* to *path* in one step.

    Raises:
        PublishError: it cannot be written; what stood there stands as it was.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(aside, content)
        aside.replace(path)
    except OSError as error:
        raise PublishError(f"{path}: cannot be written ({error.strerror}).") from error
    finally:
        aside.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap_in(aside: Path, target: Path) -> None:
    """Make *target* what *aside* is; what stood there before is at *aside* afterwards."""
    if not target.exists():
        aside.rename(target)
    elif not _exchanged(aside, target):
        # No exchange on this file system: a reader may see no brief for an instant, never half of one.
        old = aside.with_name(aside.name + ".old")
        target.rename(old)
        aside.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        return hasattr(libc, "renamex_np") and libc.renamex_np(first, second, RENAME_SWAP) == 0
    if hasattr(libc, "renameat2"):
        return bool(libc.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0)
    return False
