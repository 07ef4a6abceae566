"""Who did the reporting: articles that are versions of one story share an origin.

What decides is the text: sentences of the shorter version that stand in the longer one. An agency tag names the origin
and lowers the bar a little, but a tag alone joins nothing: two stories of one agency are two stories.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from briefgen.identify.candidates import candidate_pairs
from briefgen.identify.copies import Copies, Crowds
from briefgen.identify.credits import agency_of, is_corrected
from briefgen.identify.texts import hashed_words
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.model.statement import Origin

# Two stories that only a third text holds together share fewer of their names than this: the third is a digest of both.
KIN, FEWEST = 0.2, 3
# Versions of a story that are looked at for that.
MOST = 8


def find_origins(extractions: Sequence[Extraction]) -> tuple[Origin, ...]:
    """Return the origins of all articles, each article in exactly one, in order of `Origin.id`; order of input is free."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    agencies = [agency_of(extraction.article) for extraction in ordered]
    copies = Copies(ordered, agencies)
    outlets = [extraction.article.outlet for extraction in ordered]
    shares = copies.among(candidate_pairs(hashed_words(ordered), outlets))

    @lru_cache(maxsize=MOST * MOST)
    def names(number: int) -> frozenset[str]:
        return frozenset(each.canonical or each.text for each in ordered[number].entities)

    def strangers(one: int, two: int) -> bool:
        """Tell whether two texts are no copies, and have hardly a name in common."""
        pair = (min(one, two), max(one, two))
        fewer = min(len(names(one)), len(names(two)))
        if pair in shares or fewer < FEWEST or len(names(one) & names(two)) >= KIN * fewer:
            return False
        return copies.share(*pair) is None

    groups = _joined(len(ordered), shares, strangers)
    weakest = _weakest(groups, shares)
    found = [
        _origin([ordered[i].article for i in group], [agencies[i] for i in group], share)
        for group, share in zip(groups, weakest, strict=True)
    ]
    return tuple(sorted(found, key=lambda origin: origin.id))


def _joined(
    count: int, shares: Mapping[tuple[int, int], float], strangers: Callable[[int, int], bool]
) -> list[list[int]]:
    """Return the connected groups of articles, surest pairs first; a digest goes with the one story it holds most of."""
    crowds = Crowds()
    members = {number: [number] for number in range(count)}
    for one, two in sorted(shares, key=lambda pair: (-shares[pair], pair)):
        low, high = sorted((crowds.head(one), crowds.head(two)))
        if low == high or any(strangers(i, j) for i in members[low][:MOST] for j in members[high][:MOST]):
            continue
        crowds.join(low, high)
        members[low] += members.pop(high)
    return [sorted(members[number]) for number in sorted(members)]


def _weakest(groups: Sequence[Sequence[int]], shares: Mapping[tuple[int, int], float]) -> list[float]:
    """Return for each group the least of the best shares by which each member hangs on the others."""
    home = {number: at for at, group in enumerate(groups) for number in group}
    best: dict[int, float] = {}
    for (one, two), share in shares.items():
        if home[one] == home[two]:
            best[one], best[two] = max(best.get(one, 0), share), max(best.get(two, 0), share)
    return [min((best[number] for number in group if number in best), default=1.0) for group in groups]


def _origin(articles: list[Article], agencies: list[str | None], share: float) -> Origin:
    ranked = sorted(articles, key=_freshness) if len(articles) > 1 else articles
    fullest = min(articles, key=lambda article: (-len(article.text), article.id))
    named = sorted({agency for agency in agencies if agency}, key=lambda agency: (-agencies.count(agency), agency))
    name = named[0] if named else _credited(articles) or fullest.outlet or fullest.path
    return Origin(
        id=fullest.id, name=name, articles=tuple(each.id for each in ranked), basis=_basis(articles, named, share)
    )


def _credited(articles: Sequence[Article]) -> str | None:
    """Return the agency that most of *articles* credit by a name that no table knows."""
    named = [each.credit.strip() for each in articles if each.credit and each.credit.strip()]
    return min(named, key=lambda name: (-named.count(name), name), default=None)


def _freshness(article: Article) -> tuple[bool, tuple[int, ...], int, str]:
    """Order versions: one that corrects an earlier one first, then the newest, then the fullest."""
    stamp = article.published_at or article.published or ""
    newest = tuple(-ord(character) for character in stamp)
    return (not is_corrected(article), newest or (0,), -len(article.text), article.id)


def _basis(articles: list[Article], named: list[str], share: float) -> str:
    if len(articles) == 1:
        return f"credits {named[0]}" if named else "stands alone"
    parts = [f"credits {named[0]}"] if named else []
    parts.append(f"{share:.0%} of the sentences of the shorter version stand in the longer one")
    if any(is_corrected(article) for article in articles):
        parts.append("the corrected version is preferred")
    return "; ".join(parts)
