"""A toll that rises is one matter: the newest count leads, the older ones stand beneath it."""

import re
from collections.abc import Mapping, Sequence

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


def same_toll(candidate: Candidate, lead: Candidate, by_id: Mapping[str, Extraction]) -> bool:
    """Tell whether *candidate* counts anew the victims that *lead* counts: the same place, the same kind of deed, soon after."""
    if not (_counts(candidate) and _counts(lead)) or candidate.group.id == lead.group.id:
        return False
    if candidate.shown.citation.article == lead.shown.citation.article and candidate.shown.alone:
        return False
    if _of_all(candidate) and _of_all(lead) and _voices(candidate) & _voices(lead):
        return _soon(candidate, lead)
    places = _places(lead, by_id)
    if not places & _places(candidate, by_id):
        return False
    one, two = _words(candidate, by_id), _words(lead, by_id)
    return len((one & two) - places) >= LEAST_SHARED and _soon(candidate, lead)


def _of_all(candidate: Candidate) -> bool:
    """Tell whether *candidate* gives the toll of the whole disaster, not that of a place."""
    return WHOLE.search(candidate.shown.text) is not None and not (candidate.event and candidate.event.places)


def _voices(candidate: Candidate) -> set[str]:
    return {quote.speaker for quote in candidate.shown.quotes if quote.speaker} | {
        event.attribution for event in candidate.shown.events if event.attribution
    }


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


def _places(candidate: Candidate, by_id: Mapping[str, Extraction]) -> set[str]:
    """Return the towns and sites named in the statement, in the sentence before it where it names none, without states."""
    home = by_id.get(candidate.shown.citation.article)
    if home is None:
        return set()
    own = _named(home, candidate.shown.start, candidate.shown.end)
    before = candidate.shown.sentence - 1
    if not own and 0 <= before < len(home.sentences):
        own = _named(home, home.sentences[before].start, home.sentences[before].end)
    return own


def _named(home: Extraction, start: int, end: int) -> set[str]:
    people = {stem(each.text) for each in home.entities if each.label == "NORP"}
    found = {
        stem(WORD.findall(each.text)[-1])
        for each in home.entities
        if start <= each.start < end and each.label in {"GPE", "LOC", "FAC"} and WORD.findall(each.text)
    }
    return {each for each in found if not any(other.startswith(each[:-1]) for other in people)}


def _words(candidate: Candidate, by_id: Mapping[str, Extraction]) -> set[str]:
    """Return the longer words of the statement and, where it only gives the toll, of the sentence before it."""
    text = candidate.shown.text
    home = by_id.get(candidate.shown.citation.article)
    before = candidate.shown.sentence - 1
    if home is not None and 0 <= before < len(home.sentences):
        text += " " + home.sentences[before].text
    return {stem(word) for word in WORD.findall(text) if len(word) > 4 and not word[:1].isupper()}


def _soon(candidate: Candidate, lead: Candidate) -> bool:
    first, then = lead.date or lead.published, candidate.date or candidate.published
    away = days_between(first, then)
    return first == then if away is None else away <= LATEST
