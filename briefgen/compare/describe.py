"""Statement → Features: what is compared of it, with the names and weights of the whole corpus."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from briefgen.compare.features import Deed, Features, context_of, head_of, weighed, with_names
from briefgen.compare.held import Held
from briefgen.identify.forms import ENDING, WORD
from briefgen.model.finding import Event, Extraction, Figure, Telling
from briefgen.model.statement import Origin, Statement
from briefgen.phrase.compared import name_token, telling_of
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
Number = tuple[float, str]


class Describer:
    """Makes the features of statements. What equals something made before is the same object."""

    def __init__(self, extractions: Sequence[Extraction], origins: Sequence[Origin]) -> None:
        self.by_article = {extraction.article.id: extraction for extraction in extractions}
        self.origin = {article: each.id for each in origins for article in each.articles}
        self.context = {article: context_of(extraction) for article, extraction in self.by_article.items()}
        self.weight: Mapping[str, float] = {}
        """How much each word tells."""
        self._made: dict[Any, Any] = {}
        self._starts: tuple[str, list[int]] = ("", [])
        """An article, and where its names begin."""

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
        if self._starts[0] != extraction.article.id:
            # Statements come article by article.
            self._starts = extraction.article.id, [each.citation.start for each in extraction.entities]
        low = bisect_left(self._starts[1], at)
        for entity in extraction.entities[low : bisect_left(self._starts[1], own.citation.end, low)]:
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
        same, quotes = self._same, statement.quotes
        figures, counts = self._numbers(statement.figures) if statement.figures else (NOTHING, ())
        return Features(
            own=own,
            origin=self.origin.get(own.citation.article, ""),
            named=names,
            figures=figures,
            counts=counts,
            deeds=same(tuple(self._deed(event) for event in statement.events if event.salience >= FAINT)[:DEEDS])
            if statement.events
            else (),
            speakers=same(_speakers(statement)) if quotes else NOTHING,
            said_by=same(tuple(quote.speaker or "" for quote in quotes if quote.kind != "indirect")) if quotes else (),
            context=self.context[own.citation.article],
            places=places,
            days=same(frozenset(own.days)) if own.days else NOTHING,
            published=self.by_article[own.citation.article].article.published,
            length=length,
            total=total,
        )

    def _numbers(self, figures: Sequence[Figure]) -> tuple[frozenset[Number], tuple[Number, ...]]:
        """Return `Features.figures` and `Features.counts` of a statement with *figures*."""
        telling: list[Number] = []
        counts: list[Number] = []
        for each in figures:
            if each.value is None:
                continue
            number = self._same((each.value, head_of(each)))
            if not each.unit:
                counts.append(number)
            if (each.head or each.thing or each.unit) and (each.value >= SMALLEST or each.value != int(each.value)):
                telling.append(number)
                if each.unit:
                    telling.append(self._same((each.value, meaning(each.unit))))
        return self._same(frozenset(telling)) if telling else NOTHING, self._same(tuple(counts))

    def _deed(self, event: Event) -> Deed:
        by, done_to = self._sides(event.actors), self._sides(event.targets)
        who = self._same(by | done_to) if by and done_to else by or done_to
        return self._same(Deed(event.type, event.mode, who, by, event.date, event.salience >= CLEAR))

    def _sides(self, names: Sequence[str]) -> frozenset[str]:
        """Return the words that stand for those with *names*."""
        if len(names) < 2:
            return self._same(actor_tokens(names[0])) if names else NOTHING
        return self._same(NOTHING.union(*map(actor_tokens, names)))

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
