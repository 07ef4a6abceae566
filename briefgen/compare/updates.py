"""What moved on over time: a toll that rose, talks that were planned, held, ended."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.compare.accounts import unique, words_of
from briefgen.compare.count import Count, counts_of
from briefgen.compare.counted import counted
from briefgen.compare.rising import rising_tolls
from briefgen.compare.told import Told
from briefgen.compare.tolls import is_update
from briefgen.compare.versions import matched, versions
from briefgen.model.finding import Citation, Event, Extraction
from briefgen.model.statement import Account, Discrepancy, Group, Statement, Update

# Events of less salience are not what a sentence asserts.
CLEAR = 0.5
Staged = tuple[Statement, Event]


def find_updates(
    groups: Sequence[Group],
    extractions: Sequence[Extraction],
    discrepancies: Sequence[Discrepancy],
    told: Sequence[Told] = (),
) -> tuple[Update, ...]:
    """Return what moved on, in order of the last date; not what one of *discrepancies* shows already.

    Args:
        told: all statements, for the tolls that no group joins.
    """
    published = {each.article.id: each.article.published for each in extractions}
    disputed = {each for matter in discrepancies for account in matter.accounts for each in account.citations}
    tolls = [
        update
        for update in _once([*rising_tolls(told, extractions), *_tolls(groups, published)])
        if not all(each in disputed for account in update.accounts for each in account.citations)
    ]
    found = [*tolls, *_stages(groups, published)]
    return tuple(sorted(found, key=lambda update: (update.accounts[-1].date or "", update.question)))


def _once(updates: Iterable[Update]) -> Iterator[Update]:
    """Yield each update that tells more than those before it."""
    seen: set[tuple[Citation, str]] = set()
    for each in updates:
        told = {(citation, account.text) for account in each.accounts for citation in account.citations}
        if not told <= seen:
            seen |= told
            yield each


def _tolls(groups: Sequence[Group], published: Mapping[str, str | None]) -> Iterator[Update]:
    for group in groups:
        risen = _risen(group, published)
        if len(risen) > 1:
            lead = risen[-1].figure
            yield Update(question=counted(lead), accounts=tuple(_account(each, published) for each in risen))


def _risen(group: Group, published: Mapping[str, str | None]) -> list[Count]:
    if len(group.statements) < 2 or len({published.get(each.citation.article) for each in group.statements}) < 2:
        return []
    found: dict[tuple[str, float], Count] = {}
    for first, second in matched(versions(counts_of(group.statements, published))):
        if is_update(first.figure, second.figure, published):
            for count in (first, second):
                found.setdefault((published.get(count.article) or "", count.figure.value or 0.0), count)
    return [count for _, count in sorted(found.items())]


def _account(count: Count, published: Mapping[str, str | None]) -> Account:
    return Account(
        text=count.figure.text,
        said_by=count.figure.reported_by,
        citations=(count.statement.citation,),
        date=published.get(count.article),
    )


def _stages(groups: Sequence[Group], published: Mapping[str, str | None]) -> Iterator[Update]:
    """Yield what was announced in one article and had happened in another."""
    for group in groups:
        if len(group.statements) < 2:
            continue
        planned: list[Staged] = []
        done: list[Staged] = []
        for statement in (each for each in group.statements if not each.part):
            event = next(iter(statement.events), None)
            if event is not None and _is_stage(event, group):
                (planned if event.status == "planned" else done).append((statement, event))
        if (
            planned
            and done
            and {each.citation.article for each, _ in planned} != {each.citation.article for each, _ in done}
        ):
            yield Update(question=_question(done[0][1]), accounts=(_stage(planned, published), _stage(done, published)))


def _is_stage(event: Event, group: Group) -> bool:
    # "The strike was aimed at a mill" announces nothing.
    return event.type == group.type != "ASSAULT" and event.status in {"planned", "actual"} and event.salience >= CLEAR


def _question(event: Event) -> str:
    return " – ".join([*event.actors[:2], event.trigger])


def _stage(told: Sequence[Staged], published: Mapping[str, str | None]) -> Account:
    statement, event = told[0]
    return Account(
        text=words_of(event, statement),
        said_by=event.attribution,
        citations=unique(each.citation for each, _ in told),
        date=published.get(statement.citation.article),
    )
