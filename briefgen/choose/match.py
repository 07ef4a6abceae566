"""In which section a finding belongs: the first rule of the profile that it fits."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from briefgen.choose.forward import looks_forward
from briefgen.choose.words import has_any
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Event, Extraction, Finding, Quote

TERMS = frozenset({("REQUEST", "demand"), ("REJECT", "fail")})
THEMES, LONG = 3, 20_000
"""How many words of a theme an article must hold to be about it; how far it is read for them, in characters."""
BACK = 2
LEAD, MOST = 3, 12
"""How far in, in sentences, a report says what it is about; how many events are looked at."""
BEHIND = 6
STATES = frozenset({"GPE", "NORP"})
POINTING = ("it", "that", "this", "them", "request", "step", "such", "these", "offer", "proposal", "demand", "document")


def section_of(found: Event | Quote, extraction: Extraction, rules: Sequence[SectionRule]) -> str | None:
    """Return the id of the section in which *found* belongs, or None."""
    rule = rule_for(found, extraction, rules)
    return rule.id if rule else None


def rule_for(
    found: Event | Quote, extraction: Extraction, rules: Sequence[SectionRule], *, detail: bool = False
) -> SectionRule | None:
    """Return the first of *rules* that *found* fits; an event told in a quote may also belong where the quote does.

    Args:
        detail: it will stand beneath something that is about the theme of the section, and need not be so itself.
    """
    text, wider = context(found, extraction)
    free = detail or isinstance(found, Event) and by_a_state(found, extraction)
    rules = [rule for rule in rules if free or is_about(rule.about, text, extraction.article.text)]
    for rule in rules:
        if fits(rule, found, text=text, wider=wider):
            return rule
    if isinstance(found, Event):
        last = bisect_right(extraction.quotes, found.trigger_start, key=lambda quote: quote.start)
        for quote in extraction.quotes[max(0, last - BEHIND) : last]:
            if found.trigger_start < quote.end and quote.kind != "indirect":
                return next((rule for rule in rules if fits(rule, quote, text=text, wider=wider)), None)
    return None


def by_a_state(event: Event, extraction: Extraction) -> bool:
    """Tell whether a state or its forces strike: whatever else an article is about, that is no crime."""
    if event.type != "ASSAULT" or not event.actors:
        return False
    states = {each.canonical or each.text for each in extraction.entities if each.label in STATES}
    return any(actor in states or any(actor.startswith(f"{state} ") for state in states) for actor in event.actors)


def is_about(words: tuple[str, ...], text: str, article: str) -> bool:
    """Tell whether one of *words* stands in the sentence *text*, or several of them in the *article*; none: always."""
    if not words or has_any(text, words):
        return True
    return len(_themes(article[:LONG], words)) >= THEMES


@lru_cache(maxsize=4096)
def _themes(article: str, words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if has_any(article, (word,)))


def fits(rule: SectionRule, found: Event | Quote, *, text: str, wider: str) -> bool:
    """Tell whether *found* fits *rule*.

    Args:
        text: the sentence in which it stands.
        wider: the sentence with the one before it, when it points back ("it", "that step").
    """
    kind = "event" if isinstance(found, Event) else "quote"
    if kind not in rule.kinds:
        return False
    if isinstance(found, Quote) and rule.outlook and not looks_forward(found):
        return False
    if isinstance(found, Event) and not of_types(found, rule.types, rule.not_types):
        return False
    if rule.words and not has_any(wider, rule.words):
        return False
    if rule.not_words and has_any(text, rule.not_words):
        return False
    return not rule.entities or any(name.casefold() in text.casefold() for name in rule.entities)


def of_types(event: Event, types: Sequence[str], not_types: Sequence[str] = ()) -> bool:
    """Tell whether *event* is of one of *types* (classes, or class and mode; none: any) and of none of *not_types*."""
    own = {event.type, f"{event.type}-{event.mode}"}
    return (not types or not own.isdisjoint(types)) and own.isdisjoint(not_types)


def context(found: Finding, extraction: Extraction) -> tuple[str, str]:
    """Return the sentence of *found*, and the same with what stands before it where it leans on that.

    A sentence that points back ("it", "that step") takes the one before with it, a demand takes two.
    """
    index = getattr(found, "sentence", None)
    if index is None or not 0 <= index < len(extraction.sentences):
        return found.text, found.text
    text = extraction.sentences[index].text
    demands = isinstance(found, Event) and (found.type, found.mode) in TERMS
    back = BACK if demands else int(has_any(text, POINTING))
    near = [each.text for each in extraction.sentences[max(0, index - back) : index + 1]]
    if demands:
        near[:0] = _talks_told(extraction)
    return text, " ".join(near)


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
