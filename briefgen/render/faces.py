"""Fonts inside a page for the screen: ours, cut down to the letters that most briefs need."""

import base64
import hashlib
from functools import cache
from io import BytesIO
from pathlib import Path

from briefgen.render.compiled import cache_home, keep
from briefgen.render.fonts import files

KEPT = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x218, 0x21C),
    *range(0x400, 0x460),
    0x490,
    0x491,
    *range(0x2010, 0x2028),
    0x2030,
    0x2032,
    0x2033,
    0x2039,
    0x203A,
    0x2044,
    0x20AC,
    0x20B4,
    0x20BA,
    0x20BD,
    0x2116,
    0x2122,
    0x2190,
    0x2192,
    0x2212,
)
"""Code points kept: Latin, Romanian, Cyrillic, punctuation, currencies, arrows."""
NAMES = {"SourceSerifPro": "Briefgen Serif", "SourceSansPro": "Briefgen Sans"}
"""The cut fonts carry names of our own, as the licence asks of changed versions ("Source" is a reserved name)."""
WEIGHTS = {"Regular": 400, "Semibold": 600}
RECIPE = b"1"
"""Changes whenever cutting does, so that what is remembered is not taken for it."""


@cache
def faces() -> str:
    """Return `@font-face` rules for the screen, with the cut fonts inside."""
    rules = "".join(_rule(path) for path in files() if path.stem.rpartition("-")[2] in WEIGHTS)
    return f"@media screen{{{rules}}}"


def _rule(path: Path) -> str:
    family, _, face = path.stem.rpartition("-")
    data = base64.b64encode(_remembered(path, NAMES[family])).decode("ascii")
    return (
        f'@font-face{{font-family:"{NAMES[family]}";font-weight:{WEIGHTS[face]};font-style:normal;'
        f'font-display:swap;src:url(data:font/woff2;base64,{data}) format("woff2")}}'
    )


def _remembered(path: Path, name: str) -> bytes:
    """Return the cut font from the user's cache; cutting takes half a second a face, the cache makes it once."""
    import fontTools  # type: ignore[import-untyped]

    key = hashlib.sha256(path.read_bytes() + RECIPE + fontTools.version.encode() + repr(KEPT).encode()).hexdigest()
    stored = cache_home() / "fonts" / f"{key[:32]}.woff2"
    try:
        return stored.read_bytes()
    except OSError:
        data = _cut(path, name)
    keep(stored, data)
    return data


def _cut(path: Path, name: str) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    options = subset.Options(
        flavor="woff2",
        layout_features=["kern", "liga", "mark", "ccmp", "locl", "tnum"],
        hinting=False,
        name_IDs=[1, 2, 4, 6, 13, 14],
        notdef_outline=True,
    )
    font = TTFont(path, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = name if record.nameID != 6 else name.replace(" ", "")
    out = BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()
