"""Which figures of different articles count the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.compare.features import head_of
from briefgen.compare.states import state_of
from briefgen.model.finding import Figure
from briefgen.model.statement import Statement
from briefgen.wording.words import content, meaning, stems

# Words on each side of a figure that tell what it counts.
AROUND = 60
LEAST_CONTEXT = 0.45


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in the statement that gives it."""

    figure: Figure
    """The figure."""
    statement: Statement
    """Where it stands."""
    near: frozenset[str]
    """Words around it in their normal form, numbers left out."""

    @property
    def article(self) -> str:
        """`Article.id`."""
        return self.figure.citation.article


def counts_of(statements: Sequence[Statement]) -> list[Count]:
    """Return the figures of *statements*, each once, without second units and denials."""
    seen: set[tuple[str, int]] = set()
    found = []
    for statement in statements:
        for figure in statement.figures:
            place = figure.citation.article, figure.start
            if place not in seen and figure.same_as is None and not figure.negated:
                seen.add(place)
                found.append(Count(figure, statement, _near(statement, figure)))
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
    if _differ(first.date, second.date) or not _same_deed(first, second):
        return 0.0
    shared = len(one.near & two.near) / max(min(len(one.near), len(two.near)), 1)
    if shared < LEAST_CONTEXT:
        return 0.0
    return shared + (0.3 if first.value == second.value else 0.0)


def _same_deed(one: Figure, two: Figure) -> bool:
    """Tell whether what happened to the counted is the same, or not told."""
    first, second = one.predicate_lemma or one.predicate, two.predicate_lemma or two.predicate
    if not first or not second or not content(first) or not content(second):
        # Verbs of saying tell nothing of what happened.
        return True
    if state_of(first) and state_of(first) == state_of(second):
        return True
    return bool({*map(meaning, first.split())} & {*map(meaning, second.split())})


def _near(statement: Statement, figure: Figure) -> frozenset[str]:
    """Return the words around *figure*, its own thing among them."""
    text = statement.text
    start, end = figure.start - statement.start, figure.end - statement.start
    around = text[max(0, start - AROUND) : max(0, start)] + " " + text[max(0, end) : end + AROUND]
    return frozenset(word for word in (*content(around), *stems(figure.thing or "")) if not word[0].isdigit())


def _differ(one: str | None, two: str | None) -> bool:
    if not one or not two or "/" in one or "/" in two:
        return False
    shorter = min(len(one), len(two))
    return one[:shorter] != two[:shorter]
