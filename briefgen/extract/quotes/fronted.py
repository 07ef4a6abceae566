"""Clauses that "as" attributes: "As Ann Lee noted, the dam holds"."""

from briefgen.extract.quotes.edges import trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE, before_adverbs

LONGEST_AS = 25
"""No longer "as" clause is looked through, in tokens."""


def behind_as(page: Page, cue: Spotted, low: int, high: int) -> tuple[tuple[int, int], Mention] | None:
    """Return what stands behind the "as" clause that opens the sentence at *low*, and who says it in that clause."""
    if "clause" not in cue.cue.frames or page.tags[cue.start] not in FINITE | {"VBN"} or cue.start - low > LONGEST_AS:
        return None
    if any(page.tags[at] in FINITE and page.lower[at] not in {"has", "have", "had"} for at in range(low, cue.start)):
        return None
    mention = phrase_after(page, low + 1, cue.start)
    if mention is None or not can_speak(page, mention) or not _reaches(page, mention, cue, low):
        return None
    comma = next((at for at in range(cue.end, min(high, cue.end + LONGEST_AS)) if page.words[at] == ","), None)
    if comma is None or page.quoted[comma] >= 0 or any(page.tags[at] in FINITE for at in range(cue.end, comma)):
        return None
    if not any(page.tags[at] in FINITE for at in range(comma + 1, high)):
        return None
    span = trimmed(page, comma + 1, high, high)
    return (span, mention) if span is not None else None


def _reaches(page: Page, mention: Mention, cue: Spotted, low: int) -> bool:
    """Tell whether *mention* is the subject of *cue*: next to it, or an aside stands between them."""
    before = before_adverbs(page, cue.start, low, auxiliaries=True)
    return before < mention.end or page.words[mention.end] == "," == page.words[before]
