"""Who or what did it: one side tells of the other's drone, the other of a mine."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import takewhile

from briefgen.compare.accounts import unique
from briefgen.compare.sites import is_borne
from briefgen.compare.told import Told, paired
from briefgen.identify.mention import PLACES
from briefgen.model.finding import Citation, Event, Extraction
from briefgen.model.statement import Account, Discrepancy
from briefgen.wording.words import stem

CLASSES = frozenset({"ASSAULT", "INCIDENT"})
# Events of less salience are only mentioned.
CLEAR = 0.5
# Characters from the verb within which the cause stands.
NEAR = 60
# "onto a drifting Norlandic mine": so many words before the cause belong to it at most, those after one of these.
WORDS = 3
LEADING = frozenset(
    {"a", "an", "the", "by", "onto", "on", "of", "from", "with", "to", "its", "their", "that", "and", "--", "—"}
)
# "the tanker Mirabel": what it is called ends the words for a thing.
CALLED = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)*$")
Blow = tuple[Told, Event, str, Citation]
"""A statement, its event, the kind of cause and where it stands."""


def differing_causes(
    told: Sequence[Told], extractions: Sequence[Extraction], origin: Mapping[str, str]
) -> Iterator[Discrepancy]:
    """Yield one disagreement for each blow that different sources put down to different causes."""
    by_article = {each.article.id: each for each in extractions}
    blows = [blow for each in told if (blow := _blow(each, by_article[each.features.article])) is not None]
    keys = {number: _victims(blow, by_article[blow[0].features.article]) for number, blow in enumerate(blows)}
    asked: set[str] = set()
    for one, two in paired(keys):
        first, second = blows[one], blows[two]
        name = min(keys[one] & keys[two])
        if name not in asked and _differ(first, second, origin):
            asked.add(name)
            yield _discrepancy(first, second, name.partition(" ")[2])


def _blow(told: Told, extraction: Extraction) -> Blow | None:
    for event in told.statement.events:
        if event.type in CLASSES and event.salience >= CLEAR and event.status == "actual" and event.attribution:
            found = _cause(event, extraction)
            if found:
                return told, event, *found
    return None


def _cause(event: Event, extraction: Extraction) -> tuple[str, Citation] | None:
    """Return the kind of cause named nearest to the verb of *event*, and the words that name it."""
    text = extraction.article.text
    low, high = max(event.start, event.trigger_start - NEAR), min(event.end, event.trigger_end + NEAR)
    found = []
    for match in re.finditer(r"[A-Za-z]+", text[low:high]):
        kind = _kinds().get(stem(match.group().lower()))
        at = low + match.start()
        if kind and not event.trigger_start <= at < event.trigger_end:
            found.append((abs(at - event.trigger_start), at, low + match.end(), kind))
    if not found:
        return None
    _, at, end, kind = min(found)
    before = text[event.start : at].rsplit(maxsplit=WORDS)[1:] if at > event.start else []
    # The words after the last article or preposition belong to the cause.
    own = list(takewhile(lambda word: word.lower() not in LEADING, reversed(before)))
    start = text.rfind(own[-1], event.start, at) if own else at
    return kind, Citation.of(extraction.article, start, end)


def _victims(blow: Blow, extraction: Extraction) -> frozenset[str]:
    """Return the day with each name of the statement that is no place: the ship, the plant."""
    told, event, *_ = blow
    statement = told.statement
    day = event.date or next(iter(sorted(told.features.days)), None)
    sources = {event.attribution, *(quote.speaker for quote in statement.quotes)}
    names = {
        each.canonical or each.text
        for each in extraction.entities
        if statement.start <= each.start < statement.end
        and (each.label not in PLACES | {"NORP"} or is_borne(extraction.article.text, each))
    }
    names |= {found.group() for name in (*event.targets, *event.actors) if (found := CALLED.search(name))}
    return frozenset(f"{day} {name}" for name in names - sources if day)


def _differ(one: Blow, two: Blow, origin: Mapping[str, str]) -> bool:
    if origin.get(one[0].features.article) == origin.get(two[0].features.article):
        return False
    return one[2] != two[2] and one[1].attribution != two[1].attribution


def _discrepancy(one: Blow, two: Blow, name: str) -> Discrepancy:
    return Discrepancy(
        question=f"What struck {name}?",
        severity="high",
        kind="actor",
        accounts=tuple(
            Account(
                text=cited.exact,
                said_by=event.attribution,
                citations=unique([told.statement.citation]),
                date=event.date,
            )
            for told, event, _, cited in (one, two)
        ),
        groups=tuple(dict.fromkeys((one[0].group, two[0].group))),
    )


@cache
def _kinds() -> dict[str, str]:
    text = files("briefgen.compare").joinpath("causes.txt").read_text("utf-8")
    rows = [line.split(", ") for line in text.splitlines() if line and not line.startswith("#")]
    return {stem(word): words[0] for words in rows for word in words}
