"""What a statement says, in a form that two articles can share: words, names, figures, events, quoted words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from briefgen.model.finding import Extraction, Figure, Telling
from briefgen.wording.countries import country_of
from briefgen.wording.words import meaning

# Weight of a word that stands in a clause only because the clause cuts a name.
UNSEEN = 1.0


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


class Features(NamedTuple):
    """What is compared of a statement. Sets of words are made when they are asked for: there are many, and few are."""

    own: Telling
    """What its own article tells of it."""
    origin: str
    """`Origin.id`."""
    named: tuple[str, ...]
    """`names` in order."""
    figures: frozenset[tuple[float, str]]
    """(value, meaning of the head noun) of every figure with a value."""
    counts: tuple[tuple[float, str], ...]
    """The same of every figure that counts things, small ones among them, spans of time and measures left out."""
    deeds: tuple[Deed, ...]
    """Its events that are more than mentioned, the most salient first."""
    speakers: frozenset[str]
    """Who is quoted, when the statement is all quote."""
    said_by: tuple[str, ...]
    """The speaker of each quote in marks, "" where it is not known."""
    context: frozenset[str]
    """Names of its whole article, countries left out: what the article is about."""
    places: tuple[str, ...]
    """Places other than countries that it names."""
    days: frozenset[str]
    """Days that it surely tells of, ISO 8601."""
    published: str | None
    """Day of its article."""
    length: int
    """How many words it has."""
    total: float
    """What all its words weigh together; a word that stands nowhere else as a whole weighs one."""

    @property
    def article(self) -> str:
        """`Article.id`."""
        return self.own.citation.article

    @property
    def sentence(self) -> int:
        """`Sentence.index` of the sentence in which it begins."""
        return self.own.sentence

    @property
    def words(self) -> frozenset[str]:
        """Words that carry meaning in their normal form, and `names`."""
        return with_names(self.own.words, self.named)

    @property
    def names(self) -> frozenset[str]:
        """Who and where: each name as "@" and its canonical form or country code."""
        return frozenset(self.named)

    @property
    def telling(self) -> frozenset[str]:
        """The words without names, titles and what stands beside a person's name ("an aide to the premier")."""
        return _without(self.own.words, self.own.beside)

    @property
    def quoted(self) -> tuple[str, ...]:
        """Quoted words in their normal form, in order."""
        return tuple(self.own.quoted.split())

    @property
    def sayings(self) -> Iterator[tuple[str, frozenset[str]]]:
        """(speaker, words that carry meaning) of every quote in marks."""
        return zip(self.said_by, map(_set, self.own.sayings), strict=False)

    @property
    def growing(self) -> bool:
        """Whether it says that its figure is one of a growing count ("the toll rose to", "so far")."""
        return self.own.growing


@lru_cache(maxsize=1 << 12)
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@lru_cache(maxsize=1 << 12)
def with_names(words: str, names: tuple[str, ...]) -> frozenset[str]:
    """Return *words*, parted by spaces, and *names*."""
    # Each word is kept once, however many statements use it.
    return frozenset((*names, *map(intern, words.split())))


@lru_cache(maxsize=1 << 12)
def _without(words: str, beside: str) -> frozenset[str]:
    return frozenset(words.split()).difference(beside.split())


def weighed(words: Iterable[str], weight: Mapping[str, float]) -> float:
    """Return what *words* weigh together."""
    return sum([weight.get(word, UNSEEN) for word in words])


def context_of(extraction: Extraction) -> frozenset[str]:
    """Return the names of an article other than countries, in their canonical form."""
    names = {intern(entity.canonical or entity.text) for entity in extraction.entities}
    # A set that is made of a set takes half the room.
    return frozenset({name for name in names if not country_of(name)})


def head_of(figure: Figure) -> str:
    """Return the meaning of what *figure* counts: its head noun, or else its unit."""
    return meaning(figure.head) if figure.head else meaning(figure.unit or (figure.thing or "").split(" ")[-1])
