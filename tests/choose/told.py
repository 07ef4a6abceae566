"""Groups made by hand for the tests of choosing: one sentence, one event, as many origins as wanted."""

from dataclasses import replace

from briefgen.model.article import Article
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Citation, Event, Extraction, Quote, Sentence
from briefgen.model.statement import Group, Origin, Reconciled, Statement

WINDOW = ("2031-05-04", "2031-05-05")


class Corpus:
    """Articles that grow sentence by sentence; `seen()` is what choosing is given."""

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        self.made: list[tuple[str, int, dict, dict | None, int]] = []

    def tell(
        self, article: str, text: str, *, origins: int = 1, quote: dict | None = None, **event: object
    ) -> "Corpus":
        """Add the sentence *text* to *article*, with an event of these fields (none when empty) and a quote."""
        lines = self.texts.setdefault(article, [])
        lines.append(text)
        self.made.append((article, len(lines) - 1, event, quote, origins))
        return self

    def seen(self) -> Reconciled:
        """Return the corpus as one, every sentence a group of its own."""
        articles = {name: _article(name, "\n".join(lines)) for name, lines in self.texts.items()}
        statements = [self._statement(articles, *each) for each in self.made]
        extractions = tuple(
            _extraction(articles[name], lines, statements) for name, lines in sorted(self.texts.items())
        )
        groups = tuple(
            _group(number, statement, origins)
            for number, (statement, (*_, origins)) in enumerate(zip(statements, self.made, strict=True))
        )
        origins = tuple(
            Origin(id=each.id, name=each.path, articles=(each.id,), basis="alone") for each in articles.values()
        )
        return Reconciled(extractions=extractions, origins=origins, groups=groups)

    def _statement(
        self, articles: dict[str, Article], name: str, index: int, event: dict, quote: dict | None, _: int
    ) -> Statement:
        citation = _citations(articles[name], self.texts[name])[index]
        events = (Event(citation=citation, sentence=index, salience=0.9, **event),) if event else ()
        quotes = (Quote(citation=citation, sentence=index, **quote),) if quote else ()
        return Statement(citation=citation, sentence=index, events=events, quotes=quotes)


def _article(name: str, text: str) -> Article:
    return Article(id=name * 4, path=name, text=text, text_start=0, sha256="", published="2031-05-05")


def _citations(article: Article, lines: list[str]) -> list[Citation]:
    found, at = [], 0
    for line in lines:
        found.append(Citation.of(article, at, at + len(line)))
        at += len(line) + 1
    return found


def _extraction(article: Article, lines: list[str], statements: list[Statement]) -> Extraction:
    sentences = tuple(
        Sentence(citation=each, paragraph=number, index=number)
        for number, each in enumerate(_citations(article, lines))
    )
    own = [each for each in statements if each.citation.article == article.id]
    return Extraction(
        article=article,
        sentences=sentences,
        events=tuple(event for each in own for event in each.events),
        quotes=tuple(quote for each in own for quote in each.quotes),
    )


def _group(number: int, statement: Statement, origins: int) -> Group:
    event = statement.events[0] if statement.events else None
    return Group(
        id=f"g{number:03}",
        statements=(statement,),
        outlets=origins,
        origins=origins,
        type=event.type if event else None,
        date=event.date if event else None,
    )


def rules(**changes: object) -> tuple[SectionRule, ...]:
    """Return the sections of a small profile; *changes* go to its first section."""
    talks = SectionRule(
        id="talks",
        title="Talks",
        types=("CONSULT-talks", "CONSULT-meeting", "AGREE", "REJECT", "REQUEST"),
        words=("talks", "ceasefire", "round"),
        tracks=True,
        background=True,
        labels=(("Stage", ("CONSULT",)), ("Earlier rounds", ("background",))),
    )
    return (
        replace(talks, **changes),
        SectionRule(id="events", title="Events", types=("ASSAULT",), group_by="event", order="time"),
        SectionRule(id="calls", title="Calls", types=("CONSULT",), group_by="contact", background=True),
        SectionRule(id="quotes", title="Quotes", kinds=("quote",), outlook=True, group_by="speaker"),
    )
