"""What a name is made of: titles cut off, possessives cut off, country and words of an organisation."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from briefgen.wording.countries import country_of
from briefgen.wording.words import folded, stem

WORD = re.compile(r"[^\s,;:()\[\]\"“”]+")
ENDING = re.compile(r"['’](?:s|S)?$")
FUNCTION = frozenset({"the", "of", "for", "and", "in", "to", "a", "an", "'s", "at", "on", "&"})
LONGEST_COUNTRY = 5
LONGEST_NAME = 40
LONGEST_ABBREVIATION = 4


@lru_cache(maxsize=1 << 14)
def without_title(name: str) -> str:
    """Return *name* without titles before it and a possessive ending ("President Ana Roe’s" gives "Ana Roe")."""
    words = WORD.findall(name)
    if len(words) > LONGEST_NAME:
        return name
    while len(words) > 1:
        cut = _title_length(words)
        if not cut or cut >= len(words):
            break
        words = words[cut:]
    plain = ENDING.sub("", " ".join(words))
    # A full stop belongs to an initial or an abbreviation, else it ends the sentence.
    return plain[:-1] if plain.endswith(".") and len(plain.split()[-1]) > LONGEST_ABBREVIATION else plain


def _title_length(words: list[str]) -> int:
    """Return how many words of a title, or adjective of a country, stand at the head of *words*."""
    if folded(words[0]).strip(".") not in _heads() and not country_of(ENDING.sub("", words[0])):
        return 0
    plain = [folded(word).strip(".") for word in words[:4]]
    for length in range(min(4, len(words) - 1), 0, -1):
        # "State Department", "state media": no title of anybody.
        if " ".join(plain[:length]) in titles() and words[length][0].isupper() and not is_organisation(words[length]):
            return length
    head = ENDING.sub("", words[0])
    # "Kenya’s Ana Roe", "the Kenyan Ana Roe": but Jordan, Chad, Georgia are given names, so only before a title word.
    if plain[0] in FUNCTION or (country_of(head) and len(words) > 2 and _title_length(words[1:])):
        return 1
    return 0


@lru_cache(maxsize=1 << 12)
def organisation_key(phrase: str) -> tuple[str | None, frozenset[str]]:
    """Return (country code or None, stems): equal for "Kenya's Defense Ministry" and "Ministry of Defence of Kenya"."""
    words = [ENDING.sub("", word) or word for word in WORD.findall(phrase)[:LONGEST_NAME]]
    country, rest, at = None, [], 0
    while at < len(words):
        length = _country_length(words, at) if country is None else 0
        if length:
            country = country_of(" ".join(words[at : at + length]))
            at += length
            continue
        if folded(words[at]) not in FUNCTION:
            rest.append(stem(folded(words[at]).strip(".")))
        at += 1
    return country, frozenset(rest)


def _country_length(words: list[str], at: int) -> int:
    for length in range(min(LONGEST_COUNTRY, len(words) - at), 0, -1):
        if country_of(" ".join(words[at : at + length])):
            return length
    return 0


@lru_cache(maxsize=1 << 12)
def is_organisation(phrase: str) -> bool:
    """Tell whether a word of *phrase* is one that names organisations."""
    return not _organisation_words().isdisjoint(WORD.findall(ENDING.sub("", folded(phrase))))


@cache
def titles() -> frozenset[str]:
    """Return the titles that may stand before a name, in lower case."""
    return frozenset(_entries("titles.txt"))


@cache
def _heads() -> frozenset[str]:
    """Return the words with which titles, and names that are no titles, begin."""
    return FUNCTION | {title.split()[0] for title in titles()}


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(word for line in _entries("organisation_words.txt") for word in line.split())


def _entries(name: str) -> list[str]:
    text = files("briefgen.identify").joinpath(name).read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
