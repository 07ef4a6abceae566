"""Every group with its section, importance and time: what the sections choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.choose.apart import apart
from briefgen.choose.importance import Day, best_first, importance
from briefgen.choose.match import Rules
from briefgen.choose.parties import is_named
from briefgen.choose.refers import refers
from briefgen.choose.window import Window, date_of, is_background, is_new_finding, is_stale
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Event, Extraction, Quote
from briefgen.model.statement import Group, Reconciled, Statement

GOES_ALONG = frozenset({"delegation", "arrival", "readout", "chair"})
"""Modes that make no event of their own, but tell a reader what he looks for."""
MENTION = 0.3
MENTIONS = 4
TOGETHER = frozenset({"phone", "video", "call"})
FAINT = 0.42
UNREAL = frozenset({"planned", "hypothetical", "negated"})
WORDS = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT"})
"""Classes of words about deeds: the day of the deed is not theirs."""
VIOLENT = frozenset({"ASSAULT", "COERCE", "INCIDENT"})
PINNED = 100.0
DATED = 0.2
STALE = 1.2
"""What it costs to be news of a day before that of the brief."""
AHEAD = {"intent": 0.6, "condition": 0.6, "warning": 0.6, "expectation": 0.3}
QUOTED = {"direct": 0.5, "partial": 0.2, "indirect": -0.1}
SPOKEN = ("direct", "partial", "indirect")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A group that a section may show."""

    group: Group
    """What is told."""
    rule: SectionRule
    """Where it belongs."""
    event: Event | None
    """The event for which it belongs there."""
    quote: Quote | None
    """The quote for which it belongs there."""
    score: float
    """Importance."""
    background: bool
    """Whether it lies before the window."""
    date: str | None
    """When it happened."""
    published: str | None = None
    """Day of its article."""
    detail: bool = False
    """Whether it only speaks of an event, and may stand beneath it but not for it."""

    @property
    def shown(self) -> Statement:
        """The wording that is shown."""
        return self.group.statements[0]


def candidates(reconciled: Reconciled, day: Day, rules: Sequence[SectionRule], window: Window) -> list[Candidate]:
    """Return the groups of *reconciled* that fit one of *rules*, the most important first."""
    profile = Rules(rules)
    groups = (best_first(each) for group in reconciled.groups for each in apart(group))
    made = (_made(group, day, profile, window) for group in groups)
    found = [_pinned(each, reconciled) for each in made if each is not None]
    return sorted(found, key=lambda each: (-each.score, each.group.id))


def _pinned(candidate: Candidate, reconciled: Reconciled) -> Candidate:
    pinned = candidate.group.id in reconciled.pinned
    return replace(candidate, score=candidate.score + PINNED) if pinned else candidate


def _made(group: Group, day: Day, rules: Rules, window: Window) -> Candidate | None:
    """Return the candidate that *group* is: for its event, else for words spoken, else for what it mentions; or None."""
    shown = group.statements[0]
    extraction = day.extractions.get(shown.citation.article)
    if extraction is None:
        return None
    for found, home in _ways(group, extraction, day):
        rule = rules.first(found, home)
        if rule is not None and (isinstance(found, Quote) or "event" in rule.kinds):
            return _candidate(group, rule, found, day, window)
    if rules.of_events is None or is_quote(shown):
        return None
    for event in shown.events[:MENTIONS]:
        rule = rules.first(event, extraction, detail=True)
        if rule is not None and rule.group_by == "event" and "event" in rule.kinds:
            return replace(_candidate(group, rule, event, day, window), detail=True)
    if not shown.events and refers(shown):
        return replace(_candidate(group, rules.of_events, None, day, window), detail=True)
    return None


def _ways(group: Group, extraction: Extraction, day: Day) -> Iterator[tuple[Event | Quote, Extraction]]:
    """Yield what may place *group* in a section, each with its article: deeds, words in marks, what weighs, other words."""
    shown = group.statements[0]
    yield from ((event, extraction) for event in _told(shown))
    quotes = _quotes(group, day)
    yield from (each for each in quotes if each[0].kind == "direct")
    yield from ((event, extraction) for event in _weightiest(shown))
    yield from (each for each in quotes if each[0].kind != "direct")


def _quotes(group: Group, day: Day) -> list[tuple[Quote, Extraction]]:
    """Return the quotes of *group* with their articles, those in the speaker's own words first."""
    found = [
        (quote, day.extractions[each.citation.article])
        for each in group.statements
        if each.quotes and not each.part and each.citation.article in day.extractions
        for quote in each.quotes
    ]
    return sorted(found, key=lambda each: SPOKEN.index(each[0].kind)) if len(found) > 1 else found


def _candidate(group: Group, rule: SectionRule, found: Event | Quote | None, day: Day, window: Window) -> Candidate:
    event = found if isinstance(found, Event) else None
    quote = found if isinstance(found, Quote) else None
    group = _with_first(group, event, quote)
    home = day.extractions.get(group.statements[0].citation.article)
    score = importance(group, day, quoted=quote is not None) - MENTION * (event is not None and not event.reportable)
    new = event is not None and event.type in VIOLENT and is_new_finding(group, home, window)
    background = not new and (is_background(group, window) or (event is not None and _long_ago(event.date, home)))
    score -= STALE * is_stale(home, window)
    return Candidate(
        group=group,
        rule=rule,
        event=event,
        quote=quote,
        score=score + (_spoken(quote) if quote else 0.0),
        background=background,
        date=home.article.published if new and home else (found.date if found else None) or _date(group, event),
        published=home.article.published if home else None,
    )


def _long_ago(date: str | None, home: Extraction | None) -> bool:
    """Tell whether *date* lies more than a year before the article *home* was published."""
    published = home.article.published if home is not None else None
    if date is None or published is None:
        return False
    return date < f"{int(published[:4]) - 1:04}{published[4:]}"[: len(date)]


def _spoken(quote: Quote) -> float:
    return QUOTED[quote.kind] + DATED * (quote.date is not None) + AHEAD.get(quote.outlook or "", 0.0)


def _date(group: Group, event: Event | None) -> str | None:
    """Return the day of *group*, or of *event* in it; the day of words about a deed is not that of the deed."""
    if event is None:
        return date_of(group)
    told = date_of(group) if event.reportable and event.type not in WORDS else None
    return told or event.date


def _told(statement: Statement) -> Iterator[Event]:
    """Yield the events of *statement* that are worth an entry, or that a reader looks for beside one; who met whom first."""
    if not statement.events or is_quote(statement):
        return
    for event in sorted(statement.events, key=lambda each: not _met(each)):
        along = event.mode in GOES_ALONG and bool(event.mode != "delegation" or event.actors or event.targets)
        if (event.reportable or along) and not _unreal(event):
            yield event


def _met(event: Event) -> bool:
    """Tell whether *event* is a call or a meeting of two who are named: what was said there belongs beneath it."""
    if not event.reportable or event.mode not in TOGETHER or not event.actors or not event.targets:
        return False
    return len({name for name in (*event.actors, *event.targets) if is_named(name)}) > 1


def _weightiest(statement: Statement) -> Iterator[Event]:
    """Yield the weightiest event of *statement*, when it is weighty enough to place the statement by."""
    event = statement.events[0] if statement.events and not is_quote(statement) else None
    if event is not None and event.salience >= FAINT and not _unreal(event):
        yield event


def _unreal(event: Event) -> bool:
    return event.status in UNREAL and event.type in VIOLENT


def _with_first(group: Group, event: Event | None, quote: Quote | None) -> Group:
    """Return *group* so that it shows the words of *quote*, or names *event* first."""
    shown, *others = group.statements
    if quote is not None:
        own = [each for each in group.statements if not each.part and quote in each.quotes]
        best = min(own, key=lambda each: (not is_quote(each), each.start), default=shown)
        return replace(group, statements=(best, *(each for each in group.statements if each is not best)))
    if event is None or not shown.events or shown.events[0] is event or shown.events[0] == event:
        return group
    shown = replace(shown, events=(event, *(each for each in shown.events if each != event)))
    return replace(group, statements=(shown, *others))


def is_quote(statement: Statement) -> bool:
    """Tell whether *statement* is a quote alone, without the words around it."""
    return (
        len(statement.quotes) == 1
        and statement.quotes[0].start <= statement.start < statement.end <= statement.quotes[0].end
    )
