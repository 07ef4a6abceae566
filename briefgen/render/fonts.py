"""Fonts of the page: the ones of our font packages, so that a brief looks the same on every machine."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

FACES = ("Regular", "Semibold", "Bold", "It")
"""Faces in use; the packages hold more, and each as TrueType and OpenType."""
SYSTEM_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts",
                  "C:/Windows/Fonts", "~/.fonts", "~/.local/share/fonts", "~/Library/Fonts")
"""Where installed fonts are, for scripts that ours do not hold."""
_UNSEEN = frozenset("\t\n\r \u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff")


def folders() -> tuple[Path, ...]:
    """Return the folders of the font packages."""
    import font_source_sans_pro
    import font_source_serif_pro

    return tuple(Path(package.font_directory) for package in (font_source_serif_pro, font_source_sans_pro))


def files() -> tuple[Path, ...]:
    """Return the font files in use, by name."""
    return tuple(sorted(path for folder in folders() for path in folder.glob("*.ttf")
                        if path.stem.rpartition("-")[2] in FACES))


@cache
def known_characters() -> frozenset[int]:
    """Return the code points that both upright families hold."""
    from fontTools.ttLib import TTFont

    held = [frozenset(TTFont(path, lazy=True).getBestCmap()) for path in files() if path.stem.endswith("Regular")]
    return frozenset.intersection(*held)


def foreign(text: str) -> str:
    """Return the characters of *text* that our fonts do not hold, sorted."""
    known = known_characters()
    return "".join(sorted(char for char in set(text) - _UNSEEN if ord(char) not in known))


def configuration(*, installed: bool) -> str:
    """Return a fontconfig file with our fonts only; with the *installed* ones behind them when a script needs them."""
    places: Sequence[Path] = folders()
    if installed:
        places = (*places, *(Path(name).expanduser() for name in SYSTEM_FOLDERS))
    return "\n".join([
        '<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">', "<fontconfig>",
        *(f"<dir>{_escaped(place)}</dir>" for place in places),
        '<cachedir prefix="xdg">briefgen/fontconfig</cachedir>',
        *(f"<selectfont><rejectfont><glob>{_escaped(folder)}/{name}</glob></rejectfont></selectfont>"
          for folder in folders() for name in ("*.otf", "*Light*", "*Black*", "*BoldIt*", "*SemiboldIt*")),
        # the semibold faces call themselves a family of their own
        *(f'<match target="scan"><test name="family"><string>{family} Semibold</string></test>'
          f'<edit name="family" mode="assign"><string>{family}</string></edit></match>'
          for family in ("Source Serif Pro", "Source Sans Pro")),
        *(f"<alias><family>{generic}</family><prefer><family>{family}</family></prefer></alias>"
          for generic, family in (("serif", "Source Serif Pro"), ("sans-serif", "Source Sans Pro"))),
        "</fontconfig>", ""])


def _escaped(path: Path) -> str:
    from xml.sax.saxutils import escape

    return escape(path.as_posix())


@cache
def faces(look: str) -> str:
    """Return `@font-face` rules for the screen with our fonts inside, cut down to Latin, Cyrillic and signs.

    The cut fonts carry names of our own, as the licence asks for changed versions ("Source" is a reserved name).
    """
    if look != "brief":
        return ""
    kinds = [(name, weight, style, path) for path in files() for name, weight, style in [_kind(path)] if name]
    rules = "".join(
        f'@font-face{{font-family:"{name}";font-weight:{weight};font-style:{style};font-display:swap;'
        f"src:url(data:font/woff2;base64,{_cut(path, name)}) format(\"woff2\")}}" for name, weight, style, path in kinds)
    return f"@media screen{{{rules}}}"


def _kind(path: Path) -> tuple[str, int, str]:
    family, _, face = path.stem.rpartition("-")
    name = {"SourceSerifPro": "Briefgen Serif", "SourceSansPro": "Briefgen Sans"}.get(family, "")
    weight = {"Regular": 400, "Semibold": 600}.get(face, 0)
    return (name if weight else "", weight, "normal")


KEPT = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x400, 0x460), 0x490, 0x491,
        *range(0x2010, 0x2028), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x20B4, 0x20BA, 0x20BD,
        0x2116, 0x2122, 0x2190, 0x2192, 0x2212)
"""Code points of the fonts inside a page: Latin, Romanian, Cyrillic, punctuation, currencies, arrows."""


def _cut(path: Path, name: str) -> str:
    import base64
    from io import BytesIO

    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(flavor="woff2", layout_features=["kern", "liga", "mark", "ccmp", "locl", "tnum"],
                             hinting=False, name_IDs=[1, 2, 4, 6, 13, 14], notdef_outline=True)
    font = TTFont(path, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = name if record.nameID != 6 else name.replace(" ", "")
    out = BytesIO()
    subset.save_font(font, out, options)
    return base64.b64encode(out.getvalue()).decode("ascii")
