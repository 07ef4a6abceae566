"""Tells files that are no text, by what they begin with and by their control characters."""

import tomllib
from functools import cache
from importlib.resources import files

from briefgen.read.unreadable import UnreadableError

SAMPLE = 65_536
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
TOLERATED = 0.02
"""Share of control characters that damaged text may have; compressed data has about 0.1."""


def refuse_binary(data: bytes) -> None:
    """Do nothing for text, UTF-16 and UTF-32 included.

    Raises:
        UnreadableError: *data* is an archive, a picture, an office document or other binary data.
    """
    for start, at, name, remedy in _signatures():
        if data.startswith(start, at):
            raise UnreadableError(f"is {name}: {remedy}")
    if wide_encoding(data):
        return
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > TOLERATED * len(sample) and controls > 1:
        raise UnreadableError("is binary data, not text: take it out or save it as UTF-8 text")


def wide_encoding(data: bytes) -> str | None:
    """Return the UTF-16 or UTF-32 encoding of *data* by its mark, or by where its zero bytes stand; None for others."""
    for mark, name in (
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return name
    sample = data[:SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    even, odd, half = sample[::2].count(0), sample[1::2].count(0), len(sample) / 2
    # Western text in UTF-16 has a zero in nearly every second byte and none in the others.
    if odd > 0.6 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


@cache
def _signatures() -> tuple[tuple[bytes, int, str, str], ...]:
    table = tomllib.loads(files("briefgen.read").joinpath("signatures.toml").read_text("utf-8"))
    return tuple((bytes.fromhex(row["bytes"]), row.get("at", 0), row["is"], row["do"]) for row in table["signature"])
