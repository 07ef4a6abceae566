"""Clauses of a sentence that tell what another group is about: "…, led by Ana Roe, …" backs "Roe leads the team".

A statement stands in one group, but a sentence often tells two or three facts. Its clauses are compared with what each
group shows, and where one fits it is cited there as well. A clause is never shown.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.compare.alike import event_fit, likeness, shared_quote
from briefgen.compare.candidates import CROWD
from briefgen.compare.features import Features, features
from briefgen.model.finding import Citation, Extraction, Finding
from briefgen.model.statement import Origin, Statement

# From here on a clause tells the same as another; higher than for sentences, for it says less.
SAME_PART = 0.5
# Neighbouring pieces that make a clause ("Roe, an aide to the premier, heads …" has three).
PIECES = 3
FEWEST_WORDS = 3
COMMON_WORDS = 2
# Shown statements that a clause is compared with, the likeliest by rare words.
NEAREST = 6
BREAK = re.compile(r"\s+--\s+|[,;:—–]\s+|\s+(?=(?:while|but|after|who|which|as|despite|with|and)\s)")


def backing_clauses(
    clusters: Sequence[Sequence[int]],
    shown: Sequence[int],
    statements: Sequence[Statement],
    told: Sequence[Features],
    weight: Mapping[str, float],
    extractions: Sequence[Extraction],
    origins: Sequence[Origin],
) -> dict[int, list[Statement]]:
    """Return number of cluster → clauses from elsewhere that tell what its shown statement tells.

    Args:
        clusters: numbers of statements that report the same fact.
        shown: of each cluster, the number of the statement that is shown.
        told: features of all statements, by number.
    """
    home = {number: at for at, numbers in enumerate(clusters) for number in numbers}
    by_article = {extraction.article.id: extraction for extraction in extractions}
    origin = {article: each.id for each in origins for article in each.articles}

    def pieces(number: int) -> list[tuple[Statement, Features]]:
        statement = statements[number]
        article = statement.citation.article
        return [(part, features(-1, part, by_article[article], origin.get(article, ""))) for part in parts(statement, by_article[article])]

    postings = _postings(shown, told)
    cut: dict[int, list[Features]] = {}
    best: dict[tuple[int, int], tuple[float, Statement]] = {}
    for number, statement in enumerate(statements):
        for part, part_told in pieces(number) if len(told[number].words) > FEWEST_WORDS else ():
            for other in _near(part_told, postings, weight):
                if home[other] == home[number] or told[other].article == statement.citation.article:
                    continue
                if other not in cut:
                    cut[other] = [told[other], *(each for _, each in pieces(other))]
                score = max((likeness(part_told, each, weight) for each in cut[other] if _same_deed(part_told, each)), default=0.0)
                # One clause of a sentence a group: the one that fits best.
                key = home[other], number
                if score >= SAME_PART and _enough(part_told) and score > best.get(key, (0.0, part))[0]:
                    best[key] = score, part
    found: dict[int, list[Statement]] = defaultdict(list)
    for (cluster, _), (_, part) in sorted(best.items(), key=lambda each: (each[0][0], -each[1][0], each[0][1])):
        if not any(part.citation.article == each.citation.article and part.start < each.end and each.start < part.end for each in found[cluster]):
            found[cluster].append(part)
    return found


def parts(statement: Statement, extraction: Extraction) -> Iterator[Statement]:
    """Yield the clauses of *statement*: pieces between commas, dashes and conjunctions, and up to three in a row."""
    edges = _edges(statement.text)
    if len(edges) < 2:
        return
    for length in range(1, min(PIECES, len(edges) - 1) + 1):
        for at in range(len(edges) - length + 1):
            start, end = edges[at][0] + statement.start, edges[at + length - 1][1] + statement.start
            yield replace(
                statement,
                citation=Citation.of(extraction.article, start, end),
                shown=extraction.article.text[start:end],
                events=tuple(each for each in statement.events if start <= each.trigger_start < end),
                figures=tuple(each for each in statement.figures if _within(each, start, end)),
                quotes=tuple(each for each in statement.quotes if _within(each, start, end)),
                alone=False,
                part=True,
            )


def _edges(text: str) -> list[tuple[int, int]]:
    """Return the pieces of *text* as (start, end), white space and marks at their edges left out."""
    cuts = [0]
    for match in BREAK.finditer(text):
        cuts += [match.start(), match.end()]
    cuts.append(len(text))
    spans = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True) if end > start]
    return spans[:40]


def _within(found: Finding, start: int, end: int) -> bool:
    return start <= found.start < end


def _same_deed(part: Features, other: Features) -> bool:
    """Tell whether two clauses share more than who they speak of: a figure, quoted words, or a deed and its words."""
    if part.figures & other.figures or shared_quote(part, other):
        return True
    plain = (part.words & other.words) - part.names - other.names
    return len(plain) >= COMMON_WORDS and event_fit(part, other) > 0


def _enough(told: Features) -> bool:
    """Tell whether a clause says enough to be recognised: a name or figure, and some words besides."""
    return len(told.words) >= FEWEST_WORDS and bool(told.names or told.figures or told.quoted)


def _postings(shown: Sequence[int], told: Sequence[Features]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number in shown:
        for word in sorted(told[number].words):
            postings[word].append(number)
    return postings


def _near(part: Features, postings: Mapping[str, list[int]], weight: Mapping[str, float]) -> list[int]:
    """Return the shown statements that share the most telling words with *part*."""
    shared: Counter[int] = Counter()
    for word in part.words:
        if word in weight and len(postings.get(word, ())) <= CROWD:
            for number in postings.get(word, ()):
                shared[number] += weight[word]  # type: ignore[assignment]  # Counter holds floats as well
    return sorted(shared, key=lambda number: (-shared[number], number))[:NEAREST]
