"""Outlook quotes: one a speaker unless they say different things, both sides and outsiders."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from briefgen.choose.candidates import Candidate
from briefgen.choose.twice import Shown
from briefgen.choose.voices import Voice, same_side, voices
from briefgen.choose.words import stems
from briefgen.model.choice import Pick
from briefgen.model.finding import Extraction

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


def one_a_speaker(found: Sequence[Candidate], extractions: Iterable[Extraction], shown: Shown) -> list[Pick]:
    """Return quotes from *found*, the most important first; who speaks often, or for the same side, gives way."""
    known = voices(extractions)
    taken = Taken(known)
    left = sorted((each for each in found if each.quote and each.quote.speaker), key=lambda each: each.group.id)
    heap = [(-taken.worth(each), -number) for number, each in enumerate(left)]
    heapify(heap)
    while heap:
        before, number = heappop(heap)
        best = left[-number]
        if (now := -taken.worth(best)) > before:  # others were taken meanwhile, and nothing is worth more for that
            heappush(heap, (now, number))
        elif taken.would_say_more(best) and shown.take(best.group):
            taken.add(best)
    return [_pick(each, known) for each in taken.all]


class Taken:
    """The quotes taken so far, by speaker and by side."""

    def __init__(self, known: Mapping[str, Voice]) -> None:
        self.all: list[Candidate] = []
        self._known = known
        self._by: dict[str | None, list[Candidate]] = defaultdict(list)
        self._sides: Counter[str] = Counter()

    def add(self, candidate: Candidate) -> None:
        """Take *candidate*."""
        self.all.append(candidate)
        self._by[_speaker(candidate)].append(candidate)
        self._sides[_voice(candidate, self._known).side] += 1

    def worth(self, candidate: Candidate) -> float:
        """Return how much *candidate* is worth after what is taken already."""
        voice = _voice(candidate, self._known)
        score = candidate.score + voice.weight - HOLLOW * bool(candidate.quote and candidate.quote.outlook is None)
        score -= FRAGMENT * candidate.shown.shown[:1].islower()
        score -= SPOKEN * len(self._by.get(_speaker(candidate), ()))
        score -= SAME_SIDE * sum(number for side, number in self._sides.items() if same_side(side, voice.side))
        return round(score, 4)

    def would_say_more(self, candidate: Candidate) -> bool:
        """Tell whether *candidate* says other things than its speaker does in what is taken already."""
        same = self._by.get(_speaker(candidate), ())
        return len(same) < A_SPEAKER and all(
            each.quote
            and candidate.quote
            and each.quote.outlook != candidate.quote.outlook
            and _likeness(each.shown.text, candidate.shown.text) < ALIKE
            for each in same
        )


def _speaker(candidate: Candidate) -> str | None:
    return candidate.quote.speaker if candidate.quote else None


def _voice(candidate: Candidate, known: Mapping[str, Voice]) -> Voice:
    return known.get(candidate.quote.speaker or "", UNKNOWN) if candidate.quote else UNKNOWN


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
