"""The fullest name that an article gives for the same person, organisation or place."""

import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

LINE = re.compile(r"^.*\S.*$", re.MULTILINE)
HEADLINES = 2
"""So many first lines may name somebody by the surname alone who is introduced later."""
WORD = re.compile(r"[\w.’'&-]+")
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "to"})


def fullest_names(names: list["Span"]) -> list[str]:
    """Return the fullest name for each of *names*, in order; a name that is full already comes back as it is."""
    people = _People()
    bodies = _Bodies()
    body = _body(names[0].doc.text) if names else 0
    for name in names:
        if name.label_ == "PERSON":
            people.add(name.text, in_body=name.start_char >= body)
        elif name.label_ == "ORG":
            bodies.add(_with_country(name))
    found = []
    for name in names:
        if name.label_ == "PERSON":
            found.append(people.fullest(name.text))
        elif name.label_ == "ORG":
            found.append(bodies.fullest(_with_country(name)))
        else:
            found.append(_plain(name.text))
        people.seen(name)
    return found


def _body(text: str) -> int:
    """Return where the third line of *text* that is not blank begins: headlines name people by the surname alone."""
    starts = [match.start() for match in itertools.islice(LINE.finditer(text), HEADLINES + 1)]
    return starts[HEADLINES] if len(starts) > HEADLINES else len(text)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with_country(name: "Span") -> str:
    """Return "Russian Defense Ministry" for the Defense Ministry of "Russia's Defense Ministry", as the parse notes it."""
    return name.id_ or _plain(name.text)


class _People:
    """Persons of one article by surname and by first name."""

    def __init__(self) -> None:
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._latest: dict[str, str] = {}
        self._others: set[str] = set()

    def add(self, text: str, *, in_body: bool) -> None:
        """Note a name; a surname alone before any full name that has it is somebody whom readers know."""
        words = WORD.findall(text)
        if len(words) == 1 and in_body and words[0] not in self._by_last and words[0] not in self._by_first:
            self._others.add(words[0])
        if len(words) > 1:
            full = _plain(text)
            for store, key in ((self._by_last, words[-1]), (self._by_first, words[0])):
                if full not in store[key]:
                    store[key].append(full)

    def seen(self, name: "Span") -> None:
        words = WORD.findall(name.text)
        if name.label_ == "PERSON" and len(words) > 1:
            self._latest[words[-1]] = _plain(name.text)

    def fullest(self, text: str) -> str:
        words = WORD.findall(text)
        if not words:
            return _plain(text)
        known = self._by_last.get(words[-1], [])
        if len(words) == 1 and words[0] in self._others:
            return _plain(text)
        if len(words) > 1:
            same = [full for full in known if full.split()[0] == words[0]]
            return max(same, key=len, default=_plain(text))
        if not known:
            return max(self._by_first.get(words[0], []), key=len, default=_plain(text))
        latest = self._latest.get(words[-1], known[0])
        return max((full for full in known if full.split()[0] == latest.split()[0]), key=len, default=latest)


class _Bodies:
    """Organisations of one article by their initials and by their last words."""

    def __init__(self) -> None:
        self._full: dict[str, list[str]] = defaultdict(list)

    def add(self, text: str) -> None:
        for key in {_initials(text), *_tails(text)}:
            if key and key != text and text not in self._full[key]:
                self._full[key].append(text)

    def fullest(self, text: str) -> str:
        found = self._full.get(text, [])
        return max(found, key=len) if len(found) == 1 else text


def _initials(text: str) -> str:
    words = [word for word in text.split() if word.lower() not in SMALL]
    return "".join(word[0].upper() for word in words) if len(words) > 1 else ""


def _tails(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[at:]) for at in range(1, len(words) - 1)] if len(words) > 2 else []
