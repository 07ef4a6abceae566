"""Reported speech without marks: who reported what, in which of the forms."""

import itertools
from bisect import bisect_left
from dataclasses import dataclass, replace

from briefgen.extract.quotes.according import according
from briefgen.extract.quotes.asides import clause_ahead, is_aside, sentence_around, with_title
from briefgen.extract.quotes.blocks import find_blocks
from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.claims import claim_of
from briefgen.extract.quotes.clauses import clause_behind
from briefgen.extract.quotes.edges import trimmed
from briefgen.extract.quotes.fronted import behind_as
from briefgen.extract.quotes.packed import packed_behind
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.passive import is_passive
from briefgen.extract.quotes.phrases import DAYS, Mention
from briefgen.extract.quotes.place import Cues
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.subjects import subject_of
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import words

NEGATION = frozenset({"not", "n't", "never", "declined", "refused", "neither", "without"})
NOBODY = frozenset({"nobody", "no", "none", "neither"})
"""Words that open a mention of nobody at all ("*nobody* promised to stop", "*no* official said")."""
UNDOES = frozenset({"resist", "help", "hesitate", "only", "stop"})
"""Words that undo a negation: "could not resist saying", "did not hesitate to say"."""
SPEAKING = words("speaking")
RELAYS = frozenset({"report", "write", "quote", "cite"})
LEADING = 12
"""Whose words are passed on stands so near to the head of the sentence, in tokens."""
CARRY_ON = frozenset(
    {
        "on",
        "continues",
        "continued",
        "continue",
        "seemed",
        "seems",
        "appeared",
        "appears",
        "began",
        "moved",
        "rushed",
        "was",
        "emerged",
        "ought",
    }
)


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    cue: Spotted
    """What reports it."""
    mention: Mention
    """Who speaks."""


def find_reported(page: Page, cues: Cues) -> list[Reported]:
    """Return the reported clauses of *page*, in order, those that are all marked left out."""
    found = [Reported(*block) for block in find_blocks(page, cues)]
    for cue in cues.found:
        low, high = sentence_bounds(page, cue.start)
        reported = _report(page, cue, low, high)
        if reported is not None and _worth(page, reported):
            found.append(reported)
    return _without_overlaps(sorted(found, key=lambda one: (one.start, -one.end)))


def _report(page: Page, cue: Spotted, low: int, high: int) -> Reported | None:
    """Return what *cue* reports."""
    if page.lower[low] == "as":
        fronted = behind_as(page, cue, low, high)
        if fronted is not None:
            return Reported(*fronted[0], cue, fronted[1])
    if cue.is_noun:
        claim = claim_of(page, cue, low, high)
        return Reported(*claim[0], cue, claim[1]) if claim is not None else None
    if (
        page.tags[cue.start] == "VBG"
        and cue.cue.lemma == "add"
        and page.lower[cue.start - 1] not in {",", "and", "--", "—", "–"}
    ):
        return None  # "adding salt is simple"
    if page.tags[cue.start] == "VBG" and (page.tags[cue.start - 1] == "NNS" and _of_a_doer(page, cue)):
        return None
    if page.lower[cue.start - 1] == "worth":
        return None  # "It is worth noting that"
    mention = subject_of(page, cue, low, high)
    if mention is None:
        return None
    if cue.is_phrase:
        said = according(page, cue, mention, low, high)
        return Reported(*said, cue, mention) if said is not None else None
    if (
        _negated(page, cue, mention, low)
        or _supposed(page, cue, low)
        or not _may_speak(page, cue, mention, high)
        or page.lower[mention.head] in {"i", "you"}
    ):
        return None
    span = (
        sentence_around(page, cue, mention, low, high)
        or (None if is_aside(page, cue, mention, low, high) else _behind(page, cue, mention, low, high))
        or clause_ahead(page, cue, mention, low, high)
    )
    return Reported(*span, cue, mention) if span is not None else None


def _of_a_doer(page: Page, cue: Spotted) -> bool:
    """Tell whether a participle only tells what those before it do ("firms *reporting* losses")."""
    plain = "with" not in page.lower[max(0, cue.start - 6) : cue.start] and page.named[cue.start - 1] < 0
    doing = cue.cue.lemma in {"report", "write", "note", "show", "post", "read", "find"}
    return plain and doing and page.lower[cue.end : cue.end + 1] != ["that"]


def _may_speak(page: Page, cue: Spotted, mention: Mention, high: int) -> bool:
    """Tell whether *mention* can have said it; before "says that" anything can that is no day or deed."""
    if can_speak(page, mention):
        return True
    if page.named[mention.head] >= 0 or page.lower[mention.head] in DAYS or page.tags[cue.start] not in FINITE:
        return False
    governed = mention.start > 0 and page.tags[mention.start - 1] == "IN"
    return not governed and cue.cue.lemma in SPEAKING and clause_behind(page, cue, high) is not None


def _supposed(page: Page, cue: Spotted, low: int) -> bool:
    """Tell whether nobody is reported to have said it yet: "could threaten", "wants to ask", "by asking"."""
    at = cue.start
    while at > low and page.tags[at - 1] == "RB":
        at -= 1
    before = page.lower[at - 1] if at > low else ""
    if page.tags[cue.start] == "VBG":
        return before in {"without", "for"} or before == "by" and not _done(page, at - 1, low)
    if page.tags[cue.start] != "VB":
        return False
    return before in {"could", "might", "may", "can", "should", "would"} or (
        before == "to" and page.lower[at - 2] not in CARRY_ON
    )


def _done(page: Page, by: int, low: int) -> bool:
    """Tell whether what was done "by saying" is told as past ("he *began* by saying that")."""
    for at in range(by - 1, low - 1, -1):
        if page.tags[at] in FINITE and page.quoted[at] < 0:
            return page.tags[at] == "VBD" and not any(page.lower[each] in NEGATION for each in range(at, by))
    return False


def _negated(page: Page, cue: Spotted, mention: Mention, low: int) -> bool:
    """Tell whether nobody said it, or a negation stands between the speaker and the cue; one before the speaker is not the cue's."""
    start = max(low, cue.start - 4, mention.start if mention.start < cue.start else low)
    between = page.lower[start : cue.start]
    if page.lower[mention.start] in NOBODY:
        return True
    return any(word in NEGATION for word in between) and not any(word in UNDOES for word in between)


def _behind(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return what is reported behind the cue."""
    if mention.start >= cue.end and page.tags[cue.start] == "VBG" and cue.start == low:
        high = with_title(page, mention.start, cue.end) - 1  # "Claiming …, Ann Lee left"
    elif mention.start >= cue.end and not is_passive(page, cue, low):
        return None
    if page.words[cue.end : cue.end + 1] == [":"] and "clause" in cue.cue.frames:
        return trimmed(page, cue.end + 1, high, high)
    if "clause" in cue.cue.frames:
        clause = clause_behind(page, cue, high)
        if clause is not None:
            return clause
    return packed_behind(page, cue, high)


def _worth(page: Page, reported: Reported) -> bool:
    """Tell whether enough of the clause stands outside marks for it to be reported speech."""
    outside = sum(1 for at in range(reported.start, reported.end) if page.quoted[at] < 0)
    return outside >= 3 or outside == reported.end - reported.start


def _passed_on(each: Reported, found: list[Reported]) -> Reported | None:
    """Return whose report an outlet behind it only passed on ("*Lee said* the port was shut, the Courier reported")."""
    if each.cue.start < each.end or each.cue.cue.lemma not in RELAYS:
        return None
    near = found[bisect_left(found, each.start, key=_begin) :]
    for other in itertools.takewhile(lambda one: one.start < each.end, near):
        inside = each.start <= other.mention.start < each.start + LEADING and other.cue.start < each.end
        if other != each and inside:
            return other
    return None


def _begin(each: Reported) -> int:
    return each.start


def _without_overlaps(found: list[Reported]) -> list[Reported]:
    """Return *found*, which are in order, without a clause inside another and without what was only passed on."""
    kept: list[Reported] = []
    closed: dict[int, int] = {}
    for each in found:
        inner = _passed_on(each, found)
        if inner is not None:
            closed[inner.start] = each.end
        elif not kept or each.start >= kept[-1].end:
            kept.append(replace(each, end=min(each.end, closed.get(each.start, each.end))))
    return kept
