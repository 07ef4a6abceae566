"""Charts worth drawing: one thing counted on three days or more."""

from collections.abc import Sequence

from briefgen.model.choice import ChartPick, SectionChoice
from briefgen.model.finding import Figure
from briefgen.model.statement import Reconciled

FEWEST = 3
MOST = 2


def charts(reconciled: Reconciled, sections: Sequence[SectionChoice]) -> tuple[ChartPick, ...]:
    """Return at most two charts of figures that share what they count and what happened to it, over three days or more."""
    series: dict[tuple[str, str], dict[str, Figure]] = {}
    for extraction in reconciled.extractions:
        for figure in extraction.figures:
            if (
                figure.value is None
                or not figure.date
                or not figure.head
                or figure.negated
                or figure.part_of is not None
            ):
                continue
            days = series.setdefault((figure.head, figure.predicate_lemma or ""), {})
            days.setdefault(figure.date, figure)
    long = sorted(
        (key for key, days in series.items() if len(days) >= FEWEST), key=lambda key: (-len(series[key]), key)
    )
    return tuple(made for key in long[:MOST] if (made := _chart(series[key], sections)) is not None)


def _chart(days: dict[str, Figure], sections: Sequence[SectionChoice]) -> ChartPick | None:
    figures = tuple(days[day] for day in sorted(days))
    name = " ".join(part for part in (figures[0].thing, figures[0].predicate) if part)
    section = next(
        (each.rule.id for each in sections if _told_in(each, figures[0])), sections[0].rule.id if sections else ""
    )
    return ChartPick(title=name, section=section, series=((name, figures),)) if name else None


def _told_in(section: SectionChoice, figure: Figure) -> bool:
    return any(
        each.citation.article == figure.citation.article and each.start <= figure.start < each.end
        for pick in section.picks
        for each in pick.group.statements
    )
