"""Number the sources in the order in which the brief cites them, and name every cited passage."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from briefgen.model.article import Article
from briefgen.model.brief import SourceCitation
from briefgen.model.finding import Citation

AROUND = 32
"""Code points of context kept on either side of a passage."""
LONG = 100
"""A longer passage is linked by its first and last words (WICG text fragments)."""


class Numbering:
    """Numbers of sources and names of passages; the same citations give the same ones, in any order of articles."""

    def __init__(self, articles: Mapping[str, Article], cited: Iterable[Citation]) -> None:
        """Number *articles* (by id): those of *cited* first, in its order, the rest by path."""
        passages = list(dict.fromkeys(cited))
        first = dict.fromkeys(citation.article for citation in passages)
        order = [*first, *sorted((id_ for id_ in articles if id_ not in first), key=lambda id_: articles[id_].path)]
        self._articles = articles
        self.number = {id_: number for number, id_ in enumerate(order, 1)}
        self.passages: dict[str, list[SourceCitation]] = {id_: [] for id_ in order}
        self._made: dict[Citation, SourceCitation] = {}
        for citation in sorted(passages, key=lambda each: (self.number[each.article], each.start, each.end)):
            own = self.passages[citation.article]
            made = self._make(citation, len(own) + 1)
            own.append(made)
            self._made[citation] = made

    def cite(self, citations: Iterable[Citation]) -> tuple[SourceCitation, ...]:
        """Return the footnotes of *citations*, each once, in their order."""
        return tuple(self._made[citation] for citation in dict.fromkeys(citations))

    def outlets(self, citations: Iterable[Citation]) -> int:
        """Return how many outlets stand behind *citations*; an article that names none is one of its own."""
        articles = (self._articles[citation.article] for citation in citations)
        return len({article.outlet or article.id for article in articles})

    def _make(self, citation: Citation, count: int) -> SourceCitation:
        article = self._articles[citation.article]
        number = self.number[citation.article]
        return SourceCitation(
            source=number,
            start=citation.start,
            end=citation.end,
            exact=citation.exact,
            prefix=article.text[max(0, citation.start - AROUND) : citation.start],
            suffix=article.text[citation.end : citation.end + AROUND],
            id=f"s{number}p{count}",
            url=fragment(article.url, citation.exact),
        )


def fragment(url: str | None, exact: str) -> str | None:
    """Return *url* with a text fragment that points at *exact*, or None without a web address."""
    if url is None or not url.startswith(("http://", "https://")):
        return None
    words = exact.split()
    if len(exact) <= LONG or len(words) < 8:
        target = _escaped(" ".join(words))
    else:
        target = f"{_escaped(' '.join(words[:4]))},{_escaped(' '.join(words[-4:]))}"
    return f"{url.split('#')[0]}#:~:text={target}"


def _escaped(text: str) -> str:
    # The dash is special in a text fragment; quote() leaves it as it is.
    return quote(text.encode("utf-8", "replace"), safe="").replace("-", "%2D")
