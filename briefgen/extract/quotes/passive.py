"""Reporting verbs in the passive: "was described", "described as … by Ann Lee"."""

from briefgen import grammar
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FARTHEST, FINITE, HAVE, before_adverbs


def is_passive(page: Page, spotted: Spotted, low: int) -> bool:
    """Tell whether a reporting verb is in the passive ("was described", "described as")."""
    at = spotted.start
    if page.tags[at] not in {"VBN", "VBD"}:
        return False
    before = before_adverbs(page, at, low)
    word = page.lower[before] if before >= low else ""
    if word in HAVE or word in {"'s", "'d"}:
        return False
    if word in {"was", "were", "been", "being", "be", "is", "are", "'re", "get", "got"}:
        return True
    if page.tags[at] != "VBN" or word in {"and", "but", "or"}:
        return False
    if page.lower[spotted.end : spotted.end + 1] in (["as"], ["by"]):
        return True
    return page.doc[at].dep_ in grammar.NOUN_CLAUSE and not _only_verb(page, before, low)


def _only_verb(page: Page, before: int, low: int) -> bool:
    """Tell whether the sentence has no finite verb but the one behind the comma at *before* ("Ann Lee, mayor, called")."""
    if before <= low or page.words[before] != "," or not any(page.named[at] >= 0 for at in range(low, low + 3)):
        return False
    for at in range(low, min(len(page.words), before + FARTHEST)):
        if page.tags[at] in FINITE and page.quoted[at] < 0:
            return False
        if page.ends_sentence(at):
            return at > before
    return True


def agent(page: Page, start: int, high: int) -> Mention | None:
    """Return who a passive verb is done by."""
    for at in range(start, min(high, start + FARTHEST)):
        if page.lower[at] == "by" and page.quoted[at] < 0:
            return phrase_after(page, at + 1, high)
    return None
