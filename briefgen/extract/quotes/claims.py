"""Claims packed into a noun: "his claim that …", "a Courier report that …", "repeated her warning that …"."""

from briefgen import grammar
from briefgen.extract.quotes.clauses import is_conjunction
from briefgen.extract.quotes.edges import clause_end, trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.subjects import subject_of, verb_subject
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import words

UTTERING = words("uttering")
"""Verbs whose subject makes the claim that is their object ("issued a warning that")."""
CALLING = frozenset({"call", "appeal", "plea", "demand"})
"""Nouns that take what is asked behind "for"."""
NEW_SUBJECT = frozenset({"PRP", "WP", "WDT", "CC", "NN", "NNS", "NNP", "NNPS", "EX", "DT", "CD", "MD", "WRB"})
"""Tags in front of a verb that goes on with the same clause, or with one inside it."""
WHOSE = frozenset({"DT", "JJ", "NN", "CD", "VBN", "JJR"})


def claim_of(page: Page, cue: Spotted, low: int, high: int) -> tuple[tuple[int, int], Mention] | None:
    """Return what the noun *cue* says and whose claim it is."""
    start = _content(page, cue, high)
    if start is None:
        return None
    mention = subject_of(page, cue, low, high) or _outlet(page, cue, low) or _utterer(page, cue, low)
    owned = mention is not None and page.tags[mention.head] == "PRP$"
    told_of = mention is not None and mention.start < cue.start and page.lower[mention.start - 1] in {"from", "in"}
    if mention is None or told_of or not (owned or can_speak(page, mention)):
        return None
    verb = page.doc[start - 1].head
    governed = [verb] if page.doc[start - 1].dep_ == "mark" and verb.i >= start else []
    end = min(clause_end(page, start, high, governed), _main_verb(page, cue, start, high))
    span = trimmed(page, start, end, high)
    return (span, mention) if span is not None else None


def _content(page: Page, cue: Spotted, high: int) -> int | None:
    """Return where what is claimed begins: behind "that", or behind the "for" of a call."""
    at = cue.end
    if at < high and page.lower[at] in {"from", "by"}:
        giver = phrase_after(page, at + 1, high)
        at = giver.end if giver is not None else at
    if at >= high:
        return None
    if page.lower[at] == "that" and is_conjunction(page, at):
        return at + 1
    called = cue.cue.lemma in CALLING and page.lower[at] == "for"
    return at + 1 if called and _utterer(page, cue, 0) is not None else None


def _main_verb(page: Page, cue: Spotted, start: int, high: int) -> int:
    """Return where the verb of which the claim is the subject follows it ("that the bridge was mined | *are* false")."""
    own = False
    for at in range(start, high):
        if page.tags[at] not in FINITE | {"VBN"} or page.quoted[at] >= 0:
            continue
        verb = page.doc[at].head if page.doc[at].dep_ in grammar.AUXILIARY | {"cop"} else page.doc[at]
        subject = grammar.subject(verb)
        if subject is not None and subject.i == cue.start:
            return at
        if page.tags[at] == "VBN":
            continue
        if own and page.tags[at - 1] not in NEW_SUBJECT and page.words[at - 1] not in {",", "--", "—", "–"}:
            return at
        own = True
    return high


def _outlet(page: Page, cue: Spotted, low: int) -> Mention | None:
    """Return the body whose name stands right before the noun ("a *Courier* report")."""
    entity = page.entity(cue.start - 1) if cue.start > low else None
    if entity is None or entity.label != "ORG":
        return None
    return Mention(page.token_at(entity.start), cue.start, cue.start - 1)


def _utterer(page: Page, cue: Spotted, low: int) -> Mention | None:
    """Return the subject of the verb that makes the claim its own ("*Ann Lee* repeated a claim")."""
    at = cue.start - 1
    while at > low and (page.tags[at] in WHOSE or page.lower[at] == "in"):
        at -= 1
    if (
        at <= low
        or page.quoted[at] >= 0
        or page.lower[at] not in UTTERING
        or page.tags[at] not in FINITE | {"VBG", "VBN"}
    ):
        return None
    return verb_subject(page, at, low)
