"""Words of a text without their endings, so that "negotiators", "negotiating" and "negotiation" meet in a rule."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Longest first: only what English adds to a word that stays the same word or its near kin.
ENDINGS = (
    "ations",
    "ation",
    "ating",
    "ated",
    "ators",
    "ator",
    "ates",
    "ate",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "ies",
    "ied",
    "er",
    "es",
    "ed",
    "s",
    "e",
    "y",
)
SHORTEST = (3, 5, 5)
"""How many letters must be left by the first ending that goes, and by the next ones."""

# Words that lose so much that they meet others they are no kin of.
APART = {
    "according": "according",
    "treaty": "treaty",
    "treaties": "treaty",
    "party": "party",
    "parties": "party",
    "entry": "entry",
}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return *word* in lower case without its endings: "destroyed" and "destroy" must meet, so all of them go."""
    word = word.lower()
    if word in APART:
        return APART[word]
    for shortest in SHORTEST:
        ending = next((each for each in ENDINGS if word.endswith(each) and len(word) - len(each) >= shortest), "")
        if not ending:
            break
        word = word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """Return the words of *text* in order, without endings."""
    return tuple(stem(word) for word in WORD.findall(text))


def has_any(text: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether one of *wanted* (words, or phrases of several) stands in *text*, whatever its endings."""
    line = f" {' '.join(stems(text))} "
    return any(f" {' '.join(stems(each))} " in line for each in wanted)


def likeness(text: str, other: str) -> float:
    """Return which share of the longer words of the shorter text stands in the other, 0–1."""
    one, two = ({each for each in stems(text) if len(each) > 2 or each.isdigit()} for text in (text, other))
    return len(one & two) / max(1, min(len(one), len(two)))
