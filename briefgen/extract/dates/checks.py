"""Reasons why an expression that fits a pattern is no date. Each tells True when it is none.

A check sees the text, its words, the spot, and what the parse says. The table patterns.toml names them.
"""

from briefgen.extract.dates.checks_of_units import (
    a_long_unit,
    hour_unit,
    no_century,
    no_night,
    no_quarter,
    no_season,
    not_a_day_unit,
    not_a_month_unit,
    not_a_week_unit,
    not_a_year_unit,
    not_an_offset,
    not_of_a_month,
)
from briefgen.extract.dates.grammar import Grammar
from briefgen.extract.dates.spotting import Check, Spot
from briefgen.extract.dates.words import Word, table

# Months that are common words or names as well.
COMMON_WORDS = frozenset({"may", "march", "august", "april", "june"})
# What may stand before a month that has neither day nor year.
BEFORE_MONTH = frozenset(table("checks.toml")["before_month"].split())
BEFORE_OLD_YEAR = frozenset(table("checks.toml")["before_old_year"].split())
NAMED_DAYS = frozenset(table("checks.toml")["named_days"].split())
BEFORE_SHORT_DAY = frozenset({"on", "or", "and", "by", "until", "since"})
# Digits that have become a name.
NAMES_IN_DIGITS = frozenset({"9/11", "24/7", "50/50", "7/7"})
MONEY = frozenset("$€£¥#№/")
THINGS = frozenset({"NNS", "NNPS"})


def lower_case_verb(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "may" and "march" in small letters are verbs unless a numbered day or a year follows."""
    return _month_name(text, spot) in {"may", "march", "mar"} and not spot.has("ordinal", "year")


def counts_something(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """The number after a month counts what follows it ("in March 20 people")."""
    last = spot.words[-1]
    if spot.words[0].kind == "num" and _text_before(text, words, spot) in MONEY:
        return True
    return last.kind in {"num", "count"} and _counts_next(text, last, grammar)


def a_space_between(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "Dec31, 1994" lacks a space; with one, a number that is none of 1 to 31 counts something."""
    number = next((word for word in spot.words if word.kind == "number"), None)
    return number is not None and (text[number.start - 1].isspace() or not 1 <= number.value <= 31)


def a_day_follows(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """The month belongs to the day after it ("coming September 30th")."""
    return spot.words[-1].kind == "month" and spot.last < len(words) and words[spot.last].kind in {"num", "ordinal"}


def a_preposition(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "Following Monday's vote" means after it."""
    return spot.words[0].kind == "following" and (text[spot.start].isupper() or grammar.is_possessive(spot.end))


def capitals_of_a_model(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "MAR-1" is a name with a number."""
    return spot.has("dash") and _month_name(text, spot).isupper()


def nothing_before_slash(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "6/1" alone may be a score or a share; after "on" and such, or with its weekday, it is a date."""
    slashed = spot.get("slashed")
    if slashed in NAMES_IN_DIGITS or ("." in slashed and len(spot.words) == 1):
        return True
    numbers = numbers_in(slashed)
    if not any(1 <= number <= 12 for number in numbers) or not all(1 <= number <= 31 for number in numbers):
        return True
    if spot.first == 0 and spot.last == len(words):
        return False
    return len(spot.words) == 1 and _text_before(text, words, spot) not in {
        "on",
        "by",
        "until",
        "since",
        "this",
        "next",
        "last",
    }


def numbers_in(numeric: str) -> list[int]:
    """Return the numbers of a date in digits, in order."""
    return [int(part) for part in "".join(char if char.isdecimal() else " " for char in numeric).split()]


def no_month_name(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A month's name alone is a date when it is capitalised, written out, and not a person or the first word of a verb phrase."""
    month = next(word for word in spot.words if word.kind == "month")
    if not text[month.start].isupper() or (month.end - month.start <= 3 and text[month.start : month.end] != "May"):
        return True
    if _in_longer_name(month, grammar):
        return True
    if spot.words[0] is not month:
        return False
    before = _text_before(text, words, spot)
    token = grammar.token(month.start)
    if token is not None and token.tag_ == "MD":
        return True
    if before in BEFORE_MONTH:
        return False
    possessive = text[month.end : month.end + 2] in {"'s", "’s"}
    return _month_name(text, spot).lower() in COMMON_WORDS or not (possessive or before in {",", ""})


def month_of_this(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "March of this" is only the beginning of something."""
    return spot.words[-1].kind == "this"


def no_year(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A number of four digits that is a count, a name's number or out of range."""
    word = next((word for word in spot.words if word.kind == "year"), None)
    if word is None:
        return True
    if len(spot.words) > 1 and 1000 <= word.value <= 2199:
        return False
    glued = text[word.start - 1 : word.start]
    if (
        glued in MONEY
        or (glued in {"-", "–"} and text[word.start - 2 : word.start - 1].isalnum())
        or text[word.end : word.end + 1] == "/"
    ):
        return True
    if (
        text[word.end : word.end + 1] == "-"
        and text[word.end + 1 : word.end + 2].isalpha()
        and not 1900 <= word.value <= 2100
    ):
        return True
    following = words[spot.last] if spot.last < len(words) else None
    if (
        following is not None
        and following.kind == "unit"
        and text[following.start : following.end].lower().endswith(("s", "year"))
    ):
        return True
    if _counts_next(text, word, grammar):
        return True
    before = _text_before(text, words, spot)
    if before in {"no", "number", "nr", "room", "flight", "channel"}:
        return True
    if before == "." and spot.first > 1:  # "c. 1483"
        before = text[words[spot.first - 2].start : words[spot.first - 1].end].lower()
    begins_span = (
        following is not None
        and following.kind == "dash"
        and words[spot.last + 1 : spot.last + 2]
        and words[spot.last + 1].kind == "year"
    )
    return not (begins_span or 1900 <= word.value <= 2100 or before in BEFORE_OLD_YEAR)


def no_year_range(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Two numbers with a dash that are no years in order, or not written together."""
    first, second = (word.value for word in spot.words if word.kind in {"year", "num"})
    glued = spot.words[0].end == spot.words[1].start and spot.words[1].end == spot.words[2].start
    if not 1000 <= first <= 2199 or not glued:
        return True
    return not (first % 100 < second if second < 100 else first < second <= 2199)


def part_of_a_name(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A weekday inside a longer name ("Bloody Sunday", "Sunday Herald")."""
    day = next((word for word in spot.words if word.kind in {"weekday", "short_weekday"}), None)
    if day is None:
        return True
    before = _text_before(text, words, spot)
    if day.kind == "short_weekday" and not (text[day.start].isupper() and before in BEFORE_SHORT_DAY):
        return True
    return before in NAMED_DAYS or _in_longer_name(day, grammar)


def no_this_unit(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Units that are not dates with "this" and "last" ("this day", "the last hour", "over the past decade" as a length)."""
    unit = spot.get("unit")
    if unit in {"hour", "day", "century"}:
        return True
    owner = spot.words[0].kind if len(spot.words) == 3 else _text_before(text, words, spot)
    # "the last year of the war", "its next year of study"
    if text[spot.end : spot.end + 4].lower() == " of " and owner in {"the", "his", "her", "their", "its"}:
        return not spot.has("start")
    unit_word = next(word for word in spot.words if word.kind == "unit")
    return spot.has("last", "next", "coming", "past") and text[unit_word.start : unit_word.end].lower().endswith("s")


def capitals_of_a_name(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "Today", "This Week" with capitals inside a sentence are the name of a programme or paper."""
    if not text[spot.start].isupper():
        return False
    before = text[max(0, spot.start - 2) : spot.start]
    return before[-1:] == " " and (before[0].isalnum() or before[0] == ",")


def not_a_weekend(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "the week", "the day" alone name no date; "the weekend" does."""
    return spot.get("unit") != "weekend" or _text_before(text, words, spot) not in {
        "over",
        "during",
        "of",
        "throughout",
        "on",
        "at",
        "for",
        "this",
    }


def before_a_clause(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "two days before the vote" is reckoned from the vote, of which no day is known."""
    last = spot.words[-1]
    if last.kind not in {"before", "after"}:
        return False
    token = grammar.token(last.start)
    if token is None or token.i + 1 >= len(grammar.doc):
        return False
    following = grammar.doc[token.i + 1]
    return not (following.is_punct or following.is_space or following.pos_ in {"ADP", "CCONJ", "VERB", "AUX", "SCONJ"})


def not_ahead(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "in two days" is a date only when it lies ahead ("will return in two days"), else a length of time."""
    if spot.get("unit") == "hour":
        return True
    if spot.has("time"):
        return False
    following = text[spot.end : spot.end + 4].lower()
    return following.startswith((" of ", "-")) or (grammar.direction(spot.start) or 0) <= 0


def no_span(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Hours are no days, and "the last 10 years" of something is a length."""
    lasting = spot.words[0].kind == "last" and text[spot.words[1].start : spot.words[1].end].lower() in {"a", "an"}
    return lasting or spot.get("unit") in {"hour", "century"}


def no_day_of_month(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "the third" is a day of the month only after "on", "by", "until" or "since", and not before what it counts."""
    if spot.has("unit"):
        units = spot.all("unit")
        return units[-1] != "month" if spot.has("last", "this", "next") else True
    if spot.has("this"):
        return False
    token = grammar.token(spot.end)
    last = grammar.token(spot.words[-1].start)
    following = grammar.doc[last.i + 1] if last is not None and last.i + 1 < len(grammar.doc) else token
    blocked = following is not None and following.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
    too_many = sum(spot.all("tens", "ordinal")) > 31
    before = _text_before(text, words, spot)
    of_a_part = (
        before == "of"
        and spot.first > 1
        and words[spot.first - 2].kind in {"daypart", "early", "hours", "start", "eve"}
    )
    return not (of_a_part or before in {"on", "by", "until", "since"}) or blocked or too_many


def names_a_thing(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """A feast that names something else ("Christmas tree", "Easter Island")."""
    feast = next(word for word in spot.words if word.kind == "holiday")
    name = grammar.name(feast.start, feast.end)
    if name is not None and name[2] == "PERSON":
        return True
    token = grammar.token(feast.end - 1)
    return (
        token is not None
        and token.dep_ in {"compound", "flat", "nmod:poss"}
        and token.head.i > token.i
        and spot.words[-1] is feast
    )


def part_of_nothing(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """Only a span may have a beginning or an end; "the day June 1" is none of it."""
    if [word.kind for word in spot.words] == ["the", "unit"]:
        return True
    if (
        spot.words[-1].kind == "in"
        and spot.inner is not None
        and spot.inner.rule not in {"this_unit", "year", "month", "month_year"}
    ):
        return True
    if [word.kind for word in spot.words][:3] == ["the", "unit", "of"]:
        return spot.get("unit") not in {"week", "weekend", "day", "month", "year"}
    return False


def not_from_now(text: str, words: list[Word], spot: Spot, grammar: Grammar) -> bool:
    """ "now" is a date only where something is reckoned from it."""
    return _text_before(text, words, spot) != "from"


def _month_name(text: str, spot: Spot) -> str:
    month = next((word for word in spot.words if word.kind == "month"), None)
    return text[month.start : month.end] if month else ""


def _text_before(text: str, words: list[Word], spot: Spot) -> str:
    if not spot.first:
        return ""
    word = words[spot.first - 1]
    return "" if word.kind == "paragraph" else text[word.start : word.end].lower()


def _counts_next(text: str, number: Word, grammar: Grammar) -> bool:
    """Tell whether *number* counts the noun that follows."""
    token = grammar.token(number.start)
    if token is None or token.idx != number.start or token.i + 1 >= len(grammar.doc):
        return False
    following = grammar.doc[token.i + 1]
    if following.tag_ in THINGS and text[number.end : following.idx].strip() == "":
        return token.dep_ == "nummod" and token.head.i > token.i
    return (
        token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in THINGS and token.head.i - token.i <= 3
    )


def _in_longer_name(word: Word, grammar: Grammar) -> bool:
    name = grammar.name(word.start, word.end)
    if name is None or name[2] not in {"PERSON", "ORG", "EVENT", "FAC", "WORK_OF_ART"}:
        return False
    return name[1] > word.end or name[2] == "PERSON"


CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        lower_case_verb, counts_something, not_a_day_unit, not_a_year_unit, not_a_week_unit, nothing_before_slash, no_month_name,
        month_of_this, no_year, no_year_range, no_century, no_season, no_quarter, part_of_a_name, no_this_unit, not_a_weekend,
        hour_unit, a_long_unit, before_a_clause, not_ahead, no_span, no_day_of_month, names_a_thing, part_of_nothing,
        not_an_offset, not_from_now, capitals_of_a_name,
        capitals_of_a_model, a_space_between, a_day_follows, a_preposition,
        not_of_a_month, not_a_month_unit, no_night,
    )
}  # fmt: skip
