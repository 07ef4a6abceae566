"""Where the sentence around a token begins and ends, quotation marks that hold whole sentences taken into account."""

from briefgen.extract.quotes.page import HOURS, Page
from briefgen.extract.quotes.wordclasses import FINITE

LONGEST = 120
"""A sentence is looked at this far on either side of the cue, in tokens."""


def sentence_bounds(page: Page, token: int) -> tuple[int, int]:
    """Return the tokens of the sentence around *token*; marks that hold whole sentences bound it too."""
    first, last = page.spans[page.line[token]] if page.line[token] >= 0 else (token, token + 1)
    low = token
    while low > max(first, token - LONGEST) and not _boundary(page, low - 1):
        low -= 1
    high = token
    while high < min(last, token + LONGEST) and not _boundary(page, high):
        high += 1
    if high < last and page.lower[high] in HOURS:
        high += 1  # "at 3 a.m." ends with the abbreviation, not before it
    return _behind_dateline(page, first, low), high


def _behind_dateline(page: Page, first: int, low: int) -> int:
    """Return where the sentence begins when a dateline opens its paragraph ("ARDEN, Norland (XY) — ")."""
    if low != first:
        return low
    for at in range(first + 1, min(first + 14, len(page.words))):
        if page.words[at] == "-" and page.words[at - 1] == ")":
            return at + 1
        if page.words[at] in {"--", "—", "–", "―"}:
            upper = page.words[first].isupper() and len(page.words[first]) > 2
            return at + 1 if upper or page.words[at - 1] == ")" else low
        if page.tags[at] in FINITE or page.quoted[at] >= 0:
            return low
    return low


def _boundary(page: Page, at: int) -> bool:
    if page.quoted[at] >= 0:
        marked = page.marked[page.quoted[at]]
        ends = at + 1 >= len(page.words) or page.starts[at + 1] >= marked.outer_end
        return (
            ends
            and page.article.text[marked.start : marked.end].endswith((".", "!", "?"))
            and _starts_anew(page, at + 1)
        )
    return page.ends_sentence(at)


def _starts_anew(page: Page, at: int) -> bool:
    return at >= len(page.words) or page.line[at] < 0 or page.words[at][:1].isupper()
