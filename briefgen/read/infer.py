"""Tell the day that an undated article writes about, from dated articles on the same story.

It is never shown as a day of publication: it only tells which Monday "Monday" is.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from briefgen.model.article import Article

NAME = re.compile(r"\b[^\W\d_a-z]\w{3,}|\b\d[\d.,]*\d\b")
YEAR = re.compile(r"(19|20)\d\d")
ENOUGH = 10
"""Names and numbers that must be shared: fewer may be chance."""
SHARE = 0.4
"""Part of the undated article's names and numbers that must be shared."""
RIVAL = 0.8
"""Another day that comes this near to the best one leaves the question open."""


def infer_days(articles: Iterable[Article]) -> Iterator[Article]:
    """Yield *articles*, which are looked at more than once; `about_day` is filled in where an undated one tells the story
    of one day beyond doubt.
    """
    if all(article.published for article in articles):
        yield from articles
        return
    dated = [(article.published, _telling(article)) for article in articles if article.published]
    for article in articles:
        known = article.published is not None
        yield article if known else dataclasses.replace(article, about_day=_day(_telling(article), dated))


def _telling(article: Article) -> frozenset[str]:
    found = (match.group().lower() for match in NAME.finditer(article.text))
    return frozenset(word for word in found if not YEAR.fullmatch(word))


def _day(telling: frozenset[str], dated: Sequence[tuple[str | None, frozenset[str]]]) -> str | None:
    best: dict[str, int] = {}
    for day, other in dated:
        if day is not None:
            best[day] = max(best.get(day, 0), len(telling & other))
    if not best:
        return None
    ranked = sorted(best, key=lambda day: (-best[day], day))
    first = best[ranked[0]]
    if first < max(ENOUGH, SHARE * len(telling)) or any(best[day] >= RIVAL * first for day in ranked[1:]):
        return None
    return ranked[0]
