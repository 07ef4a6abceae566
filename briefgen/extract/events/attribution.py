"""Who says that it happened: the speaker of the quote, direct or indirect, in which the event is told."""

from bisect import bisect_right
from collections.abc import Sequence

from briefgen.model.finding import Certainty, Quote

BEHIND = 6


def attribution(position: int, quotes: Sequence[Quote]) -> tuple[str | None, Certainty | None, bool]:
    """Return the speaker and certainty of the innermost quote around *position*, and whether it stands in marks."""
    last = bisect_right(quotes, position, key=lambda quote: quote.start)
    around = [quote for quote in quotes[max(0, last - BEHIND) : last] if quote.end > position]
    if not around:
        return None, None, False
    inner = min(around, key=lambda quote: (quote.speaker is None, quote.end - quote.start))
    return inner.speaker, inner.certainty, any(quote.kind != "indirect" for quote in around)
