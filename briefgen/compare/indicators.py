"""Which figures of different articles count the same thing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefgen.compare.features import head_of
from briefgen.compare.states import is_setting, state_of
from briefgen.compare.tolls import is_update
from briefgen.compare.when import apart, ends_now, figure_days
from briefgen.model.finding import Figure
from briefgen.model.statement import Statement
from briefgen.wording.words import content, folded, meaning, stems

# Words on each side of a figure that tell what it counts.
AROUND = 60
LEAST_CONTEXT = 0.45
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
# A name within what is counted: whose it is.
WORD = re.compile(r"\b[A-Z][^\W\d_]+")
OWN = re.compile(r"\s*(?:of\s+)?(?:its|their|our)\b", re.IGNORECASE)
STEM = 5
"""Letters that a state shares with its adjective ("Norland", "Norlandic")."""


@dataclass(frozen=True)
class Count:
    """A figure in the statement that gives it."""

    figure: Figure
    """The figure."""
    statement: Statement
    """Where it stands."""
    published: str | None = None
    """Day of its article."""

    @cached_property
    def near(self) -> frozenset[str]:
        """Words around it in their normal form, numbers left out."""
        return _near(self.statement, self.figure)

    @cached_property
    def days(self) -> frozenset[str]:
        """Days that it is surely of, ISO 8601."""
        return figure_days(self.figure, self.statement, self.published)

    @property
    def article(self) -> str:
        """`Article.id`."""
        return self.figure.citation.article


def counts_of(statements: Sequence[Statement], published: Mapping[str, str | None]) -> list[Count]:
    """Return the figures of *statements*, each once, without second units and denials.

    Args:
        published: article → day of publication.
    """
    seen: set[tuple[str, int]] = set()
    found = []
    for statement in statements:
        for figure in statement.figures:
            place = figure.citation.article, figure.start
            if place not in seen and figure.same_as is None and not figure.negated:
                seen.add(place)
                found.append(Count(figure, statement, published.get(place[0])))
    return found


def match(one: Sequence[Count], two: Sequence[Count]) -> list[tuple[Count, Count]]:
    """Return pairs of figures of two articles that count the same thing, each figure in one pair at most.

    The best matching go first: an article that gives 25 families moved and 76 in debt answers another's 25 with the first.
    """
    scored = [(likeness(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(two)]
    pairs, left, right = [], set(), set()
    for _, i, j in sorted((each for each in scored if each[0] > 0), key=lambda each: (-each[0], each[1], each[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((one[i], two[j]))
    return pairs


def likeness(one: Count, two: Count) -> float:
    """Return how surely two figures count the same thing, 0 for no."""
    first, second = one.figure, two.figure
    if (
        first.unit != second.unit
        or head_of(first) != head_of(second)
        or (first.part_of is None) != (second.part_of is None)
    ):
        return 0.0
    if is_span(first) or other_occasion(one, two) or other_side(one, two) or not _same_deed(first, second):
        return 0.0
    shared = len(one.near & two.near) / max(min(len(one.near), len(two.near)), 1)
    if shared < LEAST_CONTEXT:
        return 0.0
    return shared + (0.3 if first.value == second.value else 0.0)


def _same_deed(one: Figure, two: Figure) -> bool:
    """Tell whether what happened to the counted is the same, or not told."""
    if is_setting(one.head):
        return True
    first, second = one.predicate_lemma or one.predicate, two.predicate_lemma or two.predicate
    if not first or not second or not content(first) or not content(second):
        # Verbs of saying tell nothing of what happened.
        return True
    states = state_of(first, one.head), state_of(second, two.head)
    if all(states):
        return states[0] == states[1]
    return bool({*map(meaning, first.split())} & {*map(meaning, second.split())})


def _near(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return the words around *figure*, its own thing among them."""
    text = statement.text
    start, end = figure.start - statement.start, figure.end - statement.start
    around = text[max(0, start - AROUND) : max(0, start)] + " " + text[max(0, end) : end + AROUND]
    return frozenset(word for word in (*content(around), *stems(figure.thing or "")) if not word[0].isdigit())


def is_span(figure: Figure) -> bool:
    """Tell whether *figure* only says how far back its sentence reaches ("over the past 24 hours")."""
    return figure.unit in SPANS and bool(
        re.search(r"\b(?:past|last|previous|next|within)\b", figure.text + " " + (figure.thing or ""))
    )


def other_occasion(one: Count, two: Count) -> bool:
    """Tell whether two figures are of different days or places, as far as both tell."""
    if apart(one.days, two.days) or _differ(one.figure.date, two.figure.date):
        return True
    places = [folded(each.figure.place) for each in (one, two) if each.figure.place]
    if len(places) == 2 and places[0] not in places[1] and places[1] not in places[0]:
        return True
    return _reported_anew(one, two)


def _reported_anew(one: Count, two: Count) -> bool:
    """Tell whether both are of the news of their day, and their days differ."""
    if not one.published or not two.published or one.published == two.published:
        return False
    first, second = (each.days or {each.published or ""} for each in (one, two))
    # What has no day and no victims ("a plan for 45 days", "11 months to prepare") stands from day to day.
    daily = one.days or two.days or (_is_deed(one) and _is_deed(two))
    if not daily or not apart(first, second):
        return False
    # A toll may only have grown since.
    grown = is_update(one.figure, two.figure, {each.article: each.published for each in (one, two)})
    return not grown or ends_now(one.statement.text) or ends_now(two.statement.text)


def _is_deed(count: Count) -> bool:
    """Tell whether it says what became of counted things: a number of the day's news."""
    figure = count.figure
    return figure.unit is None and bool(state_of(figure.predicate_lemma or figure.predicate or ""))


def other_side(one: Count, two: Count) -> bool:
    """Tell whether the counted are of different sides ("Norlandic drones", "Esk drones"; "two of its soldiers")."""
    first, second = _owners(one), _owners(two)
    return bool(first and second) and not first & second


def _owners(count: Count) -> frozenset[str]:
    """Return the heads of the names in what is counted; of who reports it, when "its" or "their" stands before."""
    figure = count.figure
    found = WORD.findall(figure.thing or "")
    behind = count.statement.text[figure.end - count.statement.start :]
    if not found and figure.reported_by and OWN.match(behind):
        found = WORD.findall(figure.reported_by)
    return frozenset(word[:STEM] for word in found)


def _differ(one: str | None, two: str | None) -> bool:
    if not one or not two or "/" in one or "/" in two:
        return False
    shorter = min(len(one), len(two))
    return one[:shorter] != two[:shorter]
