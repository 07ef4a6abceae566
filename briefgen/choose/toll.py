"""A toll that rises is one matter: the newest count leads, the older ones stand beneath it."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.choose.candidates import Candidate
from briefgen.choose.words import WORD, stem
from briefgen.compare.told import days_between
from briefgen.model.finding import Extraction

COUNTS = re.compile(
    r"\b(?:toll|dead|deaths?|died|killed|killing|kills?|bodies|perished|casualties|injured|injuring|wounded|missing)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:death )?toll\b|\bpeople (?:are|were|have been|had been) (?:now )?(?:known|confirmed|reported)", re.IGNORECASE
)
LATEST = 4
"""How many days after the deed a toll of it may be published."""
LEAST_SHARED = 2
PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of victims, and what it is known by."""

    candidate: Candidate
    whole: bool
    """Whether it is of the whole disaster, not of a place."""
    voices: frozenset[str]
    """Who gives it."""
    places: frozenset[str]
    words: frozenset[str]
    """The longer words with which it is told."""


def toll_of(candidate: Candidate, by_id: Mapping[str, Extraction]) -> Toll | None:
    """Return the victims that *candidate* counts, or None."""
    if not _counts(candidate):
        return None
    places, words = _places(candidate, by_id), _words(candidate, by_id)
    return Toll(candidate, _of_all(candidate), _voices(candidate), places, words)


def same_toll(one: Toll, lead: Toll) -> bool:
    """Tell whether *one* counts anew the victims that *lead* counts: the same place, the same kind of deed, soon after."""
    candidate, other = one.candidate, lead.candidate
    if candidate.group.id == other.group.id:
        return False
    if candidate.shown.citation.article == other.shown.citation.article and candidate.shown.alone:
        return False
    if one.whole and lead.whole and one.voices & lead.voices:
        return _soon(candidate, other)
    if not one.places & lead.places:
        return False
    return len((one.words & lead.words) - lead.places) >= LEAST_SHARED and _soon(candidate, other)


def _of_all(candidate: Candidate) -> bool:
    return WHOLE.search(candidate.shown.text) is not None and not (candidate.event and candidate.event.places)


def _voices(candidate: Candidate) -> frozenset[str]:
    speakers = (quote.speaker for quote in candidate.shown.quotes)
    return frozenset(filter(None, (*speakers, *(event.attribution for event in candidate.shown.events))))


def newest_first(cluster: Sequence[Candidate]) -> list[Candidate]:
    """Return *cluster* so that the newest count that stands alone leads, and what only follows keeps its order."""
    counts = [each for each in cluster if _counts(each) and each.shown.alone and not each.detail and _is_own(each)]
    counts = [each for each in counts if each.event is not None and each.event.places]
    if not counts or (len(counts) < 2 and counts[0] is cluster[0]):
        return list(cluster)
    lead = max(counts, key=lambda each: (each.published or "", _most(each)))
    return [lead, *(each for each in cluster if each is not lead)]


def _is_own(candidate: Candidate) -> bool:
    return candidate.event is not None and candidate.event.reportable


def _most(candidate: Candidate) -> float:
    return max((figure.value for figure in candidate.shown.figures if figure.value is not None), default=0.0)


def _counts(candidate: Candidate) -> bool:
    return bool(candidate.shown.figures) and COUNTS.search(candidate.shown.text) is not None


def _places(candidate: Candidate, by_id: Mapping[str, Extraction]) -> frozenset[str]:
    """Return the towns and sites named in the statement, in the sentence before it where it names none, without states."""
    home = by_id.get(candidate.shown.citation.article)
    if home is None:
        return frozenset()
    own = _named(home, candidate.shown.start, candidate.shown.end)
    before = candidate.shown.sentence - 1
    if not own and 0 <= before < len(home.sentences):
        own = _named(home, home.sentences[before].start, home.sentences[before].end)
    return own


def _named(home: Extraction, start: int, end: int) -> frozenset[str]:
    first, last = (bisect_left(home.entities, at, key=lambda each: each.start) for at in (start, end))
    named = (WORD.findall(each.text) for each in home.entities[first:last] if each.label in PLACES)
    found = {stem(words[-1]) for words in named if words}
    people = {stem(each.text) for each in home.entities if each.label == "NORP"} if found else set()
    return frozenset(each for each in found if not any(other.startswith(each[:-1]) for other in people))


def _words(candidate: Candidate, by_id: Mapping[str, Extraction]) -> frozenset[str]:
    """Return the longer words of the statement and, where it only gives the toll, of the sentence before it."""
    text = candidate.shown.text
    home = by_id.get(candidate.shown.citation.article)
    before = candidate.shown.sentence - 1
    if home is not None and 0 <= before < len(home.sentences):
        text += " " + home.sentences[before].text
    return frozenset(stem(word) for word in WORD.findall(text) if len(word) > 4 and not word[:1].isupper())


def _soon(candidate: Candidate, lead: Candidate) -> bool:
    first, then = lead.date or lead.published, candidate.date or candidate.published
    away = days_between(first, then)
    return first == then if away is None else away <= LATEST
