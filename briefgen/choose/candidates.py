"""Every group with its section, importance and time: what the sections choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.choose.importance import Day, best_first, importance
from briefgen.choose.match import fits, of_types, rule_for
from briefgen.choose.window import Window, date_of, is_background
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Event, Quote
from briefgen.model.statement import Group, Reconciled, Statement

FAINT = 0.2
INHERITED = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A group that a section may show."""

    group: Group
    """What is told."""
    rule: SectionRule
    """Where it belongs."""
    event: Event | None
    """The event for which it belongs there."""
    quote: Quote | None
    """The quote for which it belongs there."""
    score: float
    """Importance."""
    background: bool
    """Whether it lies before the window."""
    date: str | None
    """When it happened."""

    @property
    def shown(self) -> Statement:
        """The wording that is shown."""
        return self.group.statements[0]


def candidates(reconciled: Reconciled, day: Day, rules: Sequence[SectionRule], window: Window) -> list[Candidate]:
    """Return the groups of *reconciled* that fit one of *rules*, the most important first."""
    found = [made for group in reconciled.groups for made in _made(best_first(group), day, rules, window)]
    return sorted(found, key=lambda each: (-each.score, each.group.id))


def _made(group: Group, day: Day, rules: Sequence[SectionRule], window: Window) -> Iterator[Candidate]:
    shown = group.statements[0]
    extraction = day.extractions.get(shown.citation.article)
    if extraction is None:
        return
    quote_only = _is_quote(shown)
    for found in (*([] if quote_only else shown.events), *shown.quotes):
        if isinstance(found, Event) and found.salience < FAINT:
            continue
        rule = rule_for(found, extraction, rules)
        if rule is None or ("quote" in rule.kinds and "event" not in rule.kinds and isinstance(found, Event)):
            continue
        yield Candidate(
            group=group,
            rule=rule,
            event=found if isinstance(found, Event) else None,
            quote=found if isinstance(found, Quote) else None,
            score=importance(group, day),
            background=is_background(group, window),
            date=found.date or date_of(group),
        )
        return


def _is_quote(statement: Statement) -> bool:
    return len(statement.quotes) == 1 and statement.citation == statement.quotes[0].citation


__all__ = ["Candidate", "candidates", "fits", "of_types"]
