"""Find the expressions of time in a text by the table patterns.toml; what they mean is not asked here."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from briefgen.extract.dates.words import Word, table, words_of

if TYPE_CHECKING:
    from briefgen.extract.dates.grammar import Grammar

NESTING = 2
# A date never begins or ends with one of these, even where a pattern lets all beyond it be missing.
MARKS = frozenset({"comma", "dot", "dash", "slash", "open", "close"})
# Words that join two dates which share a year: "from June 1 to July 3, 2020".
JOINING = frozenset({"and", "or", "to", "dash", "comma"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table, ready to match."""

    name: str
    matches: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    checks: tuple[str, ...]
    then_date: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """An expression of time, unresolved."""

    rule: str
    """Name of the rule that fits."""
    words: tuple[Word, ...]
    """Its words, those of *inner* left out."""
    ahead: tuple[Word, ...]
    """The words after it that the pattern asks for."""
    first: int
    """Number of its first word in the text."""
    last: int
    """One past the number of its last word."""
    inner: "Spot | None" = None
    """The date that it starts from ("two days after *March 3*")."""
    year: int | None = None
    """The year stated with a date that it is joined to."""

    @property
    def start(self) -> int:
        """First code point."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.inner.end if self.inner else self.words[-1].end

    def get(self, *kinds: str) -> Any:
        """Return the value of the first word of one of *kinds*, or None."""
        return next((word.value for word in self.words if word.kind in kinds), None)

    def all(self, *kinds: str) -> list[Any]:
        """Return the values of all words of one of *kinds*."""
        return [word.value for word in self.words if word.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Tell whether it has a word of one of *kinds*."""
        return any(word.kind in kinds for word in self.words)


Check = Callable[[str, list[Word], Spot, "Grammar"], bool]


def spots_in(text: str, grammar: "Grammar") -> list[Spot]:
    """Return the expressions of time in *text*, in order, none overlapping another."""
    words = words_of(text)
    letters = _letters()
    kinds = "".join([letters[word.kind] for word in words])
    starts = _by_letter()
    found, at = [], 0
    while at < len(words):
        begins = starts.get(kinds[at])
        spot = _spot_at(at, text, words, kinds, grammar, NESTING) if begins and begins[0].match(kinds, at) else None
        if spot:
            found.append(spot)
        at = spot.last if spot else at + 1
    return _with_shared_years(words, found)


def _spot_at(at: int, text: str, words: list[Word], kinds: str, grammar: "Grammar", depth: int) -> Spot | None:
    from briefgen.extract.dates.checks import CHECKS  # the checks look at spots

    for rule, end, ahead in _candidates(at, kinds):
        spot = Spot(rule.name, tuple(words[at:end]), tuple(words[end:ahead]), at, end)
        if rule.then_date:
            inner = _spot_at(end, text, words, kinds, grammar, depth - 1) if depth and end < len(words) else None
            if inner is None:
                continue
            spot = Spot(rule.name, spot.words, (), at, inner.last, inner)
        if each_of(words, at) or any(CHECKS[check](text, words, spot, grammar) for check in rule.checks):
            continue
        return spot
    return None


def each_of(words: list[Word], at: int) -> bool:
    """Tell whether what begins at word *at* is one of many ("every Monday")."""
    return at > 0 and words[at - 1].kind == "each"


def _candidates(at: int, kinds: str) -> Iterator[tuple[Rule, int, int]]:
    fits = []
    for order, (rule, pattern) in enumerate(_by_letter().get(kinds[at], (None, ()))[1]):
        match = pattern.match(kinds, at)
        if match:
            # A rule that leads to another date is longer than it looks.
            end = match.end(1) if rule.then_date else at + len(match.group(1).rstrip(_marks()))
            fits.append((at - end - (100 if rule.then_date else 0), order, rule, end, match.end()))
    for _, _, rule, end, ahead in sorted(fits, key=lambda fit: fit[:2]):
        yield rule, end, ahead


@cache
def _marks() -> str:
    return "".join(_letter(kind) for kind in sorted(MARKS))


def _with_shared_years(words: list[Word], spots: list[Spot]) -> list[Spot]:
    shared = list(spots)
    for number in range(len(spots) - 2, -1, -1):
        before, after = shared[number], shared[number + 1]
        between = words[before.last : after.first]
        if len(between) > 2 or any(word.kind not in JOINING for word in between):
            continue
        if before.rule in {"month_day", "month", "day_before_list"} and not before.has("year"):
            shared[number] = _dated(before, after.year or _year_of(after))
    return shared


def _dated(spot: Spot, year: int | None) -> Spot:
    return Spot(spot.rule, spot.words, spot.ahead, spot.first, spot.last, spot.inner, year)


def _year_of(spot: Spot) -> int | None:
    return spot.get("year") if spot.rule in {"full_date", "month_year", "day_range"} else None


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rows of patterns.toml, in order."""
    return tuple(
        Rule(
            row["rule"],
            tuple(_compiled(pattern) for pattern in row["patterns"]),
            tuple(row.get("unless", ())),
            row.get("then") == "date",
        )
        for row in table("patterns.toml")["rule"]
    )


@cache
def _by_letter() -> dict[str, tuple[re.Pattern[str], list[tuple[Rule, re.Pattern[str]]]]]:
    """Return for each letter the patterns that can begin with it, and one that tells quickly whether any of them fits."""
    found: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in rules():
        for pattern, firsts in rule.matches:
            for first in sorted(firsts):
                found.setdefault(first, []).append((rule, pattern))
    return {
        first: (re.compile("|".join(pattern.pattern for _, pattern in patterns)), patterns)
        for first, patterns in found.items()
    }


def _compiled(pattern: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """Return *pattern* as a regular expression over the letters of kinds, and the letters it can begin with."""
    itself, _, ahead = pattern.partition(" / ")
    items = itself.split()
    firsts: set[str] = set()
    for item in items:
        firsts.update(_letter(kind) for kind in item.rstrip("?").split("|") if kind not in MARKS)
        if not item.endswith("?"):
            break
    expression = f"({''.join(map(_item, items))}){''.join(map(_item, ahead.split()))}"
    return re.compile(expression), frozenset(firsts)


def _item(item: str) -> str:
    letters = "".join(_letter(kind) for kind in item.rstrip("?").split("|"))
    return f"[{letters}]" + ("?" if item.endswith("?") else "")


def _letter(kind: str) -> str:
    return _letters()[kind]


@cache
def _letters() -> dict[str, str]:
    tables = table("words.toml")
    numbers = ("num", "number", "year", "short_year", "numeric", "slashed", "holiday", "unknown", "paragraph")
    kinds = sorted({*tables, *tables["mark"].values(), *numbers} - {"mark"})
    return {kind: chr(0x3041 + number) for number, kind in enumerate(kinds)}
