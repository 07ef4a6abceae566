"""Attributions that stand behind or within what they report: "…, X said", "Prices, she said, will rise"."""

from briefgen.extract.quotes.edges import SUBORDINATE, trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_before
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FINITE, HAVE, before_adverbs
from briefgen.extract.quotes.wordlists import singular, words

CONDITIONS = frozenset({"if", "unless", "until", "whether", "where", "how", "why", "what", "than"})
"""Words that carry a reported sentence on behind its attribution ("The dam will hold, she said, *if* …")."""
BREAKS = frozenset({",", "--", "—", "–", "―", "-"})


def sentence_around(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return the sentence that an attribution interrupts ("Prices, *she said*, will rise"), the attribution in it."""
    if "clause" not in cue.cue.frames or not _finite(page, cue, low):
        return None
    start = with_title(page, min(mention.start, cue.start), low)
    if start > low and page.lower[start - 1] == "as":
        start -= 1
    end = max(mention.end, cue.end)
    while end < high and end - cue.end < 4 and page.tags[end] in {"RB", "NNP"}:
        end += 1
    if start - 1 <= low or end + 2 >= high or page.words[start - 1] not in BREAKS or page.words[end] not in BREAKS:
        return None
    if page.quoted[start - 2] >= 0 or page.quoted[end + 1] >= 0 or not _one_clause(page, low, start - 1, end + 1, high):
        return None
    return trimmed(page, low, high, high)


def _finite(page: Page, cue: Spotted, low: int) -> bool:
    """Tell whether the cue is finite ("said"), "has said" included."""
    if page.tags[cue.start] in FINITE:
        return True
    before = before_adverbs(page, cue.start, low)
    return page.tags[cue.start] == "VBN" and before >= low and page.lower[before] in HAVE


def is_aside(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> bool:
    """Tell whether the attribution stands between commas ("…, *he said*, and …")."""
    start = with_title(page, min(mention.start, cue.start), low)
    behind = page.words[cue.end] in {",", ";"} if cue.end < high else True
    return start > low and page.words[start - 1] in BREAKS and page.quoted[start - 1] < 0 and behind and cue.end < high


def with_title(page: Page, start: int, low: int) -> int:
    """Return where the attribution begins, titles and qualifying words in front of a name taken in."""
    while (
        start > low
        and start - 1 >= low
        and page.tags[start - 1] in {"NNP", "JJ", "NN", "DT", "NNPS", "PRP$"}
        and page.quoted[start - 1] < 0
    ):
        start -= 1
    return start


def _one_clause(page: Page, low: int, left: int, right: int, high: int) -> bool:
    """Tell whether what stands on the right of an attribution goes on with what stands on the left."""
    if page.tags[right] in {"WP", "WDT"} or page.lower[right] in SUBORDINATE | {
        "but",
        "and",
        "who",
        "which",
        "according",
    }:
        return False
    before = any(page.tags[at] in FINITE for at in range(low, left))
    behind = any(page.tags[at] in FINITE for at in range(right, high))
    hanging = page.tags[left - 1] in {"WRB", "IN", "RB"} or page.tags[low] in {"IN", "WRB", "CC", "RB"}
    if page.tags[right] == "VBG" and (not hanging or right in page.reporting):
        return False
    if page.lower[right] in CONDITIONS:
        return True
    return behind and (not before or page.tags[right] in FINITE or hanging)


def _before_role(page: Page, comma: int, low: int) -> int:
    """Return the comma before the role that the name behind *comma* explains ("…, *its director*, Ann Lee, said")."""
    role = phrase_before(page, comma, low)
    if role is None or singular(page.lower[role.head]) not in words("role") or page.named[role.head] >= 0:
        return comma
    return role.start - 1 if role.start - 1 > low and page.words[role.start - 1] == "," else comma


def clause_ahead(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return what is reported before the cue ("…, the ministry said")."""
    if "clause" not in cue.cue.frames or not _finite(page, cue, low):
        return None
    at = with_title(page, min(mention.start, cue.start), low) - 1
    if at > low and page.tags[at] == "RB":
        at -= 1
    if at > low and page.lower[at] == "as" and all(page.quoted[i] < 0 for i in range(cue.end, high)):
        at -= 1
    if at <= low or page.words[at] not in {",", "--", "—", "–"} or page.quoted[at] >= 0:
        return None
    at = _before_role(page, at, low)
    leading = page.tags[low] in {"IN", "VBN", "VBG", "VBD"} and "," not in page.words[low:at]
    kinds = FINITE if leading else FINITE | {"VB", "VBN"}
    if not any(page.tags[i] in kinds and page.quoted[i] < 0 for i in range(low + leading, at)):
        return None
    if (
        page.tags[low] in {"IN", "WRB"}
        and page.lower[low] in SUBORDINATE
        and not any(page.words[i] == "," for i in range(low, at))
    ):
        return None
    return trimmed(page, low, at, high)
