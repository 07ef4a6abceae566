"""Who speaks: the fullest office that the corpus gives, the side that is spoken for, and how much a reader looks for it."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from briefgen.choose.event import akin
from briefgen.model.finding import Entity, Extraction

NATIONS = frozenset({"GPE", "NORP", "LOC"})
LONGEST = 90
ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "dame"})
WEIGHT = {"head": 0.5, "minister": 0.3, "watcher": 0.2, "minor": -0.6}
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
GAP = re.compile(r"(?:['’]s?)?\s+\Z")


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in the corpus."""

    role: str | None
    """The office as a source has it, with the state where one says so ("Orvian Foreign Minister")."""
    side: str
    """The state that is spoken for, in lower case; empty when no source says."""
    weight: float
    """How much a reader looks for it."""


def voices(extractions: Iterable[Extraction]) -> Mapping[str, Voice]:
    """Return everybody who has an office, by the fullest name."""
    told: dict[str, Counter[str]] = {}
    states: dict[str, list[str]] = {}
    for extraction in extractions:
        for name, role, state in _offices(extraction):
            told.setdefault(name, Counter())[role] += 1
            if state:
                states.setdefault(role, []).append(state)
    return {name: _voice(roles, states) for name, roles in told.items()}


def _voice(roles: Counter[str], states: Mapping[str, list[str]]) -> Voice:
    held = max(roles, key=lambda role: (roles[role], role))
    # "President" and "Orvian President" are one office; "a Lenmark official", read beside a name once, is another.
    same = [role for role in roles if _head(role) == _head(held)]
    best = max(same, key=lambda role: (role in states, roles[role], role))
    return Voice(best, states[best][0].lower() if best in states else "", weight_of(best))


def _offices(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """Yield (name, office, state or "") for every mention of an office in *extraction*."""
    last: Entity | None = None
    nations = list(dict.fromkeys(each.text for each in extraction.entities if each.label in NATIONS))
    for entity in extraction.entities:
        if entity.label == "PERSON" and entity.role and _is_office(entity.role):
            role, state = _with_state(extraction.article.text, entity, last)
            yield entity.canonical or entity.text, role, state or _state_in(role, nations)
        last = entity
    for quote in extraction.quotes:
        if quote.speaker and quote.speaker_role and _is_office(quote.speaker_role):
            yield quote.speaker, quote.speaker_role, _state_in(quote.speaker_role, nations)


def _is_office(role: str) -> bool:
    return len(role) <= LONGEST and role.lower().rstrip(".") not in ADDRESS


def _with_state(text: str, entity: Entity, last: Entity | None) -> tuple[str, str]:
    """Return the office of *entity*, and the state named right before it ("*Orvian* President Pavel Roe"), or ""."""
    role = entity.role or ""
    start = text.rfind(role, max(0, entity.start - len(role) - 3), entity.start)
    if start < 0 or last is None or last.label not in NATIONS or not 0 <= start - last.end <= 3:
        return role, ""
    return (text[last.start : start + len(role)], last.text) if GAP.match(text[last.end : start]) else (role, "")


def _state_in(role: str, nations: Iterable[str]) -> str:
    return next((each for each in nations if each in role), "")


def _head(role: str) -> str:
    """Return the word of *role* that names the office: the last one that is known, without its state."""
    words = [word.lower() for word in WORD.findall(role.split(" of ", maxsplit=1)[0])]
    return next((word for word in reversed(words) if word in _known()), words[-1] if words else "")


def weight_of(role: str | None) -> float:
    """Return how much a reader looks for the words of *role*, from -0.6 to 0.5."""
    words = {word.lower() for word in WORD.findall(role or "")}
    return next((WEIGHT[group] for group, members in _groups().items() if words & members), 0.0)


def same_side(one: str, other: str) -> bool:
    """Tell whether two sides are one state, as far as the letters tell."""
    return bool(one and other) and (one == other or akin(one, other))


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    text = (resources.files("briefgen.choose") / "offices.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*_groups().values())
