"""Recognise a brief that is already there, so that it need not be rendered again."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FILE = ".stamp.json"


def fingerprint(parts: Sequence[bytes | str], folders: Sequence[Path]) -> str:
    """Return the SHA-256, in hexadecimal, over *parts* and over the names and contents of all files in *folders*."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part if isinstance(part, bytes) else part.encode()).digest())
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def stamp(digest: str, files: Mapping[str, bytes]) -> bytes:
    """Return the content of the stamp that says that *files* were made from what has the fingerprint *digest*."""
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return json.dumps({"made_from": digest, "files": hashes}, indent=1).encode()


def already_made(folder: Path, digest: str) -> list[Path] | None:
    """Return the files in *folder* when they were made from *digest* and nobody changed them since, else None."""
    stamped = _stamped(folder)
    return unchanged_files(folder) if stamped is not None and stamped["made_from"] == digest else None


def unchanged_files(folder: Path) -> list[Path] | None:
    """Return the files in *folder* when nobody changed them since they were published, else None."""
    stamped = _stamped(folder)
    if stamped is None:
        return None
    try:
        for name, expected in stamped["files"].items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
                return None
    except OSError:
        return None
    return [folder / name for name in stamped["files"]]


def _stamped(folder: Path) -> dict[str, Any] | None:
    try:
        stamped = json.loads((folder / FILE).read_bytes())
        _ = stamped["made_from"], stamped["files"].items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return dict(stamped)
