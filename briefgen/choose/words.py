"""Words of a text without their endings, so that "negotiators", "negotiating" and "negotiation" meet in a rule."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

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
BY_LAST = {each[-1]: tuple(ending for ending in ENDINGS if ending[-1] == each[-1]) for each in ENDINGS}
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
        ending = _ending(word, shortest)
        if not ending:
            break
        word = word[: -len(ending)]
    return word


def _ending(word: str, shortest: int) -> str:
    """Return the ending of *word* that leaves *shortest* letters or more, or nothing."""
    for each in BY_LAST.get(word[-1:], ()):
        if word.endswith(each) and len(word) - len(each) >= shortest:
            return each
    return ""


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """Return the words of *text* in order, without endings."""
    return tuple(_all_stems(text.split()))


def _all_stems(chunks: Iterable[str]) -> Iterator[str]:
    return chain.from_iterable(map(_stems_in, chunks))


@lru_cache(maxsize=65536)
def _stems_in(chunk: str) -> tuple[str, ...]:
    """Return the words of *chunk*, in which no white space stands: most are met again and again with their marks."""
    return tuple(map(stem, WORD.findall(chunk)))


def has_any(text: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether one of *wanted* (words, or phrases of several) stands in *text*, whatever its endings."""
    words, phrases = _sought(wanted)
    found = stems(text)
    if not words.isdisjoint(found):
        return True
    kept = set(found) if phrases else set()
    return any(kept.issuperset(phrase) and _runs_in(phrase, found) for phrase in phrases)


class Words:
    """The words of a text, which may be a whole article, taken apart once for many questions."""

    def __init__(self, text: str) -> None:
        self._chunks = text.split()
        self._kept = set(_all_stems(set(self._chunks)))

    def how_many(self, wanted: tuple[str, ...]) -> int:
        """Return how many of *wanted* (words, or phrases of several) stand in the text, whatever its endings."""
        near = [phrase for phrase in map(stems, wanted) if phrase and self._kept.issuperset(phrase)]
        phrases = [phrase for phrase in near if len(phrase) > 1]
        found = tuple(_all_stems(self._chunks)) if phrases else ()
        return len(near) - len(phrases) + sum(_runs_in(phrase, found) for phrase in phrases)


@lru_cache(maxsize=1024)
def _sought(wanted: tuple[str, ...]) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    """Return the words among *wanted*, and the phrases, without endings."""
    phrases = [stems(each) for each in wanted]
    return frozenset(each[0] for each in phrases if len(each) == 1), tuple(each for each in phrases if len(each) > 1)


def _runs_in(phrase: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether *phrase* stands in *words*, one word right behind the other."""
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "


@lru_cache(maxsize=8192)
def longer(text: str) -> frozenset[str]:
    """Return the words of *text* of three letters and more, and its numbers, without endings."""
    return frozenset(each for each in stems(text) if len(each) > 2 or each.isdigit())


def likeness(text: str, other: str) -> float:
    """Return which share of the longer words of the shorter text stands in the other, 0–1."""
    one, two = longer(text), longer(other)
    return len(one & two) / max(1, min(len(one), len(two)))
