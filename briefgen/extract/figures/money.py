"""Currencies before or after an amount, as ISO 4217 codes.

Names in full ("Canadian dollars") come from babel (CLDR), which covers every code; what stands without a country is in
`data/currencies.toml`.
"""

import re
from functools import cache

from briefgen.extract.figures.tables import alternation, table

AFTER_SYMBOL = re.compile(r"\s(?:US|U\.S\.|Cdn|Canadian|AUD|USD|CAD)(?!\w)")


@cache
def codes() -> frozenset[str]:
    """Return the codes of ISO 4217 that are, or lately were, money."""
    from babel.numbers import list_currencies  # slow to import

    return frozenset(code for code in list_currencies() if not code.startswith("X"))


@cache
def names() -> dict[str, str]:
    """Return codes by name in lower case: "canadian dollars", "yuan", "cents"."""
    from babel.numbers import get_currency_name

    own = table("currencies")
    found: dict[str, str] = {}
    for code in sorted(codes()):
        for count in (1, 2):
            name = get_currency_name(code, count, locale="en")
            if "(" not in name and name != code:
                found.setdefault(name.lower().replace(" new ", " "), code)
    found |= {name.lower(): code for name, code in own["names"].items()}
    return found | {name.lower(): code for name, code in own["minor"].items()}


@cache
def before() -> re.Pattern[str]:
    """Return the pattern of a currency that stands before its amount."""
    own = table("currencies")
    symbols = alternation([*own["symbols"]])
    return re.compile(
        rf"(?:(?<!\w)(?:US|HK|A|C|NZ|S|AU|NT)\s\$|(?<![A-Za-z])(?:{symbols})|(?<=[a-z])\$|(?<!\w)[A-Z]{{3}})\s?(?:[-−–~]\s?)?$"
    )


@cache
def after() -> re.Pattern[str]:
    """Return the pattern of a currency that stands after its amount."""
    own = table("currencies")
    marks = alternation(
        [symbol for symbol in own["symbols"] if symbol != "$"] + [mark for mark in own["minor"] if not mark.isalpha()]
    )
    return re.compile(
        rf"(?:[\s-](?P<name>{alternation([*names()])})|\s?(?P<mark>{marks})|\s?(?P<code>[A-Z]{{3}}))(?!\w)",
        re.IGNORECASE,
    )


def currency_before(text: str, start: int) -> tuple[int, str | None]:
    """Return where the currency that ends at *start* begins, and its code; (*start*, None) when there is none."""
    own = table("currencies")
    for mark, code in own["mangled"].items():
        if text.endswith(mark, 0, start) and re.match(r"[0-9]{1,3}(?:,[0-9]{3}|[0-9.])", text[start : start + 5]):
            return start - len(mark), code
    match = before().search(text, max(0, start - 9), start)
    if match is None:
        return start, None
    written = re.sub(r"[\s~−–-]", "", match.group())
    code = own["symbols"].get(written) or (written if written in codes() else None)
    return (match.start(), code) if code else (start, None)


def currency_after(text: str, end: int, *, scaled: bool = False, same_as: str | None = None) -> tuple[int, str | None]:
    """Return where the currency that follows *end* ends, and its code; (*end*, None) when none follows.

    Args:
        scaled: whether the amount ends in "million" or the like: then "pounds" are money, not weight.
        same_as: the currency before the amount, when only a repetition ("$76 US") is looked for.
    """
    if same_as is not None:
        match = AFTER_SYMBOL.match(text, end)
        return (match.end(), same_as) if match else (end, None)
    match = after().match(text, end)
    if match is None:
        return end, None
    if match["name"]:
        name = re.sub(r"[\s-]+", " ", match["name"].lower())
        if name in {"pound", "pounds"} and not scaled:
            return end, None
        if name in AMBIGUOUS and not scaled:
            return end, None
        return match.end(), names()[name]
    if match["mark"]:
        own = table("currencies")
        code = own["symbols"].get(match["mark"]) or own["minor"].get(match["mark"])
        return (match.end(), code) if code else (end, None)
    return (match.end(), match["code"]) if match["code"] in codes() else (end, None)


# Names that are mostly something else ("10 won") and need a scale word before them.
AMBIGUOUS = frozenset({"won", "real", "lei", "lev", "leva", "dong", "dram", "taka", "sole", "pa'anga"})
