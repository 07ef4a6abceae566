"""Turn picks into items of the brief."""

from collections.abc import Mapping

from briefgen.compose.number import Numbering
from briefgen.model.brief import (
    BriefAccount,
    BriefDiscrepancy,
    BriefUpdate,
    Chart,
    ChartPoint,
    ChartSeries,
    Item,
    KeyFigure,
)
from briefgen.model.choice import ChartPick, FigurePick, Pick
from briefgen.model.finding import Citation, Figure
from briefgen.model.statement import Account, Discrepancy, Statement, Update
from briefgen.wording.participle import participle

Sentences = Mapping[Figure, Citation]
"""The sentence in which each figure stands."""


def item(pick: Pick, numbers: Numbering, *, section: str | None) -> Item:
    """Return *pick* as an item; the shown text is its group's best wording."""
    group = pick.group
    shown = group.statements[0]
    event = shown.events[0] if shown.events else None
    quote = shown.quotes[0] if pick.kind == "quote" and shown.quotes else None
    # What was told elsewhere in the brief may have left the group: no more outlets are claimed than are cited.
    outlets = min(group.outlets, numbers.outlets(statement.citation for statement in group.statements))
    return Item(
        text=shown.shown,
        citations=numbers.cite(statement.citation for statement in group.statements),
        outlets=outlets,
        origins=min(group.origins, outlets),
        kind=pick.kind,
        type=event.type if event else None,
        mode=event.mode if event else None,
        date=pick.date or group.date,
        places=event.places if event else (),
        actors=pick.actors or (event.actors if event else ()),
        said_by=pick.said_by,
        role=pick.role or (quote.speaker_role if quote else None),
        medium=pick.medium or (quote.medium if quote else None),
        certainty=_certainty(shown, pick),
        initiator=pick.initiator,
        label=pick.label,
        section=section,
        disputed=group.disputed,
        credibility=group.credibility,
        parts=tuple(item(part, numbers, section=section) for part in pick.parts),
    )


def _certainty(shown: Statement, pick: Pick) -> str | None:
    if pick.said_by is None:
        return None
    if shown.quotes:
        return shown.quotes[0].certainty
    return shown.events[0].certainty if shown.events else None


def key_figure(pick: FigurePick, numbers: Numbering, sentences: Sentences) -> KeyFigure:
    """Return *pick* as a key figure; its footnotes lead to the sentences, since a bare number proves nothing."""
    figure = pick.figure
    return KeyFigure(
        text=figure.text,
        citations=numbers.cite(sentences[each] for each in (figure, *pick.same)),
        outlets=pick.group.outlets if pick.group else 1,
        origins=pick.group.origins if pick.group else 1,
        number=number_of(figure),
        value=figure.value,
        thing=figure.thing,
        predicate=participle(figure.predicate) if figure.predicate else None,
        said_by=figure.reported_by,
        date=figure.date,
        place=pick.place or figure.place,
        disputed=pick.disputed,
        history=pick.history,
    )


def number_of(figure: Figure) -> str:
    """Return the number of *figure* with its modifier, as in the text, without what it counts."""
    if figure.thing:
        before, found, _ = figure.text.partition(figure.thing)
        if found and any(character.isalnum() for character in before):
            return before.strip().rstrip("-")
    return figure.text


def brief_discrepancy(discrepancy: Discrepancy, numbers: Numbering) -> BriefDiscrepancy:
    """Return *discrepancy* with numbered citations."""
    return BriefDiscrepancy(
        question=discrepancy.question,
        severity=discrepancy.severity,
        kind=discrepancy.kind,
        accounts=tuple(_account(each, numbers) for each in discrepancy.accounts),
    )


def brief_update(update: Update, numbers: Numbering) -> BriefUpdate:
    """Return *update* with numbered citations."""
    return BriefUpdate(question=update.question, accounts=tuple(_account(each, numbers) for each in update.accounts))


def _account(account: Account, numbers: Numbering) -> BriefAccount:
    return BriefAccount(
        text=account.text, said_by=account.said_by, date=account.date, citations=numbers.cite(account.citations)
    )


def chart(pick: ChartPick, numbers: Numbering, sentences: Sentences) -> Chart:
    """Return *pick* as a chart whose points name the passages that they rest on."""
    figures = [figure for _, each in pick.series for figure in each]
    return Chart(
        title=pick.title,
        section=pick.section,
        series=tuple(
            ChartSeries(
                name=name,
                points=tuple(
                    ChartPoint(date=figure.date, value=figure.value, citation=numbers.cite([sentences[figure]])[0].id)
                    for figure in each
                    if figure.date is not None and figure.value is not None
                ),
            )
            for name, each in pick.series
        ),
        citations=numbers.cite(sentences[figure] for figure in figures),
    )
