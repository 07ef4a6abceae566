"""Which body or text an "it" that speaks stands for: that of the sentence before, in the same paragraph."""

from briefgen import grammar
from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.subjects import verb_subject
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import singular, words

SENTENCES_BACK = 3
"""An "it" whose sentence before also speaks of "it" is followed so far back."""


def body_meant(page: Page, mention: Mention) -> Mention | None:
    """Return the mention for which the "it" of *mention* stands: a body that is a subject, or the one text told of."""
    line = page.line[mention.head]
    own = _reporting_body(page, mention)
    if own is not None:
        return own
    at = sentence_bounds(page, mention.head)[0] - 1
    for _ in range(SENTENCES_BACK):
        at = _outside_marks(page, at)
        if at < 0 or page.line[at] != line:
            return None
        low, high = sentence_bounds(page, at)
        verb = _main_verb(page, low, high)
        subject = verb_subject(page, verb, low) if verb is not None else None
        if subject is None or page.lower[subject.head] != "it":
            return _speaks(page, subject) or _text_in(page, low, min(high, mention.start))
        at = low - 1
    return None


def _reporting_body(page: Page, mention: Mention) -> Mention | None:
    """Return the body that reports in the sentence of "it" ("*The army* said it fired first and blamed rebels")."""
    low = sentence_bounds(page, mention.head)[0]
    for at in range(mention.start - 1, low - 1, -1):
        if at in page.reporting and page.quoted[at] < 0 and page.tags[at] in FINITE:
            return _speaks(page, verb_subject(page, at, low))
    return None


def _outside_marks(page: Page, at: int) -> int:
    """Return the nearest token up to *at* that stands outside marks, a few stretches passed over; -1 for none."""
    for _ in range(SENTENCES_BACK):
        if at < 0 or page.quoted[at] < 0:
            return at
        at = page.token_at(page.marked[page.quoted[at]].outer_start) - 1
    return -1


def _main_verb(page: Page, low: int, high: int) -> int | None:
    verbs = [at for at in range(low, high) if page.tags[at] in FINITE and page.quoted[at] < 0]
    reporting = [at for at in verbs if at in page.reporting]
    root = next((at for at in verbs if page.doc[at].dep_ == "ROOT"), None)
    if root in reporting or not reporting:
        return root if root is not None else next(iter(verbs), None)
    return reporting[-1]


def _speaks(page: Page, subject: Mention | None) -> Mention | None:
    """Return *subject* if it is one body."""
    if subject is None:
        return None
    entity = page.entity(subject.head)
    if entity is None and page.tags[subject.head] in {"NNS", "NNPS", "PRP"}:
        return None
    base = singular(page.lower[subject.head])
    body = base in words("organisation") or (entity is not None and entity.label == "ORG")
    return subject if body else None


def _text_in(page: Page, low: int, high: int) -> Mention | None:
    """Return the statement, letter or message told of from *low* to *high*, if there is one only."""
    found = [
        at
        for at in range(low, high)
        if page.quoted[at] < 0
        and page.tags[at] == "NN"
        and page.lower[at] in words("document")
        and (
            page.doc[at].dep_ in grammar.OBJECT | grammar.SUBJECT
            or page.lower[max(low, at - 3) : at - 1] == ["according", "to"]
        )
    ]
    if len(found) != 1:
        return None
    first = found[0] - 1 if found[0] > low and page.tags[found[0] - 1] == "DT" else found[0]
    return Mention(first, found[0] + 1, found[0])
