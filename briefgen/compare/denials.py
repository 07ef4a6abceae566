"""What one source tells as done and another denies."""

from collections.abc import Iterator, Sequence

from briefgen.compare.accounts import unique
from briefgen.model.finding import Event
from briefgen.model.statement import Account, Discrepancy, Group, Statement


def denials(groups: Sequence[Group]) -> Iterator[Discrepancy]:
    """Yield one disagreement for each group in which the same deed is told and denied by different articles."""
    for group in groups:
        told, denied = [], []
        for statement in group.statements:
            event = next((each for each in statement.events if each.type == group.type), None)
            if event is not None:
                (denied if _is_denied(event) else told).append((statement, event))
        sure = [each for each in told if each[1].status == "actual"]
        articles = {statement.citation.article for statement, _ in denied} - {statement.citation.article for statement, _ in sure}
        if sure and articles:
            yield _discrepancy(group, sure, denied)


def _is_denied(event: Event) -> bool:
    return event.status == "negated" or event.certainty == "denied"


def _discrepancy(group: Group, told: Sequence[tuple[Statement, Event]], denied: Sequence[tuple[Statement, Event]]) -> Discrepancy:
    def account(side: Sequence[tuple[Statement, Event]]) -> Account:
        statement, event = side[0]
        return Account(
            text=event.text,
            said_by=event.attribution,
            citations=unique(each.citation for each, _ in side),
            date=event.date,
        )

    return Discrepancy(
        question=f"Did it happen: {told[0][1].trigger}?",
        severity="high",
        kind="denial",
        accounts=(account(told), account(denied)),
        groups=(group.id,),
    )
