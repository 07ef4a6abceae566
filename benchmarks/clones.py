"""Many different extractions out of a few: other names, words and numbers of the same length at the same positions.

To parse ten thousand articles takes half an hour; what is compared of them can be had from some hundred.
"""

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefgen.model.finding import Citation, Extraction

WORD = re.compile(r"[A-Za-z]{4,}|\d+")
# Fields that hold words of the text.
SPOKEN = frozenset(
    [
        "canonical",
        "role",
        "speaker",
        "speaker_role",
        "thing",
        "head",
        "predicate",
        "predicate_lemma",
        "reported_by",
        "place",
        "places",
        "actors",
        "targets",
        "attribution",
        "initiator",
    ]
)
VOWELS, CONSONANTS = "aeiou", "bdfgklmnprstvz"
ENDINGS = ("ing", "ed", "ies", "s", "y")
# Words that hold the news together are the same in all of it.
KEPT = frozenset(
    [
        "that",
        "with",
        "from",
        "this",
        "have",
        "been",
        "were",
        "will",
        "would",
        "said",
        "told",
        "says",
        "which",
        "than",
        "when",
        "after",
        "before",
        "over",
        "into",
        "about",
        "more",
        "most",
        "least",
        "first",
        "their",
        "they",
        "them",
        "there",
        "people",
        "killed",
        "injured",
        "destroyed",
        "damaged",
        "monday",
        "tuesday",
        "wednesday",
        "march",
    ]
)


def clones(parsed: Sequence[Extraction], count: int) -> Iterator[Extraction]:
    """Yield *count* extractions, the *parsed* ones first."""
    pool = _vocabulary(parsed)
    others: dict[int, Callable[[str], str]] = {}
    for number in range(count):
        turn, which = divmod(number, len(parsed))
        if turn not in others:
            others = {turn: _words(turn, pool)}
        yield _other(parsed[which], others[turn], number) if turn else parsed[which]


def _vocabulary(parsed: Sequence[Extraction]) -> dict[tuple[int, str], list[str]]:
    """Return (length, ending) → the common words of all texts."""
    pool: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in sorted({word for each in parsed for word in WORD.findall(each.article.text) if word.islower()} - KEPT):
        pool[_shape(word)].append(word)
    return pool


def _shape(word: str) -> tuple[int, str]:
    return len(word), next((each for each in ENDINGS if word.endswith(each)), "")


def _other(extraction: Extraction, word: Callable[[str], str], number: int) -> Extraction:
    text = WORD.sub(lambda match: word(match.group()), extraction.article.text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = replace(extraction.article, id=f"{number:016x}", path=f"{number:06}.txt", text=text, sha256=sha256)

    def renewed(found: Any) -> Any:
        if isinstance(found, Citation):
            return Citation.of(article, found.start, found.end)
        changes: dict[str, Any] = {}
        for field in fields(found):
            value = getattr(found, field.name)
            if isinstance(value, Citation):
                changes[field.name] = renewed(value)
            elif field.name in SPOKEN and value:
                changes[field.name] = _said(value, word)
            elif field.name == "value" and isinstance(value, float) and value == int(value):
                changes[field.name] = float(word(str(int(value))))
        return replace(found, **changes)

    parts = {
        field.name: tuple(renewed(each) if is_dataclass(each) else each for each in getattr(extraction, field.name))
        for field in fields(extraction)
        if field.name != "article"
    }
    return replace(extraction, article=article, **parts)


def _said(value: "str | tuple[str, ...]", word: Callable[[str], str]) -> "str | tuple[str, ...]":
    if isinstance(value, str):
        return WORD.sub(lambda match: word(match.group()), value)
    return tuple(WORD.sub(lambda match: word(match.group()), each) for each in value)


def _words(turn: int, pool: Mapping[tuple[int, str], Sequence[str]]) -> Callable[[str], str]:
    """Return what gives each word another one of its length, always the same one in this *turn*."""
    known: dict[str, str] = {}
    digits = str.maketrans("123456789", "".join(random.Random(turn).sample("123456789", 9)))

    def made(old: str) -> str:
        if old.isdigit():
            return old.translate(digits)
        draw = random.Random(f"{turn} {old.lower()}")
        if old.islower():
            return old if old in KEPT else draw.choice(pool.get(_shape(old), [old]))
        letters = (draw.choice(CONSONANTS if at % 2 == 0 else VOWELS) for at in range(len(old)))
        return old if old.lower() in KEPT else "".join(letters).capitalize()

    def other(old: str) -> str:
        if old not in known:
            known[old] = made(old)
        return known[old]

    return other
