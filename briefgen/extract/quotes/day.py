"""When something was said: the day that the attributing clause names."""

from bisect import bisect_left

from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FINITE

BREAKS = frozenset({",", "--", "—", "–", "―", "(", ")", ";"})


def day_of_saying(page: Page, cue: Spotted, low: int, high: int, reported: tuple[int, int]) -> str | None:
    """Return the first date near *cue* in tokens *low* to *high*, outside marks and what is *reported* (code points)."""
    first = page.starts[max(low, cue.start - 30)]
    last = page.end_of(min(high, cue.end + 12, len(page.words)) - 1)
    for date in page.dates[bisect_left(page.dates, first, key=lambda each: each.start) :]:
        if date.start >= last:
            break
        at = min(page.token_at(date.start), len(page.words) - 1)
        if page.quoted[at] < 0 and not reported[0] <= date.start < reported[1] and _of_the_cue(page, cue, at, low):
            return date.value
    return None


def _of_the_cue(page: Page, cue: Spotted, at: int, low: int) -> bool:
    """Tell whether the date at *at* is not told of something else ("Lee, *who took office in May*, said")."""
    if at >= cue.start or page.tags[cue.start] not in FINITE:
        return True
    for before in range(at - 1, low - 1, -1):
        if page.words[before] in BREAKS:
            return True
        if page.tags[before] in FINITE or page.tags[before] in {"WP", "WDT"}:
            return False
    return True
