"""What a statement says, in a form that two articles can share: words, names, figures, events, quoted words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.identify.forms import organisation_key
from briefgen.model.finding import Entity, Event, Extraction, Figure
from briefgen.model.statement import Origin, Statement
from briefgen.wording.countries import country_of
from briefgen.wording.words import content, meaning, stems

BRACKET = re.compile(r"\[([^\[\]]{2,60})\]")
# Figures without a thing ("one", "two") are too common to tell a fact.
SMALLEST = 3
SMALL = 12
NAME = 1.3
# Events of less salience are only mentioned in passing ("since the invasion").
FAINT = 0.2
# "US-led", "Franco-" is left out: only names that are countries.
COMPOUND = re.compile(r"\b([A-Z][\w.]{0,20})[-–](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared of a statement."""

    number: int
    """Its number among all statements."""
    article: str
    """`Article.id`."""
    origin: str
    """`Origin.id`."""
    published: str | None
    """Publication day of its article."""
    words: frozenset[str]
    """Words that carry meaning in their normal form; names as "@" and their canonical form or country code."""
    plain: tuple[str, ...]
    """All words in order, in their normal form."""
    names: frozenset[str]
    """The "@" words: who and where."""
    figures: frozenset[tuple[float, str]]
    """(value, meaning of the head noun) of every figure with a value."""
    events: tuple[Event, ...]
    """As in the statement."""
    speakers: frozenset[str]
    """Who is quoted, when the statement is all quote."""
    quoted: tuple[str, ...]
    """Quoted words in their normal form, in order."""
    sayings: tuple[tuple[str, frozenset[str]], ...]
    """(speaker, telling words) of every quote in marks."""
    context: frozenset[str]
    """Names of its whole article, countries left out: what the article is about."""
    date: str | None
    """Day of its leading event, ISO 8601."""


def features_of(
    statements: Sequence[Statement], extractions: Sequence[Extraction], origins: Sequence[Origin]
) -> list[Features]:
    """Return the features of each of *statements*, in their order."""
    by_article = {extraction.article.id: extraction for extraction in extractions}
    origin = {article: each.id for each in origins for article in each.articles}
    about = {article: context_of(extraction) for article, extraction in by_article.items()}
    return [
        features(number, statement, by_article[article], origin.get(article, ""), about[article])
        for number, statement in enumerate(statements)
        for article in (statement.citation.article,)
    ]


def name_token(canonical: str) -> str:
    """Return the word that stands for a name: countries, their people and seats of government are one."""
    return "@" + (country_of(canonical) or canonical)


def actor_token(name: str) -> str | None:
    """Return the word that stands for who takes part in an event; None when *name* is no name ("the talks")."""
    if not any(word[0].isupper() for word in name.split()):
        return None
    country, _ = organisation_key(name)
    # "Kenyan forces" act for Kenya; "Kenya's Ana Roe" is herself.
    return name_token(name) if country is None or any(word[0].isupper() for word in name.split()[1:]) else "@" + country


def context_of(extraction: Extraction) -> frozenset[str]:
    """Return the names of an article other than countries, in their canonical form."""
    names = {entity.canonical or entity.text for entity in extraction.entities}
    return frozenset(name for name in names if not country_of(name))


def features(
    number: int, statement: Statement, extraction: Extraction, origin: str, context: frozenset[str]
) -> Features:
    """Return the features of one *statement* of *extraction*."""
    names, words = _words(statement, extraction)
    own = [quote for quote in statement.quotes if quote.kind == "direct"] if _is_quote(statement) else []
    return Features(
        number=number,
        article=statement.citation.article,
        origin=origin,
        published=extraction.article.published,
        words=frozenset(words) | names,
        plain=stems(statement.text),
        names=names,
        figures=frozenset(pair for each in statement.figures if _tells(each) for pair in _figure(each)),
        events=tuple(event for event in statement.events if event.salience >= FAINT),
        speakers=frozenset(quote.speaker for quote in own if quote.speaker),
        quoted=tuple(word for quote in statement.quotes if quote.kind != "indirect" for word in stems(quote.text)),
        sayings=tuple(
            (quote.speaker or "", frozenset(content(quote.text)))
            for quote in statement.quotes
            if quote.kind != "indirect"
        ),
        context=context,
        date=next((event.date for event in statement.events if event.date and event.salience >= FAINT), None),
    )


def _is_quote(statement: Statement) -> bool:
    """Tell whether *statement* is mostly what somebody said."""
    said = sum(quote.end - quote.start for quote in statement.quotes if quote.kind == "direct")
    return said * 2 > statement.end - statement.start


def _words(statement: Statement, extraction: Extraction) -> tuple[frozenset[str], list[str]]:
    """Return the names and the other words of *statement*."""
    names: set[str] = set()
    words: list[str] = []
    at = statement.start
    for entity in entities_within(extraction, statement.start, statement.end):
        if entity.start < at:
            continue
        words += content(extraction.article.text[at : entity.start])
        names.add(name_token(entity.canonical or entity.text))
        at = entity.end
    words += content(extraction.article.text[at : statement.end])
    names |= {"@" + code for code in map(country_of, COMPOUND.findall(statement.text)) if code}
    for inserted in BRACKET.findall(statement.shown):
        if inserted[0].isupper() and f"[{inserted}]" not in statement.text:
            names.add(name_token(inserted))
    return frozenset(names), [word for word in words if len(word) > 1 and not _small(word)]


def _small(word: str) -> bool:
    return word.isdecimal() and len(word) < 3 and int(word) <= SMALL


def entities_within(extraction: Extraction, start: int, end: int) -> Sequence[Entity]:
    """Return the names of *extraction* that begin from *start* to *end*."""
    low = bisect_left(extraction.entities, start, key=lambda entity: entity.start)
    high = bisect_left(extraction.entities, end, key=lambda entity: entity.start)
    return extraction.entities[low:high]


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


def head_of(figure: Figure) -> str:
    """Return the meaning of what *figure* counts: its head noun, or else its unit."""
    return meaning(figure.head) if figure.head else meaning(figure.unit or (figure.thing or "").split(" ")[-1])


def weights(told: Sequence[Features]) -> Mapping[str, float]:
    """Return how much each word tells: log of how rare it is among the statements (IDF)."""
    from collections import Counter
    from math import log

    count = Counter(word for each in told for word in each.words)
    # A word seen once can't be shared, so it must not weigh more than one seen twice.
    # A name that few bear says more than a word that few use.
    return {word: log(1 + len(told) / max(seen, 2)) * (NAME if word[0] == "@" else 1.0) for word, seen in count.items()}
