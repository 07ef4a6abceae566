"""Bytes to text: by the byte order mark, UTF-8, the declared encoding, else by what fits.

The mark itself is no part of the text (as in the "decode" of the WHATWG Encoding Standard). Line ends stay as they are.
"""

import codecs
import re

from briefgen.read.binary import wide_encoding
from briefgen.read.unreadable import UnreadableError

RUN = 1.6
"""Mean length of the runs of non-ASCII bytes up to which a text that is no UTF-8 is Western; in Cyrillic they are words."""
SPARSE = 0.3
"""Share of non-ASCII bytes that Western text does not reach."""
MIXED = 0.2
"""Share of the non-ASCII bytes that may be wrong in a text that is UTF-8 for the rest."""
STRAY = {0xDC00 + code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0x100)}


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return *data* as text.

    Raises:
        UnreadableError: no encoding fits.
    """
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if data.startswith(codecs.BOM_UTF8):
        return _patched(data[3:])
    # UTF-8 first: what decodes as UTF-8 is UTF-8, whatever an old template declares.
    for name in ("utf-8", _python_name(declared)):
        try:
            if name:
                return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    return _guessed(data)


def _python_name(declared: str | None) -> str | None:
    """Return the codec of *declared* as browsers read it: what is called Latin-1 or ASCII is windows-1252."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name.startswith(("utf-16", "utf-32")) or name in {"utf-7", "punycode", "idna", "undefined", "unicode_escape"}:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _guessed(data: bytes) -> str:
    runs = re.findall(rb"[\x80-\xff]+", data)
    high = sum(map(len, runs))
    wrong = sum(0xDC80 <= ord(each) <= 0xDCFF for each in data.decode("utf-8", "surrogateescape"))
    western = high <= RUN * len(runs) and high <= SPARSE * len(data)
    if western or wrong <= MIXED * high:
        return _patched(data)
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableError("its encoding is not recognized: save it as UTF-8")
    return data.decode(best.encoding, "replace").removeprefix("\ufeff")


def _patched(data: bytes) -> str:
    """Return *data* as UTF-8 in which every stray byte is read as windows-1252."""
    return data.decode("utf-8", "surrogateescape").translate(STRAY)
