"""Fonts of the page: the ones of our font packages, so that a brief looks the same on every machine."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

FACES = ("Regular", "Semibold", "Bold", "It")
"""Faces in use; the packages hold more, and each as TrueType and OpenType."""
SYSTEM_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "~/Library/Fonts",
)
"""Where installed fonts are, for scripts that ours do not hold."""
_UNSEEN = frozenset("\t\n\r \u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff")


def folders() -> tuple[Path, ...]:
    """Return the folders of the font packages."""
    import font_source_sans_pro  # type: ignore[import-untyped]
    import font_source_serif_pro  # type: ignore[import-untyped]

    return tuple(Path(package.font_directory) for package in (font_source_serif_pro, font_source_sans_pro))


def files() -> tuple[Path, ...]:
    """Return the font files in use, by name."""
    return tuple(
        sorted(path for folder in folders() for path in folder.glob("*.ttf") if path.stem.rpartition("-")[2] in FACES)
    )


@cache
def known_characters() -> frozenset[int]:
    """Return the code points that both upright families hold."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

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
    return "\n".join(
        [
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
            "<fontconfig>",
            *(f"<dir>{_escaped(place)}</dir>" for place in places if place.is_absolute()),
            '<cachedir prefix="xdg">briefgen/fontconfig</cachedir>',
            *(
                f"<selectfont><rejectfont><glob>{_escaped(folder)}/{name}</glob></rejectfont></selectfont>"
                for folder in folders()
                for name in ("*.otf", "*Light*", "*Black*", "*BoldIt*", "*SemiboldIt*")
            ),
            # the semibold faces call themselves a family of their own
            *(
                f'<match target="scan"><test name="family"><string>{family} Semibold</string></test>'
                f'<edit name="family" mode="assign"><string>{family}</string></edit></match>'
                for family in ("Source Serif Pro", "Source Sans Pro")
            ),
            *(
                f"<alias><family>{generic}</family><prefer><family>{family}</family></prefer></alias>"
                for generic, family in (("serif", "Source Serif Pro"), ("sans-serif", "Source Sans Pro"))
            ),
            "</fontconfig>",
            "",
        ]
    )


def use(workshop: Path, *, installed: bool) -> None:
    """Make this process use our fonts, and the *installed* ones when a script needs them; *workshop* is a folder.

    WeasyPrint reads this when it is imported and whenever it begins a document.
    """
    config = workshop / ("fonts-installed.conf" if installed else "fonts.conf")
    config.write_text(configuration(installed=installed), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(config)


def _escaped(path: Path) -> str:
    from xml.sax.saxutils import escape

    return escape(path.as_posix())
