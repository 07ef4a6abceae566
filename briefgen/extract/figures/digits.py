"""A number written in digits, in any grouping or with any decimal mark → its value."""

import re
from decimal import Decimal

# A sequence number, not an amount, has more digits than anything that is counted.
LONGEST = 18
LONGEST_RUN = 12  # without any mark between its groups
LARGEST_POWER = 60

SPACE = "\u00a0\u202f\u2009"
DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"  # 12,345.6
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,6}(?:,[0-9]+)?"  # 1.234.567,8
    rf"|[0-9]{{1,3}}(?:[{SPACE}'’][0-9]{{3}}){{1,6}}(?:[.,][0-9]+)?(?![0-9])"  # 12 345,6
    r"|(?<![A-Z][a-z] )(?<![a-z] )[0-9]{1,3}(?: [0-9]{3}){1,4}(?= [a-z])"  # 12 345 people, but not "May 5 300 people"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?:\.[0-9]+)?"  # 12,34,567 as in India
    r"|[0-9]+[.,][0-9]+"
    r"|\.[0-9]+"
    r"|[0-9]+)"
)
POWER = r"(?:\s?[×x*]\s?10\s?\^?\s?(?P<power>[−–-]?[0-9]{1,3}))"
PLAIN = re.compile(rf"(?P<number>{DIGITS}){POWER}?")


def value_of(written: str) -> Decimal | None:
    """Return the value of *written*, or None when it is no amount: too long, or two numbers beside each other.

    A single comma before three digits groups ("7,000"); before one or two it is a decimal mark ("3,5"). A single
    point is always a decimal mark; two or more group ("1.234.567").
    """
    compact = re.sub(rf"[ {SPACE}'’]", "", written)
    if (
        sum(character.isdigit() for character in compact) > LONGEST
        or compact == written
        and compact.isdigit()
        and len(compact) > LONGEST_RUN
    ):
        return None
    if compact.count(".") > 1 or ("." in compact and "," in compact and compact.rindex(",") > compact.rindex(".")):
        return Decimal(compact.replace(".", "").replace(",", "."))
    if re.fullmatch(r"[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})", compact):
        return Decimal(compact.replace(",", ".")) if re.fullmatch(r"[0-9]+,[0-9]{1,2}", compact) else None
    return Decimal(compact.replace(",", ""))


def powered(value: Decimal, power: str | None) -> Decimal:
    """Return *value* times ten to the power written as *power*."""
    if not power:
        return value
    exponent = int(re.sub("[−–]", "-", power))
    return value.scaleb(exponent) if abs(exponent) <= LARGEST_POWER else value
