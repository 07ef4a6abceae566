"""Outlook quotes: one a speaker unless they say different things, both sides and outsiders."""

from collections.abc import Mapping, Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.twice import Shown
from briefgen.choose.voices import Voice, same_side, voices
from briefgen.choose.words import stems
from briefgen.model.choice import Pick
from briefgen.model.statement import Reconciled

A_SPEAKER = 2
ALIKE = 0.3
TELLING = 4
"""Letters of a word that tells what a quote is about."""
SPOKEN, SAME_SIDE = 0.8, 0.12
"""What it costs that the same person, or the same side, is quoted already."""
UNKNOWN = Voice(None, "", 0.0)
# With what is to come, not what is felt, a reader can work.
HOLLOW = 0.3
FRAGMENT = 0.4
"""What it costs to begin in the middle of what was said."""


def one_a_speaker(found: Sequence[Candidate], reconciled: Reconciled, shown: Shown) -> list[Pick]:
    """Return quotes from *found*, the most important first; who speaks often, or for the same side, gives way."""
    known = voices(reconciled.extractions)
    left = [each for each in found if each.quote is not None and each.quote.speaker]
    taken: list[Candidate] = []
    while left:
        best = max(left, key=lambda each: (round(_worth(each, taken, known), 4), each.group.id))
        left.remove(best)
        if _says_more(best, taken) and shown.take(best.group):
            taken.append(best)
    return [_pick(each, known) for each in taken]


def _worth(candidate: Candidate, taken: Sequence[Candidate], known: Mapping[str, Voice]) -> float:
    """Return how much *candidate* is worth after what is *taken* already."""
    voice = _voice(candidate, known)
    speaker = candidate.quote.speaker if candidate.quote else None
    score = candidate.score + voice.weight - HOLLOW * bool(candidate.quote and candidate.quote.outlook is None)
    score -= FRAGMENT * candidate.shown.shown[:1].islower()
    score -= SPOKEN * sum(1 for each in taken if each.quote and each.quote.speaker == speaker)
    return score - SAME_SIDE * sum(1 for each in taken if same_side(_voice(each, known).side, voice.side))


def _voice(candidate: Candidate, known: Mapping[str, Voice]) -> Voice:
    return known.get(candidate.quote.speaker or "", UNKNOWN) if candidate.quote else UNKNOWN


def _says_more(candidate: Candidate, taken: Sequence[Candidate]) -> bool:
    speaker = candidate.quote.speaker if candidate.quote else None
    same = [each for each in taken if each.quote and each.quote.speaker == speaker]
    if len(same) >= A_SPEAKER:
        return False
    return all(
        each.quote
        and candidate.quote
        and each.quote.outlook != candidate.quote.outlook
        and _likeness(each.shown.text, candidate.shown.text) < ALIKE
        for each in same
    )


def _likeness(text: str, other: str) -> float:
    """Return which share of the telling words of the shorter text stands in the other, 0-1."""
    one, two = ({word for word in stems(each) if len(word) > TELLING} for each in (text, other))
    return len(one & two) / max(1, min(len(one), len(two)))


def _pick(candidate: Candidate, known: Mapping[str, Voice]) -> Pick:
    quote = candidate.quote
    return Pick(
        group=candidate.group,
        kind="quote",
        said_by=quote.speaker if quote else None,
        role=_voice(candidate, known).role,
        medium=quote.medium if quote else None,
        date=quote.date if quote else None,
        score=candidate.score,
    )
