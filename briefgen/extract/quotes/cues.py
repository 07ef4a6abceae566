"""The words that report, read once from `data/cues.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefgen.model.finding import Certainty

CERTAINTIES: tuple[Certainty, ...] = ("said", "claimed", "denied", "hinted")
FRAMES = ("clause", "quote", "naming", "of", "for", "act", "bid")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb, noun or phrase that reports."""

    lemma: str
    """As in the table ("point out")."""
    certainty: Certainty
    """How surely it asserts."""
    frames: frozenset[str]
    """How it takes what is said: see the table."""
    weak: bool = False
    """Whether it is a cue only where the frame leaves no doubt."""


@cache
def verbs() -> dict[str, Cue]:
    """Return the reporting verbs by inflected form, lower case; phrasal ones by their first word's forms."""
    return _by_form(_table(), phrasal=False)


@cache
def phrasal() -> dict[tuple[str, str], Cue]:
    """Return phrasal cues ("pointed out") by (form of the verb, next word)."""
    found = _by_form(_table(), phrasal=True)
    return {(form.split()[0], form.split()[1]): cue for form, cue in found.items()}


@cache
def nouns() -> dict[str, Cue]:
    """Return the nouns that hold what was said, singular and plural."""
    return {
        form: Cue(noun, certainty, frozenset({"noun"}))
        for certainty in CERTAINTIES
        for noun in _table()["nouns"][certainty]
        for form in (noun, noun + "s")
    }


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("data", "cues.toml").read_text("utf-8"))


def _by_form(table: dict[str, dict[str, list[str]]], *, phrasal: bool) -> dict[str, Cue]:
    """Return all cues by inflected form. The first certainty that lists a verb as `clause` counts."""
    frames: dict[str, set[str]] = {}
    certain: dict[str, Certainty] = {}
    for certainty in ("denied", "claimed", "hinted", "said"):
        for frame, lemmas in table[certainty].items():
            for lemma in lemmas:
                frames.setdefault(lemma, set()).add(frame)
                certain.setdefault(lemma, certainty)
    weak = set(table["weak"]["clause"])
    return {
        form: Cue(lemma, certain[lemma], frozenset(frames[lemma]), lemma in weak)
        for lemma in sorted(frames)
        if (" " in lemma) == phrasal
        for form in forms(lemma, table["forms"])
    }


def forms(lemma: str, irregular: dict[str, list[str]]) -> list[str]:
    """Return the inflected forms of a verb, the particle of a phrasal one kept behind."""
    verb, _, rest = lemma.partition(" ")
    found = [verb, *(irregular[verb] if verb in irregular else _regular(verb))]
    return [f"{form} {rest}".strip() for form in found]


def _regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [third, verb + "ed", verb + "ing"]
