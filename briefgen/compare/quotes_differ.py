"""Words of one person that two sources give differently."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefgen.compare.accounts import unique
from briefgen.compare.features import Features
from briefgen.compare.once import once
from briefgen.compare.when import apart
from briefgen.identify.align import containment
from briefgen.model.finding import Citation, Quote
from briefgen.model.statement import Account, Discrepancy, Group, Statement
from briefgen.phrase.days import days_of
from briefgen.wording.words import content, stems

# Long quotes are the same utterance when so much of the shorter one, but not all, stands in the longer one.
SAME, EQUAL = 0.45, 0.95
LONG = 6
# Of two long ones, the longer has at most so many times the words, and so much of the telling words is shared.
LONGER, TELLING = 2.0, 0.5
# Quotes of one speaker that are compared with each other, newest articles first.
MOST = 120


@dataclass(frozen=True, eq=False)
class Said:
    """A quote, where it stands."""

    quote: Quote
    statement: Statement
    group: str
    words: tuple[str, ...]

    @once
    def telling(self) -> frozenset[str]:
        """Words that carry meaning."""
        return frozenset(content(self.quote.text))


def differing_quotes(
    groups: Sequence[Group], origin: Mapping[str, str], told: Sequence[Features]
) -> Iterator[Discrepancy]:
    """Yield one disagreement for each utterance that articles of different origins word differently.

    Args:
        told: what is compared of each statement.
    """
    by_speaker = _by_speaker(groups, origin)
    most = max(map(len, by_speaker.values()), default=0)
    common = _users(told, frozenset(word for said in by_speaker.values() for word in _shared_short(said)), most)
    while by_speaker:
        # What is worked out of the quotes of one speaker goes before that of the next comes.
        said = by_speaker.pop(next(iter(by_speaker)))
        own = {(each.statement.citation.article, each.statement.sentence) for each in said}
        telling = frozenset(word for word in _shared_short(said) if common.get(word, set()) <= own)
        seen: set[frozenset[str]] = set()
        for one, two in combinations(said[:MOST], 2):
            if origin.get(one.quote.citation.article) != origin.get(two.quote.citation.article) and _differ(
                one, two, telling
            ):
                pair = frozenset((" ".join(one.words), " ".join(two.words)))
                if pair not in seen:
                    seen.add(pair)
                    yield _discrepancy(one, two, said)


def _by_speaker(groups: Sequence[Group], origin: Mapping[str, str]) -> dict[str, list[Said]]:
    """Return speaker → quotes, of those whom articles of several origins quote."""
    found: dict[str, dict[tuple[str, int], tuple[Quote, Statement, str]]] = defaultdict(dict)
    for group in groups:
        for statement in group.statements:
            for quote in statement.quotes:
                if quote.speaker and quote.kind != "indirect" and statement.start <= quote.start < statement.end:
                    place = quote.citation.article, quote.start
                    found[quote.speaker].setdefault(place, (quote, statement, group.id))
    return {
        speaker: [_said(*each) for _, each in sorted(said.items())]
        for speaker, said in sorted(found.items())
        if len({origin.get(article) for article, _ in said}) > 1
    }


def _said(quote: Quote, statement: Statement, group: str) -> Said:
    return Said(quote, statement, group, stems(quote.text))


def _shared_short(said: Sequence[Said]) -> list[str]:
    """Return the telling words that more than one short quote of a speaker holds."""
    seen = Counter(word for each in said if len(each.words) < LONG for word in each.telling)
    return [word for word, count in seen.items() if count > 1]


def _users(told: Sequence[Features], words: frozenset[str], most: int) -> dict[str, set[tuple[str, int]]]:
    """Return each of *words* → sentences that use it; of what stands in more than *most*, one more than that."""
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for each in told if words else ():
        for word in words.intersection(each.own.words.split()):
            if len(found[word]) <= most:
                found[word].add((each.article, each.sentence))
    return found


def _differ(one: Said, two: Said, own: frozenset[str]) -> bool:
    """Tell whether two quotes are one utterance in different words: neither is a part of the other.

    Short ones ("a bold step", "a bold move") must stand in one group, or share a word of *own*: words that nobody in the
    corpus uses but this speaker.
    """
    shared = one.telling & two.telling
    if not shared or one.telling <= two.telling or two.telling <= one.telling:
        return False
    if apart(days_of(one.quote.date), days_of(two.quote.date)):
        return False
    if min(len(one.words), len(two.words)) >= LONG:
        # A long speech holds the small words of any short quote in order; its telling words it does not.
        alike = max(len(one.words), len(two.words)) <= LONGER * min(len(one.words), len(two.words))
        common = len(shared) >= TELLING * min(len(one.telling), len(two.telling))
        return alike and common and SAME <= containment(one.words, two.words) < EQUAL
    return max(len(one.words), len(two.words)) < LONG and bool(shared if one.group == two.group else shared & own)


def _whole(said: Said) -> Citation:
    """Return the sentence of the quote, or the quote itself where it runs over several sentences."""
    return said.quote.citation if said.quote.end > said.statement.end else said.statement.citation


def _discrepancy(one: Said, two: Said, said: Sequence[Said]) -> Discrepancy:
    def account(side: Said) -> Account:
        same = [each for each in said if each.words == side.words]
        return Account(
            text=side.quote.text,
            said_by=side.quote.speaker,
            citations=unique(_whole(each) for each in same),
            date=side.quote.date,
        )

    return Discrepancy(
        question=f"What exactly did {one.quote.speaker} say?",
        severity="medium",
        kind="wording",
        accounts=(account(one), account(two)),
        groups=tuple(dict.fromkeys((one.group, two.group))),
    )
