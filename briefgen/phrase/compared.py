"""What two statements can share, as far as one article tells it: words, quoted words, days."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from sys import intern

from briefgen.model.finding import Citation, Entity, Event, Extraction, Figure, Quote, Telling
from briefgen.phrase.days import days_told
from briefgen.wording.countries import country_of
from briefgen.wording.words import content, stems

BRACKET = re.compile(r"\[([^\[\]]{2,60})\]")
SMALL = 12
# "Major General " before a name.
TITLE = re.compile(r"(?:[A-Z][\w.-]{1,20} ){1,4}$")
LONGEST_TITLE = 80
GROWING = re.compile(
    r"\b(?:toll|tally|so far|in all|in total|(?:now )?known to have|r(?:ose|isen) (?:further )?to)\b", re.IGNORECASE
)
# What stands in every text that the pattern fits.
GROWN = ("oll", "all", "so far", "So far", "tal", "known", " to")
# "Ana Roe, an aide to the premier," | "Ana Roe, who heads the team,"
BESIDE = re.compile(
    r", (?:(?:who|whose|an?|the|its|his|her|their|one)\b[^,;\n]{1,120}|[^,;\n]{1,60}\bof\b[^,;\n]{1,60})(?=[,;.])"
)
# "US-led", "Franco-" is left out: only names that are countries.
COMPOUND = re.compile(r"\b([A-Z][\w.]{0,20})[-–](?=[A-Za-z])")


def telling_of(
    extraction: Extraction,
    citation: Citation,
    *,
    sentence: int,
    edited: str | None,
    alone: bool,
    quote: bool = False,
    lead: int = 0,
    events: Sequence[Event] = (),
    figures: Sequence[Figure] = (),
    quotes: Sequence[Quote] = (),
) -> Telling:
    """Return the slice *citation* with what can be compared of it.

    Args:
        lead: code points of a dateline at its head.
        events: those told in it, likewise *figures* and *quotes*.
    """
    text = citation.exact
    marked = [each for each in quotes if each.kind != "indirect"]
    words, beside = _words(extraction, citation, text, lead, quotes)
    return Telling(
        citation=citation,
        sentence=sentence,
        edited=edited,
        alone=alone,
        quote=quote,
        lead=lead,
        words=" ".join(words),
        beside=" ".join(beside),
        names=tuple(sorted(_names(text, edited))),
        quoted=" ".join(word for each in marked for word in stems(each.text)),
        sayings=tuple(" ".join(content(each.text)) for each in marked),
        days=tuple(sorted(days_told(citation, events, figures, extraction))),
        growing=any(sign in text for sign in GROWN) and GROWING.search(text) is not None,
    )


@lru_cache(maxsize=1 << 14)
def name_token(canonical: str) -> str:
    """Return the word that stands for a name: countries, their people and seats of government are one."""
    return intern("@" + (country_of(canonical) or canonical))


def entities_within(extraction: Extraction, start: int, end: int) -> Sequence[Entity]:
    """Return the names of *extraction* that begin from *start* to *end*."""
    low = bisect_left(extraction.entities, start, key=_begin)
    return extraction.entities[low : bisect_left(extraction.entities, end, low, key=_begin)]


def _begin(entity: Entity) -> int:
    return entity.citation.start


def _words(
    extraction: Extraction, citation: Citation, text: str, lead: int, quotes: Sequence[Quote]
) -> tuple[list[str], list[str]]:
    """Return the words outside of names, and those that stand beside a person's name."""
    words: list[str] = []
    beside: list[str] = []
    at = citation.start + lead
    for entity in entities_within(extraction, citation.start, citation.end):
        if entity.start < at:
            continue
        words += content(extraction.article.text[at : entity.start])
        at = entity.end
        if entity.label == "PERSON":
            beside += content(_beside(entity, text, citation.start))
    words += content(extraction.article.text[at : citation.end])
    for quote in quotes:
        beside += content((quote.speaker_role or "") + " " + (quote.cue or ""))
    kept = [word for word in words if len(word) > 1 and not _small(word)]
    held = frozenset(kept)
    return kept, [word for word in dict.fromkeys(beside) if word in held]


def _names(text: str, edited: str | None) -> set[str]:
    """Return the names that *text* holds without an entity: in compounds, or put in brackets."""
    names: set[str] = set()
    if "-" in text or "–" in text:
        names |= {"@" + code for code in map(country_of, COMPOUND.findall(text)) if code}
    for inserted in BRACKET.findall(edited) if edited and "[" in edited else ():
        if inserted[0].isupper() and f"[{inserted}]" not in text:
            names.add(name_token(inserted))
    return names


def _beside(person: Entity, text: str, start: int) -> str:
    """Return what describes *person* in the statement *text*: role, title before the name, clause after it."""
    title = TITLE.search(text[max(0, person.start - start - LONGEST_TITLE) : person.start - start])
    clause = BESIDE.match(text, person.end - start)
    return " ".join([person.role or "", title.group() if title else "", clause.group() if clause else ""])


def _small(word: str) -> bool:
    return word.isdecimal() and len(word) < 3 and int(word) <= SMALL
