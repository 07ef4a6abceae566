"""Does a sentence stand alone? Put the name for a pronoun where it is sure, else say that it does not."""

import re
from collections.abc import Sequence

LEANING = re.compile(
    r"\A(?:(?:but|and|so|yet|also|meanwhile|however|still|then|in addition|on the other hand|on the one hand),?\s+)*"
    r"(?:he|she|it|they|this|that|these|those(?!\s+(?:who|whose|with|responsible)\b)|his|her|its|their|such|him|them|there they|both|neither|the (?:two|pair|former|latter|body)"
    r"|second|third|first --|another|others|one of (?:them|those)|the same)\b(?!\s+(?:of|in)\s+(?:the\s+)?[A-Z])",
    re.IGNORECASE,
)
# "In 2012, he …", "By then they …": a time in front hides the pronoun, and names nobody.
TIMED = re.compile(
    r"\A(?:(?:in|on|by|since|until|after|before|around|at)\s+(?:(?:early|late|mid|about|the)[\s-]+)*"
    r"(?:\d[\w:.]*(?:\s?[ap]\.m\.)?|then|that|first|last|least|times?|now|once|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)"
    r"(?:\s\d+)*(?:,?\s\d{4})?|last \w+|later|earlier|afterwards?|now|today|yesterday|instead|finally|later that \w+),?\s+"
    r"(?:he|she|it|they|his|her|its|their|this|these|those)\b",
    re.IGNORECASE,
)
# "A truce, they say, could not.": the verb is in the sentence before.
ELLIPTIC = re.compile(
    r"\b(?:could|would|should|did|does|do|will|can|may|might|must|has|had|was|were)(?:\s+not|n[’']t)?[.!?][\"”’']*\Z",
    re.IGNORECASE,
)
# "The other side accepted it; …": nothing that stands before can be meant.
EARLY = re.compile(r"\A(?:[\w’'-]+\s+){1,4}(?:it|them|this|that)[,;.:]", re.IGNORECASE)
SHORT = 6
POINTING = re.compile(r"\b(?:it|them|this|that)\b", re.IGNORECASE)
# "The target was hit.": which one, the sentence before says.
NOBODY = re.compile(r"\A(?:No ?one|Nobody|None)\b[^A-Z\d]*\Z")
BARE = re.compile(r"\A(?:The|Both|All|More often|Most)\b[^A-Z\d]*\Z")


def with_names(text: str, openers: Sequence[tuple[int, int, str]]) -> str:
    """Return *text* with each of *openers* (start, end, whom), positions in *text*, replaced by [whom]."""
    for start, end, whom in sorted(openers, reverse=True):
        if 0 <= start < end <= len(text) and whom and not set(whom) & {"[", "]", "…", "\n"}:
            text = f"{text[:start]}[{' '.join(whom.split())}]{text[end:]}"
    return text


def leans(shown: str) -> bool:
    """Tell whether *shown* begins with a word that means something said before."""
    words = shown.lstrip("\"“‘'")
    if any(pattern.search(words) for pattern in (LEANING, TIMED, ELLIPTIC, EARLY)):
        return True
    return len(words.split()) <= SHORT and any(pattern.search(words) for pattern in (POINTING, BARE, NOBODY))
