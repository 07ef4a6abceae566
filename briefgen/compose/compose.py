"""Put the brief together: Choice → Brief."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.compose.items import brief_discrepancy, brief_update, chart, item, key_figure
from briefgen.compose.number import Numbering
from briefgen.model.article import Article, Skipped
from briefgen.model.brief import Brief, CorpusCounts, Section, Source, Track
from briefgen.model.choice import Choice, Pick, SectionChoice
from briefgen.model.finding import Citation, Figure
from briefgen.model.statement import Discrepancy, Origin, Reconciled, Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the statements of a brief: all of it from the configuration and the corpus."""

    version: str
    """Version of briefgen."""
    title: str
    """Title."""
    edition: str | None
    """Edition."""
    profile: str
    """Name of the profile."""
    tlp: str | None
    """Handling mark."""
    date: str
    """Day of the brief, ISO 8601."""
    window: tuple[str | None, str]
    """First (None: no limit) and last day."""
    timezone: str
    """IANA name."""
    grades: Mapping[str, str]
    """Outlet → Admiralty letter."""
    warnings: tuple[str, ...] = ()
    """What the reader must know first."""
    method: tuple[str, ...] = ()
    """Lines of the method note."""
    language: str = "en"
    """BCP 47 tag of the fixed words."""


def compose(
    choice: Choice,
    reconciled: Reconciled,
    *,
    frame: Frame,
    discrepancies: Sequence[Discrepancy],
    updates: Sequence[Update],
    skipped: Sequence[Skipped],
) -> Brief:
    """Return the brief that shows *choice*, with every article of *reconciled* as a numbered source."""
    articles = {each.article.id: each.article for each in reconciled.extractions}
    sentences = _sentences(choice, reconciled)
    numbers = Numbering(articles, list(_cited(choice, sentences, discrepancies, updates)))
    home = {pick.group.id: each.rule.id for each in choice.sections for pick in each.picks}
    return Brief(
        version=frame.version,
        title=frame.title,
        edition=frame.edition,
        profile=frame.profile,
        tlp=frame.tlp,
        language=frame.language,
        date=frame.date,
        window_start=frame.window[0],
        window_end=frame.window[1],
        cutoff=_cutoff(articles, frame),
        timezone=frame.timezone,
        corpus=_counts(articles, reconciled, skipped),
        takeaways=tuple(item(pick, numbers, section=home.get(pick.group.id)) for pick in choice.takeaways),
        key_figures=tuple(key_figure(pick, numbers, sentences) for pick in choice.key_figures),
        sections=tuple(_section(each, numbers) for each in choice.sections),
        discrepancies=tuple(brief_discrepancy(each, numbers) for each in discrepancies),
        updates=tuple(brief_update(each, numbers) for each in updates),
        timeline=tuple(item(pick, numbers, section=home.get(pick.group.id)) for pick in choice.timeline),
        charts=tuple(chart(pick, numbers, sentences) for pick in choice.charts),
        changes=(),
        compared_with=None,
        sources=tuple(_sources(articles, reconciled.origins, numbers, frame.grades)),
        skipped=tuple(sorted(skipped, key=lambda each: each.path)),
        warnings=frame.warnings,
        method=(*frame.method, *reconciled.notes),
    )


def _section(choice: SectionChoice, numbers: Numbering) -> Section:
    return Section(
        id=choice.rule.id,
        title=choice.rule.title,
        template=choice.rule.template,
        items=tuple(item(pick, numbers, section=choice.rule.id) for pick in choice.picks),
        tracks=tuple(
            Track(
                track=track.track,
                status=track.status,
                last=track.last,
                next=track.next,
                citations=numbers.cite(track.citations),
            )
            for track in choice.tracks
        ),
        left_out=choice.left_out,
    )


def _sentences(choice: Choice, reconciled: Reconciled) -> dict[Figure, Citation]:
    """Return the sentence of every figure that *choice* shows; the figure's own slice where none is known."""
    found = {each.article.id: {one.index: one.citation for one in each.sentences} for each in reconciled.extractions}
    shown = [figure for pick in choice.key_figures for figure in (pick.figure, *pick.same)]
    shown += [figure for pick in choice.charts for _, figures in pick.series for figure in figures]
    return {each: found[each.citation.article].get(each.sentence, each.citation) for each in shown}


def _cited(
    choice: Choice,
    sentences: Mapping[Figure, Citation],
    discrepancies: Sequence[Discrepancy],
    updates: Sequence[Update],
) -> Iterator[Citation]:
    """Yield every citation of the brief, in reading order."""
    for pick in choice.takeaways:
        yield from _of(pick)
    for figure in choice.key_figures:
        yield from (sentences[each] for each in (figure.figure, *figure.same))
    for section in choice.sections:
        for track in section.tracks:
            yield from track.citations
        for pick in section.picks:
            yield from _of(pick)
    for accounts in [*(each.accounts for each in discrepancies), *(each.accounts for each in updates)]:
        for account in accounts:
            yield from account.citations
    for pick in choice.timeline:
        yield from _of(pick)
    for each in choice.charts:
        yield from (sentences[figure] for _, figures in each.series for figure in figures)


def _of(pick: Pick) -> Iterator[Citation]:
    yield from (statement.citation for statement in pick.group.statements)
    for part in pick.parts:
        yield from _of(part)


def _cutoff(articles: Mapping[str, Article], frame: Frame) -> str:
    times = [article.published_at for article in articles.values() if article.published_at]
    return max(times, default=frame.window[1])


def _counts(articles: Mapping[str, Article], reconciled: Reconciled, skipped: Sequence[Skipped]) -> CorpusCounts:
    ordered = sorted(articles.values(), key=lambda article: article.path)
    return CorpusCounts(
        articles=len(ordered),
        outlets=len({article.outlet or article.id for article in ordered}),
        origins=len(reconciled.origins),
        undated=sum(article.published is None for article in ordered),
        skipped=len(skipped),
        hash=hashlib.sha256("".join(article.sha256 for article in ordered).encode()).hexdigest(),
    )


def _sources(
    articles: Mapping[str, Article], origins: Sequence[Origin], numbers: Numbering, grades: Mapping[str, str]
) -> Iterator[Source]:
    origin_of = {id_: origin for origin in origins for id_ in origin.articles}
    for id_, number in numbers.number.items():
        article, origin = articles[id_], origin_of[id_]
        yield Source(
            number=number,
            id=id_,
            path=article.path,
            outlet=article.outlet,
            title=article.title,
            author=article.author,
            published=article.published,
            date_basis=article.date_basis,
            url=article.url,
            sha256=article.sha256,
            origin=origin.id,
            origin_name=origin.name,
            origin_note=origin.basis if len(origin.articles) > 1 else None,
            grade=grades.get(article.outlet or "", "F"),
            passages=tuple(numbers.passages[id_]),
        )
