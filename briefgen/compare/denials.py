"""What one source tells as done and another denies."""

from collections.abc import Iterator, Sequence

from briefgen.compare.accounts import unique, words_of
from briefgen.model.finding import Event
from briefgen.model.statement import Account, Discrepancy, Group, Statement
from briefgen.wording.participle import participle
from briefgen.wording.words import meaning

# Events of less salience are not what a sentence asserts or denies.
CLEAR = 0.5


def denials(groups: Sequence[Group]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each group in which the same deed is told and denied by different articles."""
    for group in groups:
        if len(group.statements) < 2:
            continue
        leading = [
            (each, each.events[0]) for each in group.statements if each.events and each.events[0].salience >= CLEAR
        ]
        denied = [(statement, event) for statement, event in leading if _is_denied(event)]
        deeds = {meaning(event.trigger) for _, event in denied}
        told = [
            each
            for each in leading
            if each[1].status == "actual" and not _is_denied(each[1]) and meaning(each[1].trigger) in deeds
        ]
        deniers = {statement.citation.article for statement, _ in denied} - {
            statement.citation.article for statement, _ in told
        }
        if told and deniers:
            yield _discrepancy(group, told, denied)


def _is_denied(event: Event) -> bool:
    return event.status == "negated" or event.certainty == "denied"


def _discrepancy(
    group: Group, told: Sequence[tuple[Statement, Event]], denied: Sequence[tuple[Statement, Event]]
) -> Discrepancy:
    def account(side: Sequence[tuple[Statement, Event]]) -> Account:
        statement, event = side[0]
        return Account(
            text=words_of(event, statement),
            said_by=event.attribution,
            citations=unique(each.citation for each, _ in side),
            date=event.date,
        )

    return Discrepancy(
        question=f"Did it happen: {' '.join([*told[0][1].targets[:1], participle(told[0][1].trigger)])}?",
        severity="high",
        kind="denial",
        accounts=(account(told), account(denied)),
        groups=(group.id,),
    )
