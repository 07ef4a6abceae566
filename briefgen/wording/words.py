"""Words in a normal form: no case, accents, possessives, British or American spelling, endings; number words as digits."""

import re
import unicodedata
from functools import _lru_cache_wrapper, cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

# What is longer is no word, and must not cost as if it were.
LONGEST = 60
# A word, an abbreviation with points (U.S.), or a number with its separators. Every alternative is linear.
TOKEN = re.compile(r"\d[\d,.]*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
FOREIGN = re.compile(r"[^\x00-\x7f]+")
# British to American, applied to both sides alike, so an odd victim ("hour") does no harm.
SPELLING = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|ers?$|ite|able|ful|hood)"), "or"),
    (re.compile(r"is(?=e$|ed$|es$|ing$|ers?$|ation)"), "iz"),
    (re.compile(r"ys(?=e$|ed$|es$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"enc(?=e$|es$)"), "ens"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"([a-z])\1"), r"\1"),
)


def lines(name: str) -> list[str]:
    """Return the lines of the data file *name* of this room, comments and blank lines left out."""
    text = files("briefgen.wording").joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def folded(text: str) -> str:
    """Return *text* in lower case without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    return FOREIGN.sub(_plain, text).casefold()


def _plain(match: re.Match[str]) -> str:
    """Return what stands for letters beyond ASCII: the letter below an accent, a straight apostrophe."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", match.group()) if not unicodedata.combining(c))
    return plain.translate({0x2019: "'", 0x2018: "'", 0x02BC: "'"})


def tokens(text: str) -> list[str]:
    """Return the words and numbers of *text* in lower case, without accents and possessive endings."""
    return [_bare(token) for token in TOKEN.findall(folded(text))]


def stems(text: str) -> tuple[str, ...]:
    """Return the words of *text* in their normal form, in order."""
    return _looked_up(_stems, text)


def content(text: str) -> tuple[str, ...]:
    """Return the words of *text* that carry meaning, in their normal form, synonyms as one, in order."""
    return _looked_up(_contents, text)


def _looked_up(known: "_lru_cache_wrapper[tuple[str, ...]]", text: str) -> tuple[str, ...]:
    """Return what *known* has for each part of *text* between white space, which no word holds.

    News says the same words all the time: a word with its marks is looked up, not taken apart. What is too long for a
    word must not be kept.
    """
    chunks = text.split()
    if max(map(len, chunks), default=0) <= LONGEST:
        return tuple(chain.from_iterable(map(known, chunks)))
    each = (known(chunk) if len(chunk) <= LONGEST else known.__wrapped__(chunk) for chunk in chunks)
    return tuple(chain.from_iterable(each))


@lru_cache(maxsize=1 << 14)
def _stems(chunk: str) -> tuple[str, ...]:
    return tuple(stem(_bare(token)) for token in TOKEN.findall(folded(chunk)))


@lru_cache(maxsize=1 << 14)
def _contents(chunk: str) -> tuple[str, ...]:
    """Return what the words of *chunk* mean, function words left out."""
    found = [word for word in stems(chunk) if word not in _stopwords()]
    return tuple(_synonyms().get(word, word) for word in found)


@lru_cache(maxsize=1 << 13)
def meaning(word: str) -> str:
    """Return the normal form of one *word*, synonyms as one."""
    reduced = stem(folded(word))
    return _synonyms().get(reduced, reduced)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return the normal form of a lower-case *word*."""
    if word[:1].isdigit():
        return word
    if word in _numbers():
        return _numbers()[word]
    word = irregular().get(word, word)
    for pattern, put in SPELLING[:-1]:
        word = pattern.sub(put, word)
    pattern, put = SPELLING[-1]
    stemmed: str = _stemmer().stemWord(word)
    return pattern.sub(put, stemmed)


def _bare(token: str) -> str:
    token = token[:LONGEST]
    if token[0].isdigit():
        return token.rstrip(".,").replace(",", "")
    if "." in token:
        return token.replace(".", "")
    return token.removesuffix("'s")


@cache
def _stemmer() -> Any:
    import snowballstemmer  # type: ignore[import-untyped]  # Porter 2; the library has no types

    return snowballstemmer.stemmer("english")


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(stem(word) for line in lines("stopwords.txt") for word in line.split())


@cache
def _numbers() -> dict[str, str]:
    return dict(line.split() for line in lines("numbers.txt"))


@cache
def irregular() -> dict[str, str]:
    """Return the word to which each irregular form belongs ("struck": "strike")."""
    return dict(line.split() for line in lines("irregular.txt"))


@cache
def _synonyms() -> dict[str, str]:
    sets = [[stem(word) for word in line.split()] for line in lines("synonyms.txt")]
    return {word: words[0] for words in sets for word in words}
