"""In which section a finding belongs: the first rule of the profile that it fits."""

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.choose.forward import looks_forward
from briefgen.choose.themes import Themes
from briefgen.choose.words import has_any
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Event, Extraction, Quote

TERMS = frozenset({("REQUEST", "demand"), ("REJECT", "fail")})
BACK = 2
LEAD, MOST = 3, 12
"""How far in, in sentences, a report says what it is about; how many events are looked at."""
BEHIND = 6
POINTING = ("it", "that", "this", "them", "request", "step", "such", "these", "offer", "proposal", "demand", "document")


class Rules:
    """The rules of a profile, to be asked of many findings: what is cheap to tell is asked first."""

    def __init__(self, rules: Sequence[SectionRule]) -> None:
        self._events = tuple(rule for rule in rules if "event" in rule.kinds)
        self.of_events = next((rule for rule in self._events if rule.group_by == "event"), None)
        """The first that shows one entry for each event, with further facts beneath it."""
        self._quoting = tuple(rule for rule in rules if "quote" in rule.kinds)
        self._taking: dict[tuple[str, str | None], tuple[SectionRule, ...]] = {}
        self._themes = Themes(rule.about for rule in rules)

    def first(self, found: Event | Quote, extraction: Extraction, *, detail: bool = False) -> SectionRule | None:
        """Return the first rule that *found* fits; an event told in a quote may also belong where the quote does.

        Args:
            detail: it will stand beneath something that is about the theme of the section, and need not be so itself.
        """
        if isinstance(found, Quote):
            return self._first(self._quoting, found, found, extraction, free=detail)
        rule = self._first(self._for(found), found, found, extraction, free=detail)
        around = _quote_around(found, extraction) if rule is None else None
        return self._first(self._quoting, around, found, extraction, free=detail) if around else rule

    def _first(
        self,
        rules: Sequence[SectionRule],
        found: Event | Quote,
        told: Event | Quote,
        extraction: Extraction,
        *,
        free: bool,
    ) -> SectionRule | None:
        """Return the first of *rules* that *found* fits where *told* stands."""
        for rule in rules:
            if _fits(rule, found, told, extraction) and (free or self._is_about(rule, told, extraction)):
                return rule
        return None

    def _for(self, event: Event) -> tuple[SectionRule, ...]:
        """Return the rules that take events of the class and mode of *event*."""
        key = event.type, event.mode
        if key not in self._taking:
            taking = (rule for rule in self._events if of_types(event, rule.types, rule.not_types))
            self._taking[key] = tuple(taking)
        return self._taking[key]

    def _is_about(self, rule: SectionRule, told: Event | Quote, extraction: Extraction) -> bool:
        if self._themes.holds(rule.about, sentence_of(told, extraction), extraction):
            return True
        return isinstance(told, Event) and by_a_state(told, self._themes.states_of(extraction))


def _quote_around(event: Event, extraction: Extraction) -> Quote | None:
    """Return the quote in which *event* is told, when it is in the speaker's own words."""
    last = bisect_right(extraction.quotes, event.trigger_start, key=lambda quote: quote.start)
    behind = extraction.quotes[max(0, last - BEHIND) : last]
    return next((each for each in behind if event.trigger_start < each.end and each.kind != "indirect"), None)


def by_a_state(event: Event, states: frozenset[str]) -> bool:
    """Tell whether one of *states* or its forces strike: whatever else an article is about, that is no crime."""
    if event.type != "ASSAULT":
        return False
    return any(
        actor in states or any(sign == " " and actor[:at] in states for at, sign in enumerate(actor))
        for actor in event.actors
    )


def _fits(rule: SectionRule, found: Event | Quote, told: Event | Quote, extraction: Extraction) -> bool:
    """Tell whether *found*, of a class or kind that *rule* takes, fits its words and names where *told* stands."""
    if isinstance(found, Quote) and rule.outlook and not looks_forward(found):
        return False
    if rule.words and not has_any(context(told, extraction), rule.words):
        return False
    text = sentence_of(told, extraction)
    if rule.not_words and has_any(text, rule.not_words):
        return False
    return not rule.entities or any(name.casefold() in text.casefold() for name in rule.entities)


def of_types(event: Event, types: Sequence[str], not_types: Sequence[str] = ()) -> bool:
    """Tell whether *event* is of one of *types* (classes, or class and mode; none: any) and of none of *not_types*."""
    own = {event.type, f"{event.type}-{event.mode}"}
    return (not types or not own.isdisjoint(types)) and own.isdisjoint(not_types)


def sentence_of(found: Event | Quote, extraction: Extraction) -> str:
    """Return the sentence in which *found* stands."""
    known = 0 <= found.sentence < len(extraction.sentences)
    return extraction.sentences[found.sentence].text if known else found.text


def context(found: Event | Quote, extraction: Extraction) -> str:
    """Return the sentence of *found*, with what stands before it where it leans on that.

    A sentence that points back ("it", "that step") takes the one before with it, a demand takes two.
    """
    index = found.sentence
    if not 0 <= index < len(extraction.sentences):
        return found.text
    demands = isinstance(found, Event) and (found.type, found.mode) in TERMS
    back = BACK if demands else int(has_any(extraction.sentences[index].text, POINTING))
    near = [each.text for each in extraction.sentences[max(0, index - back) : index + 1]]
    if demands:
        near[:0] = _talks_told(extraction)
    return " ".join(near)


def _talks_told(extraction: Extraction) -> list[str]:
    """Return the sentence with which *extraction* opens when it reports on talks: a demand anywhere in it is put at them."""
    for event in extraction.events[:MOST]:
        if (
            event.type == "CONSULT"
            and event.mode in {"talks", "mediation"}
            and event.sentence <= LEAD
            and event.reportable
        ):
            return [extraction.sentences[event.sentence].text]
    return []
