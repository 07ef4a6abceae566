"""Does a sentence stand alone? Put the name for a pronoun where it is sure, else say that it does not."""

import re
from collections.abc import Sequence

LEANING = re.compile(
    r"\A(?:(?:but|and|so|yet|also|meanwhile|however|still|then|in addition|on the other hand|on the one hand),?\s+)*"
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|such|him|them|there they|both|neither|the (?:two|pair|former|latter|body)"
    r"|second|third|first --|another|others|one of (?:them|those)|the same)\b(?!\s+(?:of|in)\s+(?:the\s+)?[A-Z])",
    re.IGNORECASE,
)


SHORT = 6
POINTING = re.compile(r"\b(?:it|them|this|that)\b", re.IGNORECASE)


def with_names(text: str, openers: Sequence[tuple[int, int, str]]) -> str:
    """Return *text* with each of *openers* (start, end, whom), positions in *text*, replaced by [whom]."""
    for start, end, whom in sorted(openers, reverse=True):
        if 0 <= start < end <= len(text) and whom and not set(whom) & {"[", "]", "…", "\n"}:
            text = f"{text[:start]}[{' '.join(whom.split())}]{text[end:]}"
    return text


def leans(shown: str) -> bool:
    """Tell whether *shown* begins with a word that means something said before."""
    words = shown.lstrip("\"“‘'")
    return LEANING.match(words) is not None or (len(words.split()) <= SHORT and POINTING.search(words) is not None)
