"""What was found in one article. Every finding is a slice of the article: see `Citation`."""

from dataclasses import dataclass, field
from typing import Literal

from briefgen.model.article import Article

QuoteKind = Literal["direct", "partial", "indirect"]
"""direct: a full clause in marks; partial: a fragment in marks; indirect: reported without marks."""
Certainty = Literal["said", "claimed", "denied", "hinted"]
"""How surely the cue asserts what is quoted."""
SpeakerType = Literal["person", "organisation", "group", "document", "anonymous"]
"""What kind of source speaks."""
Outlook = Literal["intent", "expectation", "condition", "warning", "demand"]
"""How a quote looks forward."""
EventStatus = Literal["actual", "planned", "hypothetical", "negated", "background"]
"""Whether an event happened, in the window's present."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A slice of an article (W3C TextPositionSelector). Made by `Citation.of` only."""

    article: str
    """`Article.id`."""
    start: int
    """First code point of the slice in `Article.text`."""
    end: int
    """One past the last code point."""
    source: str = field(repr=False, compare=False)
    """`Article.text`: the whole of it, which all citations of an article share."""

    @property
    def exact(self) -> str:
        """The slice itself (W3C TextQuoteSelector)."""
        return self.source[self.start : self.end]

    @classmethod
    def of(cls, article: Article, start: int, end: int) -> "Citation":
        """Return the citation of *article* from *start* to *end*.

        Raises:
            ValueError: if the positions do not lie in the text or the slice is empty.
        """
        if not 0 <= start < end <= len(article.text):
            raise ValueError(f"no slice {start}:{end} in a text of {len(article.text)}")
        return cls(article.id, start, end, article.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found in an article; what is shown of it is the cited slice."""

    citation: Citation
    """Where it stands."""

    @property
    def start(self) -> int:
        """First code point."""
        return self.citation.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.citation.end

    @property
    def text(self) -> str:
        """The slice itself."""
        return self.citation.exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Finding):
    """A sentence."""

    paragraph: int
    """Number of its paragraph, from 0."""
    index: int
    """Number of the sentence in the article, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Finding):
    """A name."""

    label: str
    """OntoNotes label: PERSON, ORG, GPE, LOC, NORP, FAC, EVENT."""
    canonical: str | None = None
    """Fullest name known for the same thing; None when it is the text itself."""
    role: str | None = None
    """Title or role stated with the name ("Defense Minister")."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of a place, when it is beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Finding):
    """An expression of time that names a day or a longer span."""

    value: str | None
    """ISO 8601: `2025-06-01`, `2025-05`, `2025`, or an interval `2025-06-01/2025-06-02`; None if it can't be told."""
    anchor: str | None = None
    """The day it was resolved against, ISO 8601; None for a date that needs none."""
    rule: str = ""
    """Name of the rule that resolved it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """Words that somebody said. Direct and partial: what stands inside the marks. Indirect: the reported clause."""

    kind: QuoteKind
    """direct, partial or indirect."""
    sentence: int
    """`Sentence.index` of the sentence in which it begins."""
    cue: str | None = None
    """The word that reports ("said", "according to"), as in the text."""
    certainty: Certainty = "said"
    """How surely the cue asserts."""
    speaker: str | None = None
    """Fullest name known of who said it; None when the text does not say."""
    speaker_type: SpeakerType | None = None
    """What kind of source the speaker is."""
    speaker_role: str | None = None
    """Role as stated in the text."""
    speaker_start: int | None = None
    """Where the attributing mention begins ("he", "the ministry")."""
    speaker_end: int | None = None
    """Where it ends."""
    medium: str | None = None
    """How it was said: statement, address, post, interview with …, readout, press conference."""
    date: str | None = None
    """When it was said, ISO 8601, if the text tells."""
    place: str | None = None
    """Where it was said, if the text tells."""
    outlook: Outlook | None = None
    """How it looks forward; None when it does not."""
    continues: int | None = None
    """`start` of the piece that this one continues (split by its cue, or by a paragraph)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A number and what it counts."""

    sentence: int
    """`Sentence.index`."""
    value: float | None
    """The number, in units of one (12.5 million is 12500000); None for "dozens", "several"."""
    value_max: float | None = None
    """Upper end of a range."""
    modifier: str = "exact"
    """more than, at least, over, about, nearly, up to, less than, fewer than, vague, exact …"""
    unit: str | None = None
    """ISO 4217 code, "percent", or a unit of measure in full ("kilometer", "year"); None for counts."""
    thing: str | None = None
    """Head of what is counted with its modifiers, as in the text ("military aircraft")."""
    head: str | None = None
    """Lemma of the head of *thing* ("aircraft")."""
    predicate: str | None = None
    """What happened to it ("shot down"), as in the text."""
    predicate_lemma: str | None = None
    """Lemma of the predicate ("shoot down")."""
    reported_by: str | None = None
    """Who gives the number."""
    place: str | None = None
    """Where."""
    date: str | None = None
    """When it happened (not when it was reported), ISO 8601."""
    negated: bool = False
    """True for "no casualties" and denials."""
    part_of: int | None = None
    """`start` of the figure that this one is a part of ("including two children")."""
    same_as: int | None = None
    """`start` of the figure that this one converts into another unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """Who did what to whom. The citation is the clause or sentence that tells it."""

    sentence: int
    """`Sentence.index`."""
    type: str
    """PLOVER class: AGREE, CONSULT, SUPPORT, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST,
    SANCTION, MOBILIZE, COERCE, ASSAULT."""
    mode: str | None = None
    """Mode within the class (CONSULT: phone, meeting, talks …; ASSAULT: drone, missile, shelling …)."""
    trigger_start: int = 0
    """Where the word that tells the event begins."""
    trigger_end: int = 0
    """Where it ends."""
    trigger: str = ""
    """Lemma of the trigger."""
    actors: tuple[str, ...] = ()
    """Who does it, fullest names known."""
    targets: tuple[str, ...] = ()
    """To whom, or with whom."""
    places: tuple[str, ...] = ()
    """Where, as in the text."""
    date: str | None = None
    """When it happened, ISO 8601."""
    status: EventStatus = "actual"
    """Whether it happened."""
    attribution: str | None = None
    """Who says so; None when the article tells it in its own voice."""
    certainty: Certainty | None = None
    """How surely the attribution asserts."""
    initiator: str | None = None
    """At whose request a contact took place."""
    salience: float = 0.0
    """How much it is the point of its sentence, 0–1."""
    reportable: bool = True
    """Whether it is an event of its own that a brief could report, rather than a mention of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Finding):
    """A sentence or a quote that may be told, with what can be compared of it; names of the corpus come in later."""

    sentence: int
    """`Sentence.index`."""
    edited: str | None
    """What is shown, when it is not the slice as it stands: changed only in square brackets or by an ellipsis."""
    alone: bool
    """False when it can't be understood without what stands before it."""
    quote: bool
    """Whether it is the words of a quote rather than a sentence."""
    lead: int
    """Code points of a dateline at its head, which tells nothing."""
    words: str
    """Words that carry meaning, outside of names, in their normal form and in order, parted by spaces."""
    beside: str
    """Those that only describe a person, or say that somebody spoke."""
    names: tuple[str, ...]
    """Countries in compounds and names put in brackets, as `compare` writes names."""
    quoted: str
    """Words in quotation marks in their normal form."""
    sayings: tuple[str, ...]
    """For each of its quotes in marks the words of it that carry meaning."""
    days: tuple[str, ...]
    """Days that it surely tells of, ISO 8601."""
    growing: bool
    """Whether it says that its figure is one of a growing count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was found in one article: the unit that is remembered between runs. Holds no spaCy object."""

    article: Article
    """The article itself."""
    sentences: tuple[Sentence, ...] = ()
    """In order, without gaps other than white space."""
    entities: tuple[Entity, ...] = ()
    """In order of position."""
    dates: tuple[DateMention, ...] = ()
    """In order of position."""
    quotes: tuple[Quote, ...] = ()
    """In order of position."""
    figures: tuple[Figure, ...] = ()
    """In order of position."""
    events: tuple[Event, ...] = ()
    """In order of position."""
    openers: tuple[tuple[int, int, str], ...] = ()
    """Words that do not stand alone at the head of a sentence: (start, end, whom they mean)."""
    tellings: tuple[Telling, ...] = ()
    """In order of position; what stage 5 makes of the findings before the names of the corpus are known."""
