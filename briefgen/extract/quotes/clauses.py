"""The clause that a reporting verb takes: behind it ("said that …"), by the tree or by word order."""

from typing import TYPE_CHECKING

from briefgen import grammar
from briefgen.extract.quotes.cues import nouns
from briefgen.extract.quotes.edges import SUBORDINATE, behind_adjunct, clause_end, trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import DAYS, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = words("speaking")
CLOSING = frozenset({".", ",", "''", "``", ":", "_SP", "RB"})
"""Tags of what may follow the verb of an attribution that closes a sentence."""
WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)
"""Days that belong to the cue when they stand right behind it ("said Sunday it would go")."""


def clause_behind(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return the clause that the cue takes: by its "that", or by the tree."""
    that = _that(page, cue, high)
    if that is None and page.lower[cue.end : cue.end + 1] == ["with"]:
        return None  # "ends with", "agreed with"
    verb = page.doc[cue.start]
    tree = [
        child for child in verb.children if child.dep_ in grammar.COMPLEMENT and child.i >= cue.end and child.i < high
    ]
    finite = [
        child
        for child in tree
        if child.dep_ == "ccomp" and _finite(page, child.i, cue.end, high) and not _closing(page, child, high)
    ]
    if that is not None:
        return trimmed(page, that + 1, clause_end(page, that + 1, high, finite), high)
    if cue.cue.weak and not finite:
        return None
    if finite and _finite_between(page, cue.end, grammar.extent(finite[0])[0]):
        return _by_order(page, cue, high)
    if finite:
        start = max(cue.end, grammar.extent(finite[0])[0])
        if page.lower[start] in SUBORDINATE and start - cue.end < 3 and _has_marked(page, cue):
            return None
        start = _opened(page, cue, _from_cue(page, cue, start), high)
        return trimmed(page, start, clause_end(page, start, high, finite), high)
    return _by_order(page, cue, high)


def _from_cue(page: Page, cue: Spotted, start: int) -> int:
    """Return the token behind the cue when the tree leaves words out that can only belong to the clause."""
    at = cue.end
    belongs = at < start and cue.cue.lemma in SPEAKING and cue.cue.lemma != "tell" and page.quoted[at] < 0
    return at if belongs and page.tags[at] in {"PRP$", "PRP", "EX"} else start


def _finite_between(page: Page, low: int, high: int) -> bool:
    """Tell whether a finite verb stands between: the tree lost a clause of its own ("told X *was* a raid, ships hit")."""
    return any(page.tags[at] in FINITE and page.quoted[at] < 0 for at in range(low, high))


def _closing(page: Page, verb: "Token", high: int) -> bool:
    """Tell whether *verb* is the "said" of an attribution that closes the sentence ("…, the ministry said.")."""
    start = grammar.extent(verb)[0]
    return (
        verb.i in page.reporting
        and start > 0
        and page.words[start - 1 if page.words[start] != "," else start] == ","
        and all(page.tags[at] in CLOSING or page.lower[at] in DAYS for at in range(verb.i + 1, high))
    )


def _opened(page: Page, cue: Spotted, start: int, high: int) -> int:
    """Return where a clause begins when words of the cue's own clause were taken into it ("Sunday", "post that")."""
    for at in range(start, min(start + 4, high)):
        if page.lower[at] == "that" and at > start and is_conjunction(page, at):
            return start if _of_a_claim(page, cue, at) else at + 1
        if page.tags[at] in FINITE:
            break
    if start == cue.end and start + 1 < high and page.lower[start] in WEEKDAYS and page.tags[start + 1] not in FINITE:
        return start + 1
    if start == cue.end and cue.cue.lemma == "tell":
        told = phrase_after(page, start, high)
        return told.end if told is not None and told.end < high and page.tags[told.end] not in FINITE else start
    return start


def _has_marked(page: Page, cue: Spotted) -> bool:
    """Tell whether the cue stands right behind a marked stretch, whose speaker it names."""
    return any(page.quoted[at] >= 0 for at in range(max(0, cue.start - 8), cue.start))


def _that(page: Page, cue: Spotted, high: int) -> int | None:
    """Return the "that" of the cue: no other verb stands between."""
    if page.tags[cue.start] == "VBG" and page.lower[cue.end : cue.end + 1] == ["for"]:
        return None  # "Writing for a journal that …"
    for at in range(cue.end, min(high, cue.end + 14)):
        if page.lower[at] == "that" and is_conjunction(page, at):
            return None if _of_a_claim(page, cue, at) else at
        if page.tags[at] in FINITE or at in page.reporting and page.tags[at] == "VBG" and page.words[at - 1] == ",":
            return None
    return None


def _of_a_claim(page: Page, cue: Spotted, that: int) -> bool:
    """Tell whether "that" belongs to a noun of saying between the cue and it ("rejected his *claim* that")."""
    if page.lower[cue.end] in {"in", "at", "during", "on", "with"}:
        return False  # "warned in its report that"
    owned = any(page.tags[at] in {"PRP$", "POS"} for at in range(cue.end, that - 1))
    return that - 1 > cue.end and owned and page.tags[that - 1] in {"NN", "NNS"} and page.lower[that - 1] in nouns()


def is_conjunction(page: Page, at: int) -> bool:
    """Tell whether "that" at *at* opens a clause, rather than pointing or relating."""
    if page.quoted[at] >= 0 or page.doc[at].dep_ == "det" and not _before_plural(page, at + 1):
        return False
    if at + 1 < len(page.words) and page.tags[at + 1] in FINITE:
        return False  # a relative pronoun: "the meeting that was held"
    return page.doc[at].dep_ == "mark" or page.tags[at] in {"IN", "WDT", ""}


def _before_plural(page: Page, at: int) -> bool:
    """Tell whether a plural noun stands at *at*, adjectives passed over: "that" can't point at it."""
    while at < len(page.words) and page.tags[at] in {"JJ", "VBN", "NN"}:
        at += 1
    return at < len(page.words) and page.tags[at] in {"NNS", "NNPS"}


def _finite(page: Page, verb: int, low: int, high: int) -> bool:
    """Tell whether the clause of *verb* is finite: it has a subject of its own."""
    return (
        bool(grammar.subjects(page.doc[verb]))
        or any(child.dep_ in grammar.AUXILIARY and child.tag_ in FINITE for child in page.doc[verb].children)
        or page.tags[verb] in FINITE
    )


def _by_order(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what follows "said" when a noun phrase and a finite verb do."""
    at = behind_adjunct(page, cue.end, high)
    if (
        at >= high
        or page.tags[at] not in {"DT", "NNP", "NNS", "NN", "PRP", "PRP$", "EX", "JJ", "CD", "NNPS"}
        or page.quoted[at] >= 0
    ):
        return None
    if _has_marked(page, cue) and page.words[at] != "the" and page.lower[at] in DAYS | SUBORDINATE:
        return None
    verb = next((i for i in range(at, min(high, at + 25)) if page.tags[i] in FINITE and page.quoted[i] < 0), None)
    if verb is None or cue.cue.lemma == "say" and _subordinate(page, at, verb):
        return (
            trimmed(page, at, high, high)
            if cue.cue.lemma == "say" and high - at > 6 and page.lower[at] not in DAYS
            else None
        )
    if any(page.lower[i] in SUBORDINATE | {"until", "if", "where", "whether"} for i in range(at, verb)):
        return None
    if page.lower[verb - 1] in {"who", "which", "that"} or page.words[verb - 1] == ",":
        later = next(
            (i for i in range(verb + 1, min(high, verb + 14)) if page.tags[i] in FINITE and page.quoted[i] < 0), None
        )
        if later is None:
            return None
    elif cue.cue.lemma != "say" and any(page.words[i] in {",", ":"} for i in range(at, verb)):
        return None
    return trimmed(page, at, clause_end(page, at, high, []), high)


def _subordinate(page: Page, start: int, end: int) -> bool:
    return any(page.lower[at] in SUBORDINATE | {"until", "if", "where"} for at in range(start, end))
