"""Reasons why an expression with a unit of time, a season or a night is no date. See checks.py."""

from briefgen.extract.dates.grammar import Grammar
from briefgen.extract.dates.spotting import Spot
from briefgen.extract.dates.words import Word


def not_a_day_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A unit other than days where only days make sense."""
    return spot.has("unit") and spot.get("unit") != "day"


def not_a_year_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A unit other than years where only years make sense."""
    return spot.has("unit") and spot.get("unit") != "year"


def not_a_week_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A unit other than weeks where only weeks make sense."""
    return bool(spot.get("unit") != "week")


def no_century(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "the third day": an ordinal with a unit other than a century."""
    return spot.get("unit") != "century" or (spot.get("ordinal") or 99) > 22


def no_season(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "fall" the verb and "spring of last week"."""
    if spot.has("unit") and spot.get("unit") != "year":
        return True
    season = next(word for word in spot.words if word.kind == "season")
    token = grammar.token(season.start)
    return token is not None and token.pos_ == "VERB" and not spot.has("year")


def no_quarter(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Quarters of something else than a year; more than four of them."""
    if spot.has("unit") and spot.get("unit") != "year":
        return True
    if spot.has("letter"):
        glued = spot.words[0].end == spot.words[1].start and text[spot.start].isupper()
        return not glued or not 1 <= spot.get("number") <= (4 if spot.get("letter") == 3 else 2)
    if spot.has("half") and not spot.has("year", "unit"):
        return True
    return (spot.get("ordinal") or 1) > (4 if spot.has("quarter") else 2)


def hour_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Hours are no days."""
    return bool(spot.get("unit") == "hour")


def a_long_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "that decade", "the next century", "the following days" are too vague."""
    unit = next((word for word in spot.words if word.kind == "unit"), None)
    return unit is not None and (
        unit.value in {"decade", "century"} or text[unit.start : unit.end].lower().endswith("s")
    )


def not_an_offset(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Only "Monday, two weeks from now" is one date; "Monday, June 2" and others have rules of their own."""
    return spot.inner is None or spot.inner.rule != "offset_from"


def not_a_month_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A unit other than months where only months make sense."""
    return bool(spot.get("unit") != "month")


def not_of_a_month(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Only months have a first Monday."""
    return spot.inner is None or spot.inner.rule not in {"month", "month_year", "month_relative", "this_unit"}


def no_night(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "during the night" of news is the last one; "in the night of May 3", "in the afternoon" and "will end in the night" are not."""
    if text[spot.words[-1].start : spot.words[-1].end].lower() != "night":
        return True
    after = grammar.token(spot.end)
    following = (
        after.nbor(1) if after is not None and after.idx < spot.end and after.i + 1 < len(grammar.doc) else after
    )
    if following is not None and (
        following.lower_ in {"of", "to", "before", "after", "into"} or following.pos_ in {"NOUN", "PROPN"}
    ):
        return True
    return grammar.direction(spot.start) != -1
