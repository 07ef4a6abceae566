"""What stands according to somebody: behind, before or around "according to Ann Lee"."""

from briefgen.extract.quotes.edges import trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FINITE

HEAD = 2
"""A phrase that begins so near to the head of its sentence opens it, in tokens."""
ASIDE = frozenset({"WP", "WDT", "WP$", "VBN", "VBG"})
"""Tags of what opens an aside about the speaker ("according to Ann Lee, *who* heads the port, …")."""


def according(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return what follows at the head of a sentence, the whole sentence when it goes on, else what comes before."""
    if cue.start - low <= HEAD:
        comma = _main_comma(page, mention.end, high)
        return trimmed(page, comma + 1, high, high) if comma is not None else None
    if page.words[cue.start - 1] == "," and _goes_on(page, cue, mention, low, high):
        return trimmed(page, low, high, high)
    return trimmed(page, low, cue.start, high)


def _main_comma(page: Page, start: int, high: int) -> int | None:
    """Return the comma behind which the sentence proper begins: the first with a verb before the next one."""
    commas = [at for at in range(start, high) if page.words[at] == "," and page.quoted[at] < 0]
    for comma, following in zip(commas, [*commas[1:], high], strict=False):
        opens = page.tags[comma + 1 : comma + 2]
        if opens and opens[0] in ASIDE:
            continue
        if any(page.tags[at] in FINITE for at in range(comma + 1, following)):
            return comma
    return commas[0] if commas else None


def _goes_on(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> bool:
    """Tell whether the sentence has its verb behind the attribution only ("The raid, *according to X*, failed")."""
    if mention.end >= high or page.words[mention.end] != ",":
        return False
    before = any(page.tags[at] in FINITE for at in range(low, cue.start))
    behind = page.tags[mention.end + 1] in FINITE | {"VB", "VBN"} if mention.end + 1 < high else False
    return behind and not before
