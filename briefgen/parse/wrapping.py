"""Tell hard-wrapped text, where a line break means nothing, from text in which every line is a paragraph."""

import re

SPACE = re.compile(r"\s+")
FEWEST = 3
"""Lines that must be there before a text counts as wrapped."""
NARROWEST, WIDEST = 40, 200
"""Nobody wraps prose at fewer or more characters."""
SHARE = 0.8
"""Share of the lines before a single break that must be full."""


def wrap_width(text: str) -> int:
    """Return the width in characters at which *text* was wrapped, or 0 when its lines are paragraphs.

    In wrapped text nearly every line before a single break is full: the first word of the next line would not have fitted.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = [(line, lines[at + 1].lstrip()) for at, line in enumerate(lines[:-1]) if line and lines[at + 1].strip()]
    if len(pairs) < FEWEST:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[-1 - len(lengths) // 20]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = sum(len(line) + 1 + len(_word(following)) > width for line, following in pairs)
    return width if full >= SHARE * len(pairs) else 0


def _word(line: str) -> str:
    return SPACE.split(line[:WIDEST], maxsplit=1)[0]
