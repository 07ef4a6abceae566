"""Figures with what they count and what became of it; those that count the same, together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.compare.amount import agree
from briefgen.compare.features import head_of
from briefgen.compare.states import state_of
from briefgen.model.finding import Figure
from briefgen.model.statement import Group, Statement
from briefgen.wording.words import meaning

# Articles that give the same number of the same thing from here on mean the same.
DISTINCT = 10


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure, the statement that gives it, and its group."""

    figure: Figure
    statement: Statement
    group: Group
    head: str
    """The meaning of what is counted."""
    state: str | None
    """What befell it: the state of its verb, or of "nine dead"."""

    @property
    def indicator(self) -> tuple[str, str | None]:
        """What is counted, and what became of it."""
        return self.head, self.state or self.figure.predicate_lemma


def counted(groups: Iterable[Group]) -> list[Counted]:
    """Return every figure of *groups* that says what it counts, once, by its place."""
    found: dict[tuple[str, int], tuple[Figure, Statement, Group]] = {}
    for group in groups:
        for statement in group.statements:
            for figure in statement.figures:
                if _says_what(figure):
                    found.setdefault((figure.citation.article, figure.start), (figure, statement, group))
    return [_counted(*found[place]) for place in sorted(found)]


def _says_what(figure: Figure) -> bool:
    told = figure.value is not None and not figure.negated and figure.same_as is None
    return told and bool(figure.thing or figure.unit)


def _counted(figure: Figure, statement: Statement, group: Group) -> Counted:
    head = head_of(figure)
    return Counted(figure, statement, group, head, _state(figure.predicate_lemma or figure.predicate or "", head))


@lru_cache(maxsize=4096)
def _state(deed: str, head: str) -> str | None:
    return "killed" if meaning("dead") in {meaning(deed), head} else state_of(deed)


def same_indicator(told: Sequence[Counted]) -> list[list[Counted]]:
    """Return figures that count the same thing and agree, together."""
    by_key: dict[tuple[str, str | None, float, str], list[list[Counted]]] = defaultdict(list)
    for each in told:
        value = each.figure.value or 0.0
        # A small number is the same only where the same is told: in one group.
        rows = by_key[each.head, each.figure.unit, value, each.group.id if value < DISTINCT else ""]
        home = next((row for row in rows if all(_may_be_same(each, other) for other in row)), None)
        if home is None:
            rows.append([each])
        else:
            home.append(each)
    return [row for rows in by_key.values() for row in rows]


def _may_be_same(one: Counted, two: Counted) -> bool:
    first, second = one.figure, two.figure
    elsewhere = first.citation.article != second.citation.article
    if one.group.id != two.group.id or not elsewhere:
        if (first.value or 0) < DISTINCT or (not elsewhere and first.thing != second.thing):
            return False
        if first.date and second.date and first.date[:10] != second.date[:10]:
            return False
        if one.state and two.state and one.state != two.state:
            return False
    return agree(first, second)
