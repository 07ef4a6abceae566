"""Statement → Features: what is compared of it, with the names and weights of the whole corpus."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from briefgen.compare.features import Deed, Features, context_of, head_of, weighed, with_names
from briefgen.compare.held import Held
from briefgen.identify.forms import ENDING, WORD
from briefgen.model.finding import Event, Extraction, Figure, Telling
from briefgen.model.statement import Origin, Statement
from briefgen.phrase.compared import entities_within, name_token, telling_of
from briefgen.wording.countries import country_of
from briefgen.wording.words import folded, meaning

# Figures without a thing ("one", "two") are too common to tell a fact.
SMALLEST = 3
# Events of a statement that are compared.
DEEDS = 3
# Events of less salience are only mentioned in passing ("since the invasion").
FAINT = 0.2
CLEAR = 0.6
PLACES = frozenset({"GPE", "LOC", "FAC"})
NOTHING: frozenset[Any] = frozenset()
Made = TypeVar("Made")


class Describer:
    """Makes the features of statements. What equals something made before is the same object."""

    def __init__(self, extractions: Sequence[Extraction], origins: Sequence[Origin]) -> None:
        self.by_article = {extraction.article.id: extraction for extraction in extractions}
        self.origin = {article: each.id for each in origins for article in each.articles}
        self.context = {article: context_of(extraction) for article, extraction in self.by_article.items()}
        self.weight: Mapping[str, float] = {}
        """How much each word tells."""
        self._made: dict[Any, Any] = {}

    def all(self, statements: Sequence[Statement]) -> tuple[list[Features], Held]:
        """Return the features of each of *statements*, in their order, and which of them hold which words."""
        known = [self._known(each) for each in statements]
        held = Held((own, names) for own, names, _ in known)
        self.weight = held.weight
        told = zip(statements, known, held.lengths().tolist(), held.totals().tolist(), strict=True)
        made = [self._features(each, *more, length=length, total=total) for each, more, length, total in told]
        self._made.clear()
        return made, held

    def one(self, statement: Statement) -> Features:
        """Return the features of one *statement*, or of a clause of it."""
        own, names, places = self._known(statement)
        words = with_names(own.words, names)
        total = weighed(words, self.weight)
        return self._features(statement, own, names, places, length=len(words), total=total)

    def _known(self, statement: Statement) -> tuple[Telling, tuple[str, ...], tuple[str, ...]]:
        """Return what the article tells of *statement*, and the names and the places in it."""
        extraction = self.by_article[statement.citation.article]
        own = statement.telling or telling_of(
            extraction,
            statement.citation,
            sentence=statement.sentence,
            edited=statement.edited,
            alone=statement.alone,
            events=statement.events,
            figures=statement.figures,
            quotes=statement.quotes,
        )
        at = own.citation.start + own.lead
        names, places = set(own.names), set()
        for entity in entities_within(extraction, at, own.citation.end):
            name = entity.canonical or entity.text
            names.add(name_token(name))
            if entity.label in PLACES and not country_of(name):
                places.add(folded(name))
        return own, self._same(tuple(sorted(names))), self._same(tuple(sorted(places)))

    def _features(
        self,
        statement: Statement,
        own: Telling,
        names: tuple[str, ...],
        places: tuple[str, ...],
        *,
        length: int,
        total: float,
    ) -> Features:
        same, figures, quotes = self._same, statement.figures, statement.quotes
        counted = [(each.value, head_of(each)) for each in figures if each.value is not None and not each.unit]
        return Features(
            own=own,
            origin=self.origin.get(own.citation.article, ""),
            named=names,
            figures=same(frozenset(same(pair) for each in figures if _tells(each) for pair in _figure(each)))
            if figures
            else NOTHING,
            counts=same(tuple(map(same, counted))),
            deeds=same(tuple(self._deed(event) for event in statement.events if event.salience >= FAINT)[:DEEDS]),
            speakers=same(_speakers(statement)) if quotes else NOTHING,
            said_by=same(tuple(quote.speaker or "" for quote in quotes if quote.kind != "indirect")),
            context=self.context[own.citation.article],
            places=places,
            days=same(frozenset(own.days)) if own.days else NOTHING,
            published=self.by_article[own.citation.article].article.published,
            length=length,
            total=total,
        )

    def _deed(self, event: Event) -> Deed:
        by = self._same(NOTHING.union(*map(actor_tokens, event.actors)))
        who = self._same(by.union(*map(actor_tokens, event.targets)))
        return self._same(Deed(event.type, event.mode, who, by, event.date, event.salience >= CLEAR))

    def _same(self, made: Made) -> Made:
        """Return what equals *made* and was made first: most sets are empty, or hold one name of the day."""
        found: Made = self._made.setdefault(made, made)
        return found


@lru_cache(maxsize=1 << 14)
def actor_tokens(name: str) -> frozenset[str]:
    """Return the words that stand for who takes part in an event; none when *name* is no name ("the talks").

    "Kenyan and Peruvian envoys" act for Kenya and Peru; "Kenya's Ana Roe" is herself.
    """
    capitals = [ENDING.sub("", word) for word in WORD.findall(name) if word[0].isupper()]
    codes = [country_of(word) for word in capitals]
    if codes and all(codes):
        return frozenset(f"@{code}" for code in codes)
    return frozenset({name_token(name)}) if capitals else NOTHING


def _speakers(statement: Statement) -> frozenset[str]:
    """Return who is quoted in *statement*, when it is mostly what somebody said."""
    direct = [quote for quote in statement.quotes if quote.kind == "direct"]
    said = sum(quote.end - quote.start for quote in direct)
    if said * 2 <= statement.end - statement.start:
        return NOTHING
    return frozenset(quote.speaker for quote in direct if quote.speaker)


def _tells(figure: Figure) -> bool:
    value = figure.value
    return (
        value is not None
        and bool(figure.head or figure.thing or figure.unit)
        and (value >= SMALLEST or value != int(value))
    )


def _figure(figure: Figure) -> Iterator[tuple[float, str]]:
    yield figure.value or 0.0, head_of(figure)
    if figure.unit:
        yield figure.value or 0.0, meaning(figure.unit)
