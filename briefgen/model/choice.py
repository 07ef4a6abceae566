"""What was chosen for the brief, before sources are numbered."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.finding import Citation, Figure
from briefgen.model.statement import Group

TrackStatus = Literal["scheduled", "under way", "ended without agreement", "agreed", "broken off", "no report"]
"""Stages of talks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRule:
    """What belongs in a section, as the profile says it. An item belongs where the first matching rule is."""

    id: str
    """Name in brief.json."""
    title: str
    """What the reader sees."""
    template: str = "sections/list.html"
    """Template file that shows it."""
    kinds: tuple[str, ...] = ("event",)
    """Of event, quote, figure."""
    types: tuple[str, ...] = ()
    """PLOVER classes, or class and mode ("CONSULT-phone"); empty: any."""
    not_types: tuple[str, ...] = ()
    """Classes, or class and mode, that never belong."""
    words: tuple[str, ...] = ()
    """Lemmas of which one must stand in the statement; empty: none needed."""
    not_words: tuple[str, ...] = ()
    """Lemmas of which none may stand in it."""
    about: tuple[str, ...] = ()
    """Words that tell what its articles are about: one must stand in the statement, or several in its article; empty:
    any article."""
    entities: tuple[str, ...] = ()
    """Canonical names of which one must stand in it; empty: none needed."""
    outlook: bool = False
    """Only forward-looking quotes."""
    order: Literal["time", "importance"] = "importance"
    """How its items are ordered."""
    group_by: Literal["none", "contact", "speaker", "event"] = "none"
    """contact: one entry for each meeting or call, readouts beneath; speaker: one quote a speaker; event: one entry for
    each event, further facts about it beneath."""
    tracks: bool = False
    """Whether it opens with a table of tracks and their status."""
    background: bool = False
    """Whether what happened before the window is shown ("earlier rounds")."""
    labels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(label, PLOVER classes or words) that put items under small headings, in order."""
    limit: int = 12
    """How many items at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A group chosen for a section."""

    group: Group
    """What is told; its first statement is shown."""
    kind: Literal["event", "quote", "call", "figure", "fact"]
    """How it is told."""
    label: str | None = None
    """Small heading under which it stands."""
    parts: tuple["Pick", ...] = ()
    """What belongs under it: the readouts of a call."""
    actors: tuple[str, ...] = ()
    """Who; all that took part in a contact."""
    said_by: str | None = None
    """Who says it."""
    role: str | None = None
    """Office of who says it, as a source has it, with the state where one says so."""
    initiator: str | None = None
    """At whose request a contact took place."""
    medium: str | None = None
    """By what means."""
    date: str | None = None
    """When, ISO 8601."""
    score: float = 0.0
    """Importance; comparable within one brief only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPick:
    """A row of a status table."""

    track: str
    """What is followed, in source words."""
    status: TrackStatus
    """Latest stage told."""
    last: str | None
    """Last round: a source slice or an ISO date."""
    next: str | None
    """What comes next: a source slice or an ISO date."""
    citations: tuple[Citation, ...]
    """What the row rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoice:
    """A section and what stands in it."""

    rule: SectionRule
    """As in the profile."""
    picks: tuple[Pick, ...]
    """In the order in which they are shown."""
    tracks: tuple[TrackPick, ...] = ()
    """Rows of the status table."""
    left_out: int = 0
    """How many the limit cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePick:
    """An indicator chosen as a key figure."""

    figure: Figure
    """The best wording."""
    group: Group | None
    """The group in which it is told, when there is one."""
    same: tuple[Figure, ...] = ()
    """The same indicator with an agreeing value elsewhere."""
    disputed: bool = False
    """Whether other sources give another value."""
    place: str | None = None
    """Where, when another sentence on the same incident tells it."""
    history: tuple[tuple[str, float], ...] = ()
    """(ISO date, value) of earlier counts of the same, oldest first, this one last; empty when it was not counted before."""
    score: float = 0.0
    """Importance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPick:
    """Figures of one kind over three days or more."""

    title: str
    """What it shows, in source words."""
    section: str
    """Id of the section where it belongs."""
    series: tuple[tuple[str, tuple[Figure, ...]], ...]
    """(name, figures by date)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Everything that the brief will show, in its order."""

    sections: tuple[SectionChoice, ...]
    """As in the profile, empty ones included."""
    takeaways: tuple[Pick, ...] = ()
    """Three to six, at most two of one section."""
    key_figures: tuple[FigurePick, ...] = ()
    """The indicators that matter, the most important first."""
    timeline: tuple[Pick, ...] = ()
    """Dated events of the window, by time."""
    charts: tuple[ChartPick, ...] = ()
    """Charts worth drawing."""
