"""Small hand-made nouns for tests: an article, a finding in it, a group, a choice."""

import hashlib

from briefgen.compose.compose import Frame, compose
from briefgen.model.article import Article
from briefgen.model.brief import Brief
from briefgen.model.choice import Choice, FigurePick, Pick, SectionChoice, SectionRule
from briefgen.model.finding import Citation, Extraction, Figure
from briefgen.model.statement import Group, Origin, Reconciled, Statement


def article(text: str, path: str = "a.txt", **more) -> Article:
    """An article of *text*."""
    id_ = hashlib.sha256(f"{path}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=id_, path=path, text=text, text_start=0, sha256=sha256, **more)


def cite(where: Article, part: str) -> Citation:
    """The citation of *part*, which stands once in *where*."""
    at = where.text.index(part)
    return Citation.of(where, at, at + len(part))


def statement(where: Article, part: str, shown: str | None = None) -> Statement:
    """A statement that is *part* of *where*."""
    return Statement(citation=cite(where, part), edited=shown, sentence=0)


def group(*statements: Statement, **more) -> Group:
    """A group of *statements*."""
    settled = {"id": statements[0].citation.exact[:8], "outlets": len(statements), "origins": 1} | more
    return Group(statements=statements, **settled)


def figure(where: Article, part: str, value: float, **more) -> Figure:
    """A figure whose text is *part*."""
    return Figure(citation=cite(where, part), sentence=0, value=value, **more)


def origin(*articles: Article) -> Origin:
    """The origin of *articles*."""
    return Origin(id=articles[0].id, name=articles[0].path, articles=tuple(each.id for each in articles), basis="told")


def brief(*articles: Article, picks=(), takeaways=(), figures=(), **more) -> Brief:
    """A brief with one section of *picks*; every article is an origin of its own."""
    rule = SectionRule(id="news", title="News")
    reconciled = Reconciled(
        extractions=tuple(Extraction(article=each) for each in articles),
        origins=tuple(origin(each) for each in articles),
        groups=tuple(pick.group for pick in picks),
    )
    choice = Choice(
        sections=(SectionChoice(rule=rule, picks=tuple(picks)),),
        takeaways=tuple(takeaways),
        key_figures=tuple(figures),
    )
    frame = Frame(
        version="0", title="Daily", edition=None, profile="default", tlp=None, date="2026-03-10",
        window=("2026-03-09", "2026-03-10"), timezone="UTC", grades={"The Harbour Post": "B"},
    )  # fmt: skip
    return compose(choice, reconciled, frame=frame, discrepancies=(), updates=(), skipped=(), **more)


def pick(of: Group, **more) -> Pick:
    """A pick of *of*."""
    return Pick(group=of, **({"kind": "event"} | more))


def figure_pick(of: Figure, **more) -> FigurePick:
    """A key figure."""
    return FigurePick(figure=of, group=None, **more)
