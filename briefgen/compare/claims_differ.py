"""Figures of one incident that no common wording joins: one side says 14 planes were destroyed, the other that two were hit.

Such figures stand in groups of their own. They are set against each other when they count the same thing, tell of the
same fate, come from different origins and claimants, are of the same days, and their articles share rare names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compare.accounts import account, sides
from briefgen.compare.amount import agree
from briefgen.compare.count import Count, counts_of, figures_of
from briefgen.compare.counted import counted
from briefgen.compare.features import head_of
from briefgen.compare.figures_differ import severity_of
from briefgen.compare.indicators import LEAST_CONTEXT, other_occasion, other_side
from briefgen.compare.states import is_airborne, is_setting
from briefgen.compare.told import Told
from briefgen.compare.tolls import is_update
from briefgen.compare.when import near
from briefgen.model.finding import Figure
from briefgen.model.statement import Discrepancy, Group, Statement
from briefgen.wording.words import meaning

# Ends of a thing that two sides may tell of one blow.
BLOW = frozenset({"destroyed", "damaged", "hit", "on fire", "sunk"})
# Counted all day by everybody: only common wording or a common sentence tells which of them are meant.
ANYBODY = frozenset(
    map(meaning, ("people", "person", "resident", "man", "woman", "child", "civilian", "dead", "toll", "victim"))
)
# A name in so much of the articles is what the whole corpus is about.
COMMON, FEWEST = 0.35, 2
# Sentences apart at which one article sets two claims side by side.
ASIDE = 2
# Figures of one kind that are compared with each other.
MOST = 24
Home = tuple[Group, Count]


def differing_claims(
    groups: Sequence[Group], told: Sequence[Told], published: Mapping[str, str | None], origin: Mapping[str, str]
) -> Iterator[Discrepancy]:
    """Yield one disagreement for each two numbers of one incident that groups give and that cannot both be true.

    Args:
        published: article → day of publication.
        origin: article → its origin.
    """
    about = _rare_names({each.features.article: each.features.context for each in told})
    kinds = _kinds(groups)
    for head in sorted(kinds):
        # What is worked out of the figures of one kind goes before that of the next comes.
        homes = [(group, Count(figure, own, published.get(own.citation.article))) for group, own, figure in kinds[head]]
        found: dict[tuple[float, ...], list[Home]] = {}
        given: dict[str, list[Count]] = {}
        contradict = _contradict_within if head in ANYBODY else _contradict
        for one, two in _of_one_story(homes, about):
            if one[0] is not two[0] and contradict(one[1], two[1], origin):
                values = tuple(sorted(count.figure.value or 0.0 for _, count in (one, two)))
                found.setdefault(values, []).extend((one, two))
        for pairs in found.values():
            cited = {group.id: group for group, _ in pairs}
            given |= {name: _given(group, head, published) for name, group in cited.items() if name not in given}
            yield _discrepancy(pairs, [count for name in cited for count in given[name]])


def _of_one_story(homes: Sequence[Home], about: Mapping[str, frozenset[str]]) -> Iterator[tuple[Home, Home]]:
    """Yield the pairs of *homes* whose articles share a rare name, each once; of what anybody counts, of one article."""
    holders: dict[str, list[int]] = defaultdict(list)
    within = homes[0][1].head in ANYBODY
    for number, (_, count) in enumerate(homes):
        for name in about[count.article]:
            if not within or name == count.article:
                holders[name].append(number)
    beside: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for numbers in {tuple(numbers[:MOST]) for numbers in holders.values() if len(numbers) > 1}:
        for at, number in enumerate(numbers[:-1], start=1):
            beside[number].append(numbers[at:])
    for one in sorted(beside):
        for two in sorted(set().union(*beside[one])):
            yield homes[one], homes[two]


def _rare_names(names: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return article → names that it shares with few articles, and itself when it holds any that few do.

    Args:
        names: article → all names that it holds.
    """
    seen = Counter(name for held in names.values() for name in held)
    most = max(FEWEST, COMMON * len(names))
    rare = {article: [name for name in held if seen[name] <= most] for article, held in names.items()}
    return {
        article: frozenset((article, *(name for name in held if seen[name] > 1))) if held else frozenset()
        for article, held in rare.items()
    }


def _kinds(groups: Sequence[Group]) -> dict[str, list[tuple[Group, Statement, Figure]]]:
    """Return the figures that count one kind of thing, with their groups."""
    kinds: dict[str, list[tuple[Group, Statement, Figure]]] = defaultdict(list)
    for group in groups:
        counting = [each for each in group.statements if each.figures and not each.part]
        for statement, figure in figures_of(counting):
            if _may_differ(figure) and (head := head_of(figure)):
                kinds[head].append((group, statement, figure))
    return kinds


def _may_differ(figure: Figure) -> bool:
    """Tell whether *figure* counts things that two sides may count differently: not what is in the air all day."""
    if figure.value is None or figure.unit or figure.part_of is not None:
        return False
    return not is_setting(figure.head) and not is_airborne(figure.head)


def _contradict(one: Count, two: Count, origin: Mapping[str, str]) -> bool:
    """Tell whether they give numbers of one thing that cannot both be true; what rules out most pairs goes first."""
    first, second = one.figure, two.figure
    if first.value == second.value or not _one_fate(one, two):
        return False
    if first.reported_by and first.reported_by == second.reported_by or agree(first, second):
        return False
    if origin.get(one.article) == origin.get(two.article) and not _set_side_by_side(one, two):
        return False
    published = {one.article: one.published, two.article: two.published}
    if one.is_aim != two.is_aim:
        return False
    return not other_side(one, two) and _one_time(one, two) and not is_update(first, second, published)


def _contradict_within(one: Count, two: Count, origin: Mapping[str, str]) -> bool:
    """Tell the same of what anybody counts: only where one article gives the number of dead twice."""
    return _is_one_toll(one, two) and _contradict(one, two, origin)


def _is_one_toll(one: Count, two: Count) -> bool:
    """Tell whether one article gives the dead of its incident twice, one of them as the number of dead."""
    return _close(one, two) and (one.is_of_dead or two.is_of_dead)


def _set_side_by_side(one: Count, two: Count) -> bool:
    """Tell whether one article gives both, each with its claimant or as the number of dead, close to one another."""
    return _close(one, two) and (bool(one.figure.reported_by and two.figure.reported_by) or _is_one_toll(one, two))


def _close(one: Count, two: Count) -> bool:
    return one.article == two.article and 0 < abs(one.figure.sentence - two.figure.sentence) <= ASIDE


def _one_time(one: Count, two: Count) -> bool:
    """Tell whether both are of one day, where what has no day was told within a day of the other."""
    if other_occasion(one, two):
        return False
    return bool(one.days & two.days) if one.days and two.days else near(one.told_on, two.told_on)


def _one_fate(one: Count, two: Count) -> bool:
    """Tell whether the same became of both, or one blow did different harm, or both stand in like words."""
    first, second = one.fate, two.fate
    if first and second:
        return first == second or (first in BLOW and second in BLOW)
    return len(one.near & two.near) >= LEAST_CONTEXT * min(len(one.near), len(two.near)) > 1


def _given(group: Group, head: str, published: Mapping[str, str | None]) -> list[Count]:
    """Return the figures of *group* that count things of one kind, no parts of others."""
    counts = counts_of([each for each in group.statements if each.figures], published)
    return [count for count in counts if count.figure.part_of is None and count.head == head]


def _discrepancy(homes: Sequence[Home], given: Sequence[Count]) -> Discrepancy:
    """Return the disagreement of the two first of *homes*, with all passages of *given* that give one of their numbers."""
    values = {own.figure.value for _, own in homes}
    counts = [count for count in given if count.figure.value in values]
    lead = homes[0][1].figure
    fates = list(dict.fromkeys(fate for _, own in homes[:2] if (fate := own.fate)))
    return Discrepancy(
        question=f"{counted(lead, ' or '.join(fates) if len(fates) > 1 else None)}: how many?",
        severity=severity_of(counts),
        kind="figure",
        accounts=tuple(account(side) for side in sides(counts)),
        groups=tuple(dict.fromkeys(group.id for group, _ in homes)),
    )
