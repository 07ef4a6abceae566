"""What the expressions of time in an article mean, resolved one after the other as a reader would."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import briefgen.extract.dates.rules_calendar as by_calendar
import briefgen.extract.dates.rules_relative as by_day
import briefgen.extract.dates.rules_told as by_text
from briefgen.extract.dates.grammar import Grammar
from briefgen.extract.dates.period import Period
from briefgen.extract.dates.situation import Situation
from briefgen.extract.dates.spotting import Spot

Resolver = Callable[[Spot, Situation], Period | None]

# Rules whose dates hang on the day of the article, and which therefore move when the words were spoken on another day.
FROM_THE_DAY = frozenset(
    {
        "weekday", "weekday_last", "weekday_next", "weekday_this", "weekday_of_week", "weekday_of_month", "today", "last_night", "overnight", "that_night",
        "into_weekday", "before_yesterday", "this_unit", "weekend", "month_relative", "ago", "ago_weekday", "ahead", "recent_span",
        "month", "month_day", "month_day_relative", "season", "quarter", "day_of_month", "weekday_day", "holiday", "slashed_date", "day_range",
        "day_before_list",
    }
)  # fmt: skip
FROM_THE_TEXT = frozenset({"that_unit", "next_unit", "offset", "weekday_following"})
WITH_YEAR = frozenset({"full_date", "numeric_date", "month_year", "year"})
# Deictic words show that an article speaks from its own day.
DEICTIC = frozenset({"weekday", "today", "last_night", "this_unit", "ago", "weekday_last", "weekday_next", "weekend"})


# Up to these a thing lasts, whatever the tense: "was delayed until March".
LASTING = frozenset({"until", "till", "through", "by"})
# Words between such a preposition and its date: "until at least the end of April".
LOOSE = frozenset({"at", "least", "about", "around", "nearly", "almost", "well", "into", "the", "only", "sometime"})
# After these a year only labels a thing.
LABELLED = frozenset({"of", "the", "a", "an", "(", "–", "-", "his", "her", "its", "their", "this"})


# "from 28 July 1914 to 11 November 1918": the story goes on from where the span begins.
RANGE = frozenset({"to", "until", "till", "through", "–", "-", "—"})
SHORT = 9


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression and what it means."""

    spot: Spot
    period: Period | None
    anchor: date | None
    """The day it was reckoned from; None for a date that needs none."""


def resolve_all(spots: list[Spot], grammar: Grammar, anchor: date | None) -> Iterator[Resolved]:
    """Yield the meaning of each of *spots*, in order."""
    history = is_history(spots, anchor)
    month_first = _month_first(spots)
    directions = directions_of(spots, grammar)
    told, told_day, told_at, stated, stated_at, last_end, named = None, None, -99, None, -9, -9, None
    for spot, direction in zip(spots, directions, strict=True):
        sentence = grammar.sentence(spot.start)
        situation = Situation(
            anchor=anchor,
            told=told,
            told_day=told_day,
            told_ago=sentence - told_at,
            named_year=named,
            same_sentence_year=stated if sentence == stated_at else None,
            history=history,
            direction=direction,
            month_first=month_first,
        )
        found = resolve(spot, situation)
        yield found
        if found.period is not None and (found.period.last - found.period.first).days < 366:
            named = found.period.first.year
        closes = spot.start - last_end <= SHORT and grammar.word_before(spot.start) in RANGE
        last_end = spot.end
        if found.period is not None and _moves_the_story(spot, grammar) and not (history and closes):
            told, told_at = found.period, sentence
            told_day = found.period.first if found.period.level == "day" else None
            if spot.has("year"):
                stated, stated_at = found.period.first.year, sentence


def directions_of(spots: list[Spot], grammar: Grammar) -> list[int]:
    """Return for each of *spots* whether it lies behind (-1), ahead (1) or the text does not say (0).

    One article means one day by one weekday: where the verb does not tell ("Monday's vote"), the other mentions do.
    """
    directions = [direction_of(spot, grammar) for spot in spots]
    votes: dict[int, int] = {}
    for spot, direction in zip(spots, directions, strict=True):
        if spot.rule == "weekday" and not grammar.is_possessive(spot.end):
            votes[spot.get("weekday")] = votes.get(spot.get("weekday"), 0) + direction
    for number, spot in enumerate(spots):
        held = directions[number] > 0 and grammar.is_of_something_held(spot.start)
        if spot.rule == "weekday" and not held and (directions[number] == 0 or grammar.is_possessive(spot.end)):
            voted = votes.get(spot.get("weekday"), 0)
            directions[number] = (voted > 0) - (voted < 0) or (-1 if grammar.is_possessive(spot.end) else 0)
    return directions


def direction_of(spot: Spot, grammar: Grammar) -> int:
    """Return where *spot* lies by the word before it ("since", "until") or by its verb."""
    before = grammar.word_before(spot.start, passing=LOOSE)
    if before == "since":
        return -1
    direction = grammar.direction(spot.start)
    if direction is None:
        direction = 1 if spot.rule == "weekday_this" else -1  # a caption tells what happened
    return (
        max(direction, 0)
        if before in LASTING and (spot.inner or spot).rule in {"month", "month_day", "month_day_relative", "season"}
        else direction
    )


def _moves_the_story(spot: Spot, grammar: Grammar) -> bool:
    """Tell whether what follows may be reckoned from *spot*: not from a mere label ("the Treaty of 1839")."""
    if spot.rule in {"recent_span", "decade", "century", "quarter"} or (spot.rule == "offset" and spot.has("earlier")):
        return False
    return spot.rule not in {"year", "year_range"} or grammar.word_before(spot.start) not in LABELLED


def resolve(spot: Spot, at: Situation) -> Resolved:
    """Return the meaning of *spot* in its situation."""
    if spot.inner is not None:
        base = resolve(spot.inner, at)
        join = getattr(by_text, spot.rule)
        return Resolved(spot, join(spot, at, base.period) if base.period else None, base.anchor)
    period = RULES[spot.rule](spot, at)
    return Resolved(spot, period, _reckoned_from(spot, at) if period else None)


def is_history(spots: list[Spot], anchor: date | None) -> bool:
    """Tell whether an article with these dates tells the past by dates of its own, not from its own day."""
    stated = [spot.get("year") for spot in spots if spot.rule in WITH_YEAR and spot.has("year")]
    old = sum(1 for year in stated if anchor is None or year < anchor.year)
    deictic = sum(1 for spot in spots if spot.rule in DEICTIC and not spot.has("the"))
    return old >= 3 and old > 4 * deictic and 2 * old > len(stated)


def _reckoned_from(spot: Spot, at: Situation) -> date | None:
    if spot.rule in FROM_THE_TEXT:
        return at.then
    if spot.rule not in FROM_THE_DAY or spot.has("year") or spot.year:
        return None
    return at.now


def _month_first(spots: list[Spot]) -> bool:
    """Tell whether 3/4 is March 4 here: so in American use, unless another date shows the day first."""
    for spot in spots:
        numbers = [int(part) for part in re.findall(r"\d+", spot.get("numeric") or "")]
        if len(numbers) == 3 and numbers[0] <= 31 and max(numbers[:2]) > 12:
            return numbers[1] > 12
    return True


RULES: dict[str, Resolver] = {
    name: rule
    for module in (by_calendar, by_day, by_text)
    for name, rule in sorted(vars(module).items())
    if callable(rule) and getattr(rule, "__module__", "") == module.__name__ and not name.startswith("_")
}
