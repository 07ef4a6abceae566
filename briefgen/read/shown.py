"""Names and short texts made fit to be shown: one line, nothing that acts on a terminal or turns the text around."""

import re
import unicodedata

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST = 500


def shown_path(name: str) -> str:
    r"""Return *name* with control and direction characters, and bytes that are no UTF-8, written as `\x0a` and the like."""
    return re.sub(rf"{CONTROL.pattern}|{DIRECTION.pattern}|{SURROGATE.pattern}", _escaped, name)


def one_line(value: str) -> str | None:
    """Return *value* as a clean line of at most 500 characters, or None when nothing is left."""
    plain = DIRECTION.sub("", SURROGATE.sub("\ufffd", value))
    line = " ".join(CONTROL.sub(" ", plain).split())
    return unicodedata.normalize("NFC", line)[:LONGEST].strip() or None


def whole(text: str) -> str:
    """Return *text* with each lone surrogate replaced, code point for code point, so that it can be written as UTF-8."""
    return SURROGATE.sub("\ufffd", text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:
        # Python keeps the bytes of a file name that are no UTF-8 as these.
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
