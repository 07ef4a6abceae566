"""What the reader gets: the shape of brief.json, and of what a template is given (as plain data)."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCitation:
    """A footnote: a passage of a numbered source (W3C TextPositionSelector and TextQuoteSelector)."""

    source: int
    """`Source.number`."""
    start: int
    """First code point of the passage in the article's text."""
    end: int
    """One past the last code point."""
    exact: str
    """The passage."""
    prefix: str
    """Up to 32 code points before it."""
    suffix: str
    """Up to 32 code points after it."""
    id: str
    """Name of the passage in this brief, usable as an anchor ("s2p14")."""
    url: str | None = None
    """Link that opens the source at the passage (text fragment); None without a web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement of the brief."""

    text: str
    """What is shown: a source slice, changed only in square brackets or by an ellipsis."""
    citations: tuple[SourceCitation, ...]
    """All passages that say it; the first is the one that is shown."""
    outlets: int
    """How many outlets carry it."""
    origins: int
    """How many independent origins stand behind it."""
    kind: Literal["event", "quote", "call", "figure", "fact"] = "fact"
    """What it is."""
    type: str | None = None
    """PLOVER class."""
    mode: str | None = None
    """Mode within the class."""
    date: str | None = None
    """When it happened, or was said, ISO 8601."""
    places: tuple[str, ...] = ()
    """Where."""
    actors: tuple[str, ...] = ()
    """Who; for a contact, all that took part."""
    said_by: str | None = None
    """Speaker of a quote, or who claims what is told; None when the article tells it in its own voice."""
    role: str | None = None
    """Role of the speaker, as in a source."""
    medium: str | None = None
    """How it was said, or by what means a contact was held."""
    certainty: str | None = None
    """said, claimed, denied, hinted."""
    initiator: str | None = None
    """At whose request a contact took place."""
    label: str | None = None
    """Row or group label within the section ("Demands", "Earlier rounds")."""
    section: str | None = None
    """Id of the section where it stands."""
    disputed: bool = False
    """True when sources disagree on it."""
    credibility: int = 6
    """NATO Admiralty credibility, 1 to 6."""
    parts: tuple["Item", ...] = ()
    """Items that belong under it: the readouts of a call, the facts of an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A row of a status table."""

    track: str
    """What is followed, in source words ("peace talks")."""
    status: Literal["scheduled", "under way", "ended without agreement", "agreed", "broken off", "no report"]
    """Latest stage told."""
    last: str | None
    """Last round, as a source slice or date."""
    next: str | None
    """What comes next, as a source slice or date."""
    citations: tuple[SourceCitation, ...]
    """What the row rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the brief."""

    id: str
    """As in the profile."""
    title: str
    """As in the profile."""
    template: str
    """Template file that shows it."""
    items: tuple[Item, ...]
    """In the order in which they are shown."""
    tracks: tuple[Track, ...] = ()
    """Status table; empty when the profile asks for none."""
    left_out: int = 0
    """How many further items the limit of the profile cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A tile or row of the key figures."""

    text: str
    """The figure as in the source, with its modifier ("more than 40 warplanes")."""
    citations: tuple[SourceCitation, ...]
    """All passages that give it."""
    outlets: int
    """How many outlets carry it."""
    origins: int
    """How many independent origins stand behind it."""
    number: str
    """The number with its modifier, as in the source ("more than 40")."""
    value: float | None
    """The number."""
    thing: str | None
    """What is counted, as in the source."""
    predicate: str | None
    """What happened to it, as in the source, its verb as a participle ("killed" for "killing")."""
    said_by: str | None
    """Who gives it."""
    date: str | None
    """As of when, ISO 8601."""
    place: str | None = None
    """Where."""
    disputed: bool = False
    """True when sources disagree on it."""
    history: tuple[tuple[str, float], ...] = ()
    """(ISO date, value) of earlier counts, in this corpus and in earlier briefs, oldest first, this one last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefAccount:
    """One side of a disagreement, or one state of an update."""

    text: str
    """The words that differ, a source slice."""
    said_by: str | None
    """Who says so."""
    date: str | None
    """As of when."""
    citations: tuple[SourceCitation, ...]
    """Where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDiscrepancy:
    """Where sources disagree."""

    question: str
    """What they differ on."""
    severity: Literal["high", "medium", "low"]
    """How much it matters."""
    kind: str
    """figure, state, place, date, actor, denial, wording, other."""
    accounts: tuple[BriefAccount, ...]
    """One a side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefUpdate:
    """What moved on over time."""

    question: str
    """What moved."""
    accounts: tuple[BriefAccount, ...]
    """Earliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference to the last published brief."""

    kind: Literal["new", "updated", "still true", "no longer reported"]
    """What became of it."""
    text: str
    """The statement as it stands now, or stood."""
    before: str | None
    """The figure or statement before, for "updated"."""
    citations: tuple[SourceCitation, ...]
    """Where it stands now; empty when it is no longer reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPoint:
    """A bar or dot of a chart."""

    date: str
    """ISO 8601."""
    value: float
    """Number in units of one."""
    citation: str
    """`SourceCitation.id` of the passage that gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSeries:
    """Points of one indicator."""

    name: str
    """What is counted, in source words ("drones launched")."""
    points: tuple[ChartPoint, ...]
    """By date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of three points or more."""

    title: str
    """What it shows."""
    section: str
    """Id of the section where it stands."""
    series: tuple[ChartSeries, ...]
    """One or two."""
    citations: tuple[SourceCitation, ...]
    """What its points rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article of the window, cited or not."""

    number: int
    """Its number throughout the brief, from 1."""
    id: str
    """`Article.id`."""
    path: str
    """Path in the corpus."""
    outlet: str | None
    """Who published it."""
    title: str | None
    """Headline."""
    author: str | None
    """Byline."""
    published: str | None
    """ISO 8601 day."""
    date_basis: str
    """Where that day was found."""
    url: str | None
    """Web address."""
    sha256: str
    """Of the article's text as UTF-8."""
    origin: str
    """`Origin.id`: equal for copies of one story."""
    origin_name: str
    """Agency or outlet that did the reporting."""
    origin_note: str | None
    """Why it was joined with others; None when it stands alone."""
    grade: str
    """NATO Admiralty reliability of the source, A to F, from the user's table."""
    passages: tuple[SourceCitation, ...]
    """All passages that the brief cites, in order; empty when it is not cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusCounts:
    """What the brief was made from."""

    articles: int
    """In the window."""
    outlets: int
    """Different outlets; an article without one counts as one of its own."""
    origins: int
    """Different origins."""
    undated: int
    """Articles without a date, which are always in."""
    skipped: int
    """Files that could not be read."""
    hash: str
    """SHA-256 over the hashes of all articles, in order of path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief."""

    version: str
    """Version of briefgen."""
    title: str
    """From the configuration."""
    edition: str | None
    """From the configuration ("Morning edition")."""
    profile: str
    """Name of the profile."""
    tlp: str | None
    """TLP 2.0 label from the configuration: CLEAR, GREEN, AMBER, AMBER+STRICT, RED."""
    language: str
    """BCP 47 tag of the fixed words."""
    date: str
    """The day of the brief, ISO 8601."""
    window_start: str | None
    """First day of the window; None for the whole corpus."""
    window_end: str
    """Last day of the window."""
    cutoff: str
    """Newest time of publication in the window, ISO 8601 with offset, or its last day."""
    timezone: str
    """IANA name of the zone that dates are told in."""
    corpus: CorpusCounts
    """What it was made from."""
    takeaways: tuple[Item, ...]
    """Three to six, the most important first."""
    key_figures: tuple[KeyFigure, ...]
    """The indicators that matter."""
    sections: tuple[Section, ...]
    """As in the profile, empty ones included."""
    discrepancies: tuple[BriefDiscrepancy, ...]
    """The gravest first."""
    updates: tuple[BriefUpdate, ...]
    """What moved on over time."""
    timeline: tuple[Item, ...]
    """By date."""
    charts: tuple[Chart, ...]
    """Each of three points or more."""
    changes: tuple[Change, ...]
    """Against the last published brief of the profile."""
    compared_with: str | None
    """Date of that brief; None when there is none."""
    sources: tuple[Source, ...]
    """Every article of the window."""
    skipped: tuple[Skipped, ...]
    """What could not be read."""
    warnings: tuple[str, ...]
    """What the reader must know first: stale or thin corpus, say."""
    method: tuple[str, ...]
    """Lines of the method note: rules, edits applied."""
