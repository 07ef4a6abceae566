"""Numbers that are no figures: years, dates, times, names with numbers, results, idioms."""

import re
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.figures.quantity import Quantity
from briefgen.extract.figures.tables import alternation, table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

TIME_LEFT = re.compile(r"(?:[0-9][:.]|\bat\s(?:about\s)?(?=[0-9]{1,2}(?::|\s?[ap]\.?m)))$")
TIME_RIGHT = re.compile(
    r":[0-9]|\s?[ap]\.?\s?m\b|\s?o['’]clock|\s(?:GMT|UTC|BST|EST|EDT|CET|CEST|PST|PDT|noon|local time|hours\s(?:GMT|UTC|local))\b",
    re.IGNORECASE,
)
GLUED_LEFT = re.compile(r"(?:[^\W\d_]|[A-Za-z0-9][-‑–/._@]|[#@№_/]|[0-9]\.|[0-9],)$")
FREE_PREFIX = re.compile(
    r"(?:\b(?:minus|now|sub|to|or|and|than|then|a|an|over|under|nearly|about|the|of|plus|roughly)\s?[-‑–]|\s[-–—])$",
    re.IGNORECASE,
)
GLUED_RIGHT = re.compile(
    r"(?:-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|and-)\b|[-/][0-9]|[-‑][A-Z][a-z]*\b|['’]s\b)"
)
YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
ERA = re.compile(r"\b(?:A\.?D\.?|B\.?C\.?|B\.?C\.?E\.?)\s?$|\bbetween\sA\.?D\.?.{0,12}$")
RESULT_RIGHT = re.compile(r"\s?[-–]\s?[0-9]{1,3}(?![0-9])")
RESULT_LEFT = re.compile(r"[0-9]\s?[-–]\s?$")
NUMBERED_LEFT = re.compile(r"\b[Nn]os?\.\s?$")
MONTH_LEFT = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s$")
AMOUNT_LEFT = re.compile(
    r"\b(?:average|total|sum|maximum|minimum|mean|record|number|tally|toll|price|score|equivalent)\sof\s$",
    re.IGNORECASE,
)
AGED = re.compile(r",\s$")
LONGEST_MODEL = 4
"""Digits of the number of a model."""
LONGEST_PHONE = 16
"""Characters of a telephone number that may stand before or after the digits in question."""
PHONE = re.compile(r"(?:\+?[0-9]{1,4}[-\s.()]{1,2}){2,8}[0-9]{2,}|\+[0-9]")
ONE_OF = re.compile(r"\s(?:of|another|by one|or more of|or two|day\b)", re.IGNORECASE)


def is_no_figure(text: str, quantity: Quantity) -> bool:
    """Tell by the letters around it that *quantity* in *text* counts nothing."""
    left, right = text[max(0, quantity.start - 24) : quantity.start], text[quantity.end : quantity.end + 24]
    inner = text[quantity.number_start : quantity.number_end]
    if quantity.attached or is_glued(left, right, quantity):
        return True
    if quantity.unit is None and (TIME_LEFT.search(left) or TIME_RIGHT.match(right)):
        return True
    if (
        quantity.unit == "percent"
        and inner == "100"
        and right.strip().lower().startswith(tuple(words("not_figures", "sure")))
    ):
        return True
    if quantity.unit is None and quantity.written == "digits" and is_bare_code(text, quantity, left, right):
        return True
    return bool(quantity.unit is None and ERA.search(left))


def is_glued(left: str, right: str, quantity: Quantity) -> bool:
    """Tell whether letters or further digits stick to the number: Su-34, 24/7, twenty-third."""
    if quantity.symbol:
        return False
    if GLUED_LEFT.search(left) and not FREE_PREFIX.search(left):
        return True
    return quantity.unit is None and bool(GLUED_RIGHT.match(right)) and not quantity.is_range


def is_bare_code(text: str, quantity: Quantity, left: str, right: str) -> bool:
    """Tell whether digits without a unit are a result, a telephone number or the number of a house."""
    if not quantity.is_range and (RESULT_RIGHT.match(right) or RESULT_LEFT.search(left)):
        return True
    if (
        NUMBERED_LEFT.search(left)
        or MONTH_LEFT.search(left)
        and len(text[quantity.number_start : quantity.number_end]) <= 2
    ):
        return True
    around = PHONE.finditer(text, max(0, quantity.start - LONGEST_PHONE), quantity.end + LONGEST_PHONE)
    if any(phone.start() <= quantity.start < phone.end() for phone in around):
        return True
    return bool(house_number().match(right))


@cache
def house_number() -> re.Pattern[str]:
    """Return the pattern of a street after the number of a house."""
    return re.compile(
        rf"\s(?:[A-Z][\w'’.]*\s){{1,3}}(?:{alternation(table('not_figures')['streets'])})(?!\w)|\s[A-Z0-9]\w*\s(?:[A-Z]\w*\s)?(?i:{alternation(table('not_figures')['streets'])})(?!\w)"
    )


def is_announced(text: str, quantity: Quantity) -> bool:
    """Tell whether words before the number say that it is an amount: "an average of 1500"."""
    return AMOUNT_LEFT.search(text, max(0, quantity.start - 20), quantity.start) is not None


def is_year(text: str, quantity: Quantity, counted: "Token | None") -> bool:
    """Tell whether *quantity* is a year, given the noun it counts if there is one."""
    written = text[quantity.number_start : quantity.number_end]
    if (
        quantity.kind == "time"
        and YEAR.fullmatch(written)
        and re.fullmatch(r"\s(?:day|week|month|year)", text[quantity.number_end : quantity.end])
    ):
        return True  # "World Games 2018 day five"
    if quantity.unit is not None or quantity.written != "digits":
        return False
    if quantity.is_range:
        if counted is not None and counted.tag_ == "NNS" and counted.is_lower and not re.search("[-–]", written):
            return False
        return bool(re.fullmatch(r"(?:1[5-9]|20)[0-9]{2}\s?[-–/]\s?(?:[0-9]{2}|(?:1[5-9]|20)[0-9]{2})", written))
    if not YEAR.fullmatch(written) or is_announced(text, quantity):
        return False
    lead = text[max(0, quantity.start - 12) : quantity.start].split()
    if lead and lead[-1].lower().strip("(-,") in words("not_figures", "year_leads") and quantity.modifier == "exact":
        return counted is None or counted.tag_ != "NNS"
    return (
        counted is None
        or counted.tag_ != "NNS"
        or not counted.is_lower
        or counted.i > 0
        and any(child.dep_ == "det" for child in counted.children)
    )


def is_idiom(number: "Token", counted: "Token | None", text: str, quantity: Quantity) -> bool:
    """Tell whether a number word only mentions: "one of the", "the two sides", "one day"."""
    word = number.lower_
    if word == "one" and quantity.unit is None and not quantity.is_range:
        if ONE_OF.match(text, quantity.end) or counted is None or number.pos_ not in {"NUM", "DET"}:
            return True
        return counted.lower_ in words("not_figures", "one_idioms") or counted.i < number.i
    if quantity.unit is None and counted is not None and counted.lower_ in words("not_figures", "pairs"):
        before = number.nbor(-1) if number.i > 0 else None
        definite = before is not None and (
            before.lower_ in {"the", "these", "those", "our", "their", "its", "his", "her"}
        )
        return definite and number.lower_ in {"two", "2", "three", "four"}
    return False


def is_label(number: "Token", counted: "Token | None") -> bool:
    """Tell whether *number* only names the noun before it: "Resolution 1701", "page 5", "Model 3"."""
    if is_model(number, counted) or is_age(number) or is_called(number, counted):
        return True
    if number.i == 0 or number.pos_ not in {"NUM", "PROPN", "NOUN", "X", "ADJ"}:
        return False
    before = number.nbor(-1)
    if (
        number.head == before
        and number.dep_ in {"nummod", "flat", "compound", "appos", "nmod", "dep", "nmod:unmarked", "flat:name"}
        and before.pos_ != "SYM"
    ):
        return before.lower_ in words("not_figures", "labels") or before.pos_ == "PROPN" or number.text.isdigit()
    if before.lower_ in words("not_figures", "labels") and (
        number.text[0].isdigit() or before.lower_ in {"aged", "age"}
    ):
        return True
    return (
        before.pos_ == "PROPN"
        and number.text[0].isdigit()
        and (number.head.i <= before.i or number.dep_ in {"flat", "compound"})
    )


def is_called(number: "Token", counted: "Token | None") -> bool:
    """Tell whether bare digits after "the" are a name: "the 747"."""
    if counted is not None or number.i == 0 or not number.text.isdigit() or number.nbor(-1).lower_ != "the":
        return False
    return number.i + 1 >= len(number.doc) or number.nbor(1).lower_ not in {"of", "who", "that", "were", "are"}


def is_model(number: "Token", counted: "Token | None") -> bool:
    """Tell whether digits are part of the name of a product or an index: "Nova 12 Mini", "the Nordex 500 rose"."""
    if not number.text[0].isdigit() or len(number.text) > LONGEST_MODEL and number.text[-1].isdigit():
        return False
    if counted is not None and counted.tag_ == "NNP" and counted.text[:1].isupper():
        return True
    before = number.nbor(-1) if number.i > 0 else None
    if before is None:
        return False
    if not before.whitespace_ or number.is_sent_start:
        return before.text == ":" and counted is None
    if is_camel(before.text) or is_second(number):
        return True
    if before.pos_ == "PROPN" and before.ent_type_ not in {"GPE", "LOC", "NORP"}:
        return not is_plainly_counted(number, counted)
    return counted is None and before.pos_ in {"NOUN", "PROPN", "X"} and is_before_verb(number)


def is_camel(word: str) -> bool:
    """Tell whether *word* is spelled like the name of a product: "novaPhone"."""
    return word[:1].islower() and any(map(str.isupper, word[1:]))


def is_second(number: "Token") -> bool:
    """Tell whether a number word already counts the noun of these digits: "*two* new 737 jets"."""
    before = (child for child in number.head.lefts if child.i < number.i - 1 and child.dep_ == "nummod")
    return number.dep_ == "nummod" and number.text.isdigit() and any(child.is_alpha for child in before)


def is_plainly_counted(number: "Token", counted: "Token | None") -> bool:
    """Tell whether a common noun in the plural follows *number* closely."""
    return counted is not None and counted.tag_ in {"NNS", "NNPS"} and counted.is_lower and counted.i - number.i <= 4


def is_before_verb(number: "Token") -> bool:
    """Tell whether *number* ends the subject of the verb after it: "the sp 500 *was* down"."""
    if number.i + 1 >= len(number.doc) or number.dep_ not in {"nummod", "nsubj", "flat", "compound", "dep"}:
        return False
    return number.nbor(1).pos_ in {"VERB", "AUX"}


def is_age(number: "Token") -> bool:
    """Tell whether *number* is an age beside a name: "Mira Oks, 34, said"."""
    if number.i == 0 or number.i + 1 >= len(number.doc) or not number.text.isdigit() or len(number) > 2:
        return False
    before, after = number.nbor(-1), number.nbor(1)
    return (
        before.text in {",", "("} and after.text in {",", ")", "."} and number.i > 1 and number.nbor(-2).pos_ == "PROPN"
    )
