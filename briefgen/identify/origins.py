"""Who did the reporting: articles that are versions of one story share an origin.

What decides is the text: sentences of the shorter version that stand in the longer one. An agency tag names the origin
and lowers the bar a little, but a tag alone joins nothing: two stories of one agency are two stories.
"""

import re
from collections.abc import Sequence

from briefgen.identify.align import Line, aligned_share
from briefgen.identify.candidates import candidate_pairs
from briefgen.identify.credits import agency_of, is_corrected
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.model.statement import Origin
from briefgen.wording.words import stems

# Share of the shorter version that must stand in the longer one. A lifted paragraph or a press statement reaches 0.4.
COPY = 0.5
# The same, when both credit the same agency.
TAGGED_COPY = 0.4
# Two stories that only a third text holds together share fewer of their names than this: the third is a digest of both.
KIN, FEWEST = 0.2, 3
# Versions of a story that are looked at for that.
MOST = 8
MARKED = re.compile(r"[\"“„«][^\"“”„«»\n]{1,2000}[\"”»]")


def find_origins(extractions: Sequence[Extraction]) -> tuple[Origin, ...]:
    """Return the origins of all articles, each article in exactly one, in order of `Origin.id`; order of input is free."""
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    lines = [_lines(extraction) for extraction in ordered]
    agencies = [agency_of(extraction.article) for extraction in ordered]
    shares: dict[tuple[int, int], float] = {}
    for one, two in candidate_pairs([[word for line in each for word in line.words] for each in lines]):
        shared = aligned_share(lines[one], lines[two])
        tagged = agencies[one] is not None and agencies[one] == agencies[two]
        if min(shared.all, shared.unquoted + 0.1, shared.spread + 0.2) >= (TAGGED_COPY if tagged else COPY):
            shares[one, two] = shared.all
    names = [frozenset(each.canonical or each.text for each in extraction.entities) for extraction in ordered]
    groups = _joined(names, shares)
    found = [
        _origin([ordered[i].article for i in group], [agencies[i] for i in group], _weakest(group, shares))
        for group in groups
    ]
    return tuple(sorted(found, key=lambda origin: origin.id))


def _lines(extraction: Extraction) -> list[Line]:
    """Return the sentences of an article as normal words, from its sentences or, without any, its lines."""
    text = extraction.article.text
    spans = [(each.start, each.end, each.paragraph) for each in extraction.sentences]
    if not spans:
        spans = [(match.start(), match.end(), number) for number, match in enumerate(re.finditer(r"[^\n]+", text))]
    return [Line(stems(text[start:end]), _quoted(text[start:end]), paragraph) for start, end, paragraph in spans]


def _quoted(text: str) -> float:
    return sum(len(match.group()) for match in MARKED.finditer(text)) / len(text) if text else 0.0


def _joined(names: Sequence[frozenset[str]], shares: dict[tuple[int, int], float]) -> list[list[int]]:
    """Return the connected groups of articles, surest pairs first; a digest goes with the one story it holds most of."""
    home = list(range(len(names)))
    members = {number: [number] for number in range(len(names))}
    for one, two in sorted(shares, key=lambda pair: (-shares[pair], pair)):
        low, high = sorted((home[one], home[two]))
        if low == high or _two_stories(members[low], members[high], names, shares):
            continue
        for number in members[high]:
            home[number] = low
        members[low] += members.pop(high)
    return [sorted(members[number]) for number in sorted(members)]


def _two_stories(
    first: Sequence[int], second: Sequence[int], names: Sequence[frozenset[str]], shares: dict[tuple[int, int], float]
) -> bool:
    """Tell whether some text of *first* and some of *second* are strangers: no copies, and hardly a name in common."""
    return any(
        tuple(sorted((one, two))) not in shares
        and min(len(names[one]), len(names[two])) >= FEWEST
        and len(names[one] & names[two]) < KIN * min(len(names[one]), len(names[two]))
        for one in first[:MOST]
        for two in second[:MOST]
    )


def _weakest(group: list[int], shares: dict[tuple[int, int], float]) -> float:
    """Return the least of the best shares by which each member hangs on the others."""
    inside = set(group)
    best: dict[int, float] = {}
    for (one, two), share in shares.items():
        if one in inside and two in inside:
            best[one], best[two] = max(best.get(one, 0), share), max(best.get(two, 0), share)
    return min(best.values(), default=1.0)


def _origin(articles: list[Article], agencies: list[str | None], share: float) -> Origin:
    ranked = sorted(articles, key=_freshness)
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
