"""The words that tell events, read from triggers/*.csv, groups.toml, modes.csv and cues.toml.

A line of triggers/CLASS.csv is `words,pos,mode,frame,weight`:
    words   one or several lemmas; "shoot_down" is a verb with its particle or preposition, "air_strike" a compound noun
    pos     V, N or A
    mode    mode within the class, may be empty
    frame   what must hold around the word, see frame.py; may be empty
    weight  how surely the word tells an event of the class, 0–1 (a little above 1 wins against other classes)
The first line that fits is taken; compounds come before single words, words with a frame before words without.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

HERE = "briefgen.extract.events"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word, or words, that tell an event of a class when the frame fits."""

    words: tuple[str, ...]
    pos: str
    type: str
    mode: str | None
    frame: tuple[tuple[str, frozenset[str]], ...]
    weight: float

    @property
    def head(self) -> str:
        """The word that is looked up: the verb, or the last part of a compound noun."""
        return self.words[-1] if self.pos == "N" else self.words[0]


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """Return the word groups by name."""
    return MappingProxyType({name: frozenset(words.split()) for name, words in _toml("groups.toml").items()})


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Return the small words of cues.toml by kind."""
    return MappingProxyType({name: frozenset(words.split()) for name, words in _toml("cues.toml").items()})


@cache
def modes() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return (mode, words that name it), in order of precedence."""
    return tuple((row["mode"], frozenset(row["words"].split())) for row in _rows("modes.csv"))


@cache
def irregular() -> Mapping[str, str]:
    """Return the lemma by irregular form."""
    return MappingProxyType({row["form"]: row["lemma"] for row in _rows("irregular.csv")})


@cache
def known() -> frozenset[str]:
    """Return every word of the lexicon, the groups and the cues."""
    words = {word for trigger in _triggers() for word in trigger.words}
    return frozenset(words.union(*groups().values(), *cues().values()))


@cache
def lexicon() -> Mapping[tuple[str, str], tuple[Trigger, ...]]:
    """Return the triggers by (part of speech, head word), the most specific first."""
    found: dict[tuple[str, str], list[Trigger]] = {}
    for trigger in _triggers():
        found.setdefault((trigger.pos, trigger.head), []).append(trigger)
    return MappingProxyType({key: tuple(sorted(each, key=_rank)) for key, each in found.items()})


def _rank(trigger: Trigger) -> tuple[int, int, float]:
    return -len(trigger.words), -len(trigger.frame), -trigger.weight


def _triggers() -> Iterator[Trigger]:
    folder = resources.files(HERE) / "triggers"
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".csv")):
        for row in _rows("triggers/" + name):
            for word in row["words"].split():
                yield Trigger(
                    tuple(word.split("_")),
                    row["pos"],
                    name.removesuffix(".csv").upper(),
                    row["mode"] or None,
                    tuple(_condition(part) for part in row["frame"].split()),
                    float(row["weight"]),
                )


def _condition(part: str) -> tuple[str, frozenset[str]]:
    """Return "obj=@aid|fire" as ("obj", the words), groups filled in."""
    key, _, values = part.partition("=")
    words: set[str] = set()
    for value in values.split("|"):
        words |= groups()[value[1:]] if value.startswith("@") and value[1:] in groups() else {value}
    return key, frozenset(words - {""})


def _rows(name: str) -> list[dict[str, str]]:
    path = resources.files(HERE).joinpath(*name.split("/"))
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return list(csv.DictReader(lines))


def _toml(name: str) -> dict[str, str]:
    return tomllib.loads((resources.files(HERE) / name).read_text(encoding="utf-8"))
