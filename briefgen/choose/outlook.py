"""Outlook quotes: one a speaker unless they say different things, both sides and outsiders."""

from collections import Counter
from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.twice import Shown
from briefgen.choose.words import likeness
from briefgen.model.choice import Pick
from briefgen.model.finding import Extraction
from briefgen.model.statement import Reconciled

A_SPEAKER = 2
ALIKE = 0.3


def one_a_speaker(found: Sequence[Candidate], reconciled: Reconciled, shown: Shown) -> list[Pick]:
    """Return quotes from *found*, sides in turn, the most important of each first."""
    by_id = {each.article.id: each for each in reconciled.extractions}
    sides: dict[str, list[Candidate]] = {}
    for candidate in found:
        if candidate.quote is not None and candidate.quote.speaker:
            sides.setdefault(side_of(candidate, by_id), []).append(candidate)
    taken: list[Candidate] = []
    while any(sides.values()):
        for queue in sides.values():
            while queue:
                candidate = queue.pop(0)
                if _says_more(candidate, taken) and shown.take(candidate.group):
                    taken.append(candidate)
                    break
    return [_pick(each) for each in _first_words_first(taken)]


def _first_words_first(taken: Sequence[Candidate]) -> list[Candidate]:
    """Return *taken* so that nobody speaks twice before everybody has spoken."""
    count: Counter[str | None] = Counter()
    turns: list[tuple[int, Candidate]] = []
    for each in taken:
        speaker = each.quote.speaker if each.quote else None
        turns.append((count[speaker], each))
        count[speaker] += 1
    return [each for _, each in sorted(turns, key=lambda turn: turn[0])]


def _says_more(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    speaker = candidate.quote.speaker if candidate.quote else None
    same = [each for each in taken if each.quote and each.quote.speaker == speaker]
    if len(same) >= A_SPEAKER:
        return False
    return all(
        each.quote
        and candidate.quote
        and each.quote.outlook != candidate.quote.outlook
        and likeness(each.shown.text, candidate.shown.text) < ALIKE
        for each in same
    )


def side_of(candidate: Candidate, by_id: dict[str, Extraction]) -> str:
    """Return the country for which the speaker speaks, as far as role and name tell, else an empty string."""
    quote, extraction = candidate.quote, by_id.get(candidate.shown.citation.article)
    if quote is None or extraction is None:
        return ""
    spoken = f"{quote.speaker} {quote.speaker_role or ''}"
    for other in extraction.quotes:
        if other.speaker == quote.speaker and other.speaker_role:
            spoken += f" {other.speaker_role}"
    for entity in extraction.entities:
        if entity.label in {"GPE", "NORP"} and entity.text in spoken:
            return entity.country or entity.canonical or entity.text
    return ""


def _pick(candidate: Candidate) -> Pick:
    quote = candidate.quote
    return Pick(
        group=candidate.group,
        kind="quote",
        said_by=quote.speaker if quote else None,
        medium=quote.medium if quote else None,
        date=quote.date if quote else None,
        score=candidate.score,
    )
