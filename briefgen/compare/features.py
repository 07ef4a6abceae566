"""What a statement says, in a form that two articles can share: words, names, figures, events, quoted words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import fsum

from briefgen.compare.when import statement_days
from briefgen.identify.forms import ENDING, WORD
from briefgen.model.finding import Entity, Event, Extraction, Figure
from briefgen.model.statement import Origin, Statement
from briefgen.wording.countries import country_of
from briefgen.wording.words import content, folded, meaning, stems

BRACKET = re.compile(r"\[([^\[\]]{2,60})\]")
# LONDON -- | NEW YORK (AP) —
DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:\([A-Za-z ]{2,20}\) )?(?:--?|—|–) ")
# Figures without a thing ("one", "two") are too common to tell a fact.
SMALLEST = 3
SMALL = 12
NAME = 1.3
# Events of a statement that are compared.
DEEDS = 3
# Weight of a word that stands in a clause only because the clause cuts a name.
UNSEEN = 1.0
# Events of less salience are only mentioned in passing ("since the invasion").
FAINT = 0.2
CLEAR = 0.6
# "Major General " before a name.
TITLE = re.compile(r"(?:[A-Z][\w.-]{1,20} ){1,4}$")
LONGEST_TITLE = 80
GROWING = re.compile(
    r"\b(?:toll|tally|so far|in all|in total|(?:now )?known to have|r(?:ose|isen) (?:further )?to)\b", re.IGNORECASE
)
# What stands in every text that the pattern fits.
GROWN = ("oll", "all", "so far", "So far", "tal", "known", " to")
PLACES = frozenset({"GPE", "LOC", "FAC"})
# "Ana Roe, an aide to the premier," | "Ana Roe, who heads the team,"
BESIDE = re.compile(
    r", (?:(?:who|whose|an?|the|its|his|her|their|one)\b[^,;\n]{1,120}|[^,;\n]{1,60}\bof\b[^,;\n]{1,60})(?=[,;.])"
)
# "US-led", "Franco-" is left out: only names that are countries.
COMPOUND = re.compile(r"\b([A-Z][\w.]{0,20})[-–](?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Deed:
    """What is compared of an event."""

    type: str
    """PLOVER class."""
    mode: str | None
    """Mode within the class."""
    who: frozenset[str]
    """Who takes part; a country, its people and its seat of government are one."""
    by: frozenset[str]
    """Who does it."""
    date: str | None
    """ISO 8601."""
    clear: bool
    """Whether it is what the statement asserts rather than something mentioned in it."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a statement in their normal form."""

    all: frozenset[str]
    """Names and words."""
    names: frozenset[str]
    """Names, each as "@" and its canonical form or country code."""
    words: tuple[str, ...]
    """The others."""
    beside: frozenset[str]
    """Those that stand beside a person's name."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared of a statement."""

    number: int
    """Its number among all statements."""
    article: str
    """`Article.id`."""
    sentence: int
    """`Sentence.index` of the sentence in which it begins."""
    origin: str
    """`Origin.id`."""
    words: frozenset[str]
    """Words that carry meaning in their normal form; names as "@" and their canonical form or country code."""
    names: frozenset[str]
    """The "@" words: who and where."""
    figures: frozenset[tuple[float, str]]
    """(value, meaning of the head noun) of every figure with a value."""
    counts: frozenset[tuple[float, str]]
    """The same of every figure that counts things, small ones among them, spans of time and measures left out."""
    deeds: tuple[Deed, ...]
    """Its events that are more than mentioned, the most salient first."""
    speakers: frozenset[str]
    """Who is quoted, when the statement is all quote."""
    quoted: tuple[str, ...]
    """Quoted words in their normal form, in order."""
    sayings: tuple[tuple[str, frozenset[str]], ...]
    """(speaker, telling words) of every quote in marks."""
    context: frozenset[str]
    """Names of its whole article, countries left out: what the article is about."""
    telling: frozenset[str]
    """The words without names of persons, their titles and what stands beside a name ("an aide to the premier")."""
    places: frozenset[str]
    """Places other than countries that it names."""
    days: frozenset[str]
    """Days that it surely tells of, ISO 8601."""
    published: str | None
    """Day of its article."""
    growing: bool
    """Whether it says that its figure is one of a growing count ("the toll rose to", "so far")."""
    total: float
    """What all its words weigh together; a word that stands nowhere else as a whole weighs one."""


def features_of(
    statements: Sequence[Statement], extractions: Sequence[Extraction], origins: Sequence[Origin]
) -> tuple[list[Features], dict[str, float]]:
    """Return the features of each of *statements*, in their order, and how much each word tells."""
    by_article = {extraction.article.id: extraction for extraction in extractions}
    origin = {article: each.id for each in origins for article in each.articles}
    about = {article: context_of(extraction) for article, extraction in by_article.items()}
    said = [words_of(each, by_article[each.citation.article]) for each in statements]
    weight = weights([each.all for each in said])
    told = [
        features(number, statement, by_article[article], origin.get(article, ""), about[article], weight, said[number])
        for number, statement in enumerate(statements)
        for article in (statement.citation.article,)
    ]
    return told, weight


def weighed(words: Iterable[str], weight: Mapping[str, float]) -> float:
    """Return what *words* weigh together."""
    # fsum: the same whatever the order of a set.
    return fsum([weight.get(word, UNSEEN) for word in words])


def name_token(canonical: str) -> str:
    """Return the word that stands for a name: countries, their people and seats of government are one."""
    return "@" + (country_of(canonical) or canonical)


@lru_cache(maxsize=100_000)
def actor_tokens(name: str) -> frozenset[str]:
    """Return the words that stand for who takes part in an event; none when *name* is no name ("the talks").

    "Kenyan and Peruvian envoys" act for Kenya and Peru; "Kenya's Ana Roe" is herself.
    """
    capitals = [ENDING.sub("", word) for word in WORD.findall(name) if word[0].isupper()]
    codes = [country_of(word) for word in capitals]
    if codes and all(codes):
        return frozenset(f"@{code}" for code in codes)
    return frozenset({name_token(name)}) if capitals else frozenset()


def context_of(extraction: Extraction) -> frozenset[str]:
    """Return the names of an article other than countries, in their canonical form."""
    names = {entity.canonical or entity.text for entity in extraction.entities}
    return frozenset(name for name in names if not country_of(name))


def features(
    number: int,
    statement: Statement,
    extraction: Extraction,
    origin: str,
    context: frozenset[str],
    weight: Mapping[str, float],
    said: "Words | None" = None,
) -> Features:
    """Return the features of one *statement* of *extraction*; *said*: its words, when they are known already."""
    said = said or words_of(statement, extraction)
    own = [quote for quote in statement.quotes if quote.kind == "direct"] if _is_quote(statement) else []
    return Features(
        number=number,
        article=statement.citation.article,
        sentence=statement.sentence,
        origin=origin,
        words=said.all,
        names=said.names,
        figures=frozenset(pair for each in statement.figures if _tells(each) for pair in _figure(each)),
        counts=frozenset(
            (each.value, head_of(each)) for each in statement.figures if each.value is not None and not each.unit
        ),
        deeds=tuple(_deed(event) for event in statement.events if event.salience >= FAINT)[:DEEDS],
        speakers=frozenset(quote.speaker for quote in own if quote.speaker),
        quoted=tuple(word for quote in statement.quotes if quote.kind != "indirect" for word in stems(quote.text)),
        sayings=tuple(
            (quote.speaker or "", frozenset(content(quote.text)))
            for quote in statement.quotes
            if quote.kind != "indirect"
        ),
        context=context,
        telling=frozenset(said.words) - said.beside,
        places=places_in(statement, extraction),
        days=statement_days(statement, extraction),
        published=extraction.article.published,
        growing=_is_growing(statement.text),
        total=weighed(said.all, weight),
    )


def _is_growing(text: str) -> bool:
    """Tell whether *text* speaks of a growing count; most texts are told apart without a search."""
    return any(sign in text for sign in GROWN) and GROWING.search(text) is not None


def _deed(event: Event) -> Deed:
    by = frozenset().union(*map(actor_tokens, event.actors))
    who = by.union(*map(actor_tokens, event.targets))
    return Deed(event.type, event.mode, who, by, event.date, event.salience >= CLEAR)


def _is_quote(statement: Statement) -> bool:
    """Tell whether *statement* is mostly what somebody said."""
    said = sum(quote.end - quote.start for quote in statement.quotes if quote.kind == "direct")
    return said * 2 > statement.end - statement.start


def places_in(statement: Statement, extraction: Extraction) -> frozenset[str]:
    """Return the places that *statement* names, countries left out."""
    found = entities_within(extraction, statement.start, statement.end)
    names = {each.canonical or each.text for each in found if each.label in PLACES}
    return frozenset(folded(name) for name in names if not country_of(name))


def words_of(statement: Statement, extraction: Extraction) -> Words:
    """Return the words of *statement*: names, other words, and those of them that stand beside a person's name."""
    names: set[str] = set()
    words: list[str] = []
    beside: list[str] = []
    text = statement.text
    dateline = DATELINE.match(text)
    at = statement.start + (dateline.end() if dateline else 0)
    for entity in entities_within(extraction, statement.start, statement.end):
        if entity.start < at:
            continue
        words += content(extraction.article.text[at : entity.start])
        names.add(name_token(entity.canonical or entity.text))
        at = entity.end
        if entity.label == "PERSON":
            beside += content(_beside(entity, text, statement.start))
    words += content(extraction.article.text[at : statement.end])
    if "-" in text or "–" in text:
        names |= {"@" + code for code in map(country_of, COMPOUND.findall(text)) if code}
    for inserted in BRACKET.findall(statement.shown) if "[" in statement.shown else ():
        if inserted[0].isupper() and f"[{inserted}]" not in text:
            names.add(name_token(inserted))
    for quote in statement.quotes:
        beside += content((quote.speaker_role or "") + " " + (quote.cue or ""))
    kept = tuple(word for word in words if len(word) > 1 and not _small(word))
    return Words(frozenset(names.union(kept)), frozenset(names), kept, frozenset(beside))


def _beside(person: Entity, text: str, start: int) -> str:
    """Return what describes *person* in the statement *text*: role, title before the name, clause after it."""
    title = TITLE.search(text[max(0, person.start - start - LONGEST_TITLE) : person.start - start])
    clause = BESIDE.match(text, person.end - start)
    return " ".join([person.role or "", title.group() if title else "", clause.group() if clause else ""])


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


def weights(told: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return how much each word tells: log of how rare it is among the statements (IDF)."""
    from collections import Counter
    from math import log

    count = Counter(chain.from_iterable(told))
    # A word seen once can't be shared, so it must not weigh more than one seen twice.
    # A name that few bear says more than a word that few use.
    return {word: log(1 + len(told) / max(seen, 2)) * (NAME if word[0] == "@" else 1.0) for word, seen in count.items()}
