"""Names that differ only by how they were put into Latin letters: Zhukovskiy and Zhukovsky, Mohammed and Muhammad."""

import re
from functools import lru_cache

from briefgen.wording.words import folded

# Each pair maps what transliterations disagree on to one form; both names go through, so the form itself means nothing.
SAME_SOUND = (
    (re.compile(r"[^a-z ]"), ""),
    (re.compile(r"(?:iy|yy|ij|yi|ii|ey|ei|ie|ye|y|j)"), "i"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"sch|tch|tsh|ch|sh|zh"), "s"),
    (re.compile(r"ks|x"), "ks"),
    (re.compile(r"ck|q|c"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[a-z])i+$"), "i"),
)
VOWEL = re.compile(r"[aeiou]")


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """Return a key that is equal for transliterations of one name."""
    key = folded(name)
    for pattern, put in SAME_SOUND:
        key = pattern.sub(put, key)
    return key


def same_spoken(one: str, two: str) -> bool:
    """Tell whether two words are one name in two transliterations.

    Names that differ only in a last vowel are two ("Ivanov" and "Ivanova", "Mario" and "Maria").
    """
    first, second = sound(one), sound(two)
    if first == second:
        return True
    if min(len(first), len(second)) < 4 or _stump(first) == _stump(second):
        return False
    if VOWEL.sub("", first) != VOWEL.sub("", second) or first[0] != second[0]:
        return False
    from rapidfuzz.distance import Indel  # slow to import

    return Indel.normalized_similarity(first, second) >= 0.7


def _stump(key: str) -> str:
    return key.rstrip("aeiou")
