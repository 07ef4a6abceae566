"""Counts of one thing that cannot all be true."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.compare.accounts import account, sides
from briefgen.compare.amount import agree
from briefgen.compare.count import Count, counts_of
from briefgen.compare.counted import counted
from briefgen.compare.tolls import is_update
from briefgen.compare.versions import matched, versions, with_copies
from briefgen.model.statement import Discrepancy, Group, Severity
from briefgen.wording.words import meaning

PEOPLE = frozenset(
    meaning(word)
    for word in (
        "people",
        "man",
        "woman",
        "child",
        "soldier",
        "civilian",
        "resident",
        "passenger",
        "worker",
        "victim",
        "family",
    )
)
# A difference from here on matters, whatever is counted.
LARGE = 0.2


def differing_figures(
    groups: Sequence[Group], published: Mapping[str, str | None], story: Mapping[str, str | None]
) -> Iterator[Discrepancy]:
    """Yield one disagreement for each thing that statements of one group count differently.

    Args:
        published: article → day of publication.
        story: article → day on which its story first appeared.
    """
    for group in groups:
        if len(group.statements) > 1 and len({statement.citation.article for statement in group.statements}) > 1:
            for counts in conflicts(group, published, story):
                yield _discrepancy(group, counts)


def conflicts(group: Group, published: Mapping[str, str | None], story: Mapping[str, str | None]) -> list[list[Count]]:
    """Return lists of figures of one thing of which at least two contradict each other."""
    found = versions(counts_of(group.statements, story))
    same: list[list[Count]] = []
    for first, second in matched(found):
        _put_together(same, first, second)
    whole = (with_copies(counts, found) for counts in same)
    return [counts for counts in whole if _contradict(counts, published)]


def _put_together(same: list[list[Count]], first: Count, second: Count) -> None:
    home = next((counts for counts in same if first in counts or second in counts), None)
    if home is None:
        same.append([first, second])
        return
    # One figure an article: a second one of the same article counts something else.
    articles = {count.article for count in home}
    home.extend(count for count in (first, second) if count not in home and count.article not in articles)


def _contradict(counts: Sequence[Count], published: Mapping[str, str | None]) -> bool:
    # Copies give one number on one day by the hundred.
    told = {(each.figure.value, each.figure.modifier, published.get(each.article)): each.figure for each in counts}
    return any(not agree(a, b) and not is_update(a, b, published) for a, b in combinations(told.values(), 2))


def _discrepancy(group: Group, counts: Sequence[Count]) -> Discrepancy:
    lead = counts[0].figure
    return Discrepancy(
        question=f"{counted(lead)}: how many?",
        severity=severity_of(counts),
        kind="figure",
        accounts=tuple(account(side) for side in sides(counts)),
        groups=(group.id,),
    )


def severity_of(counts: Sequence[Count]) -> Severity:
    """Return how much it matters that *counts* differ: of people or by a fifth, high."""
    values = [count.figure.value for count in counts if count.figure.value]
    people = any(meaning(count.figure.head or "") in PEOPLE for count in counts)
    far = bool(values) and (max(values) - min(values)) / max(values) >= LARGE
    return "high" if people or far else "medium"
