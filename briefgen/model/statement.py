"""What may be told: statements, grouped over articles, with their origins and disagreements."""

from dataclasses import dataclass, field
from typing import Literal

from briefgen.model.finding import Citation, Event, Extraction, Figure, Finding, Quote, Telling

Severity = Literal["high", "medium", "low"]
"""How much a disagreement matters to a reader."""
Dispute = Literal["figure", "state", "place", "date", "actor", "denial", "wording", "other"]
"""What a disagreement is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """A sentence, or a quote, that a brief may show. The citation is the whole source slice."""

    edited: str | None = None
    """What is shown, when it is not the slice as it stands: changed only in square brackets or by an ellipsis."""
    sentence: int
    """`Sentence.index`."""
    events: tuple[Event, ...] = ()
    """Events told in it, the most salient first."""
    figures: tuple[Figure, ...] = ()
    """Figures in it."""
    quotes: tuple[Quote, ...] = ()
    """Quotes in it, or the quote that it is."""
    alone: bool = True
    """False when it can't be understood without what stands before it."""
    part: bool = False
    """True for a clause of a statement that stands in another group: it is cited here, and never shown."""
    telling: Telling | None = None
    """What can be compared of it, when that is known already."""

    @property
    def shown(self) -> str:
        """What is shown: the slice, changed only in square brackets or by an ellipsis."""
        return self.citation.exact if self.edited is None else self.edited


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who did the reporting of an article: copies of one wire story share it."""

    id: str
    """Stable name of the origin: `Article.id` of its fullest version."""
    name: str
    """Agency or outlet ("AP"), else the path of its fullest version."""
    articles: tuple[str, ...]
    """`Article.id` of every version, the fullest or newest first."""
    basis: str
    """Why they were joined, in words ("credit line; 71 % of the sentences aligned")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements that report the same fact; the best wording first."""

    id: str
    """Stable: hash of its citations."""
    statements: tuple[Statement, ...]
    """Best wording first, then by article."""
    outlets: int
    """How many outlets carry it."""
    origins: int
    """How many origins stand behind it."""
    type: str | None = None
    """PLOVER class of the leading event."""
    date: str | None = None
    """When it happened, ISO 8601."""
    disputed: bool = False
    """True when a discrepancy of high or medium severity concerns it."""
    credibility: int = 6
    """NATO Admiralty credibility of the item, 1 (confirmed) to 6 (cannot be judged), by stated rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One side of a disagreement, or one state of an update."""

    text: str
    """The words that differ, a slice of the source (the figure, the verb, the quote)."""
    said_by: str | None
    """Who says so, or None when the article says it in its own voice."""
    citations: tuple[Citation, ...]
    """All passages that give this account."""
    date: str | None = None
    """As of when, ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Accounts of one matter that do not agree."""

    question: str
    """What they differ on, made of source words and fixed words ("How many drones: shot down?")."""
    severity: Severity
    """high, medium or low."""
    kind: Dispute
    """What it is about."""
    accounts: tuple[Account, ...]
    """Two or more."""
    groups: tuple[str, ...] = ()
    """`Group.id` of the groups that it concerns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A figure or stage that moved on over time: not a disagreement."""

    question: str
    """What moved."""
    accounts: tuple[Account, ...]
    """Earliest first; the last one holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Names that were read as one."""

    canonical: str
    """The name that is shown."""
    label: str
    """PERSON, ORG, GPE …"""
    forms: tuple[str, ...]
    """All forms found, the canonical one among them."""
    reason: str
    """Why they were joined, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """The whole corpus seen as one."""

    extractions: tuple[Extraction, ...]
    """With canonical names filled in from the corpus."""
    origins: tuple[Origin, ...]
    """Every article stands in exactly one."""
    groups: tuple[Group, ...]
    """Every statement that may be told stands in exactly one."""
    discrepancies: tuple[Discrepancy, ...] = ()
    """The gravest first."""
    updates: tuple[Update, ...] = ()
    """In order of their last date."""
    aliases: tuple[Alias, ...] = ()
    """In order of the canonical name."""
    pinned: frozenset[str] = frozenset()
    """`Group.id` of groups that the editor wants shown first, whatever their importance."""
    notes: tuple[str, ...] = field(default=())
    """What the editor's file did, or could not do, one line each."""
