"""How much a group matters: who else tells it, what it counts, who is in it, where it stood, whether it is whole."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.choose.stage import stage_told
from briefgen.model.finding import Extraction
from briefgen.model.statement import Group, Reconciled, Statement

ORIGIN, FIGURE, PEOPLE, POSITION, DEED = 0.5, 0.15, 0.5, 0.4, 1.0
VICTIMS = 0.8
KILLED = re.compile(r"\b(?:dead|died|deaths?|killed|killing|kills?|perished|drowned)\b", re.IGNORECASE)
OUTCOME, OUTCOMES = 1.2, ("ended without agreement", "agreed", "broken off")
LEANING, HYPOTHETICAL, BACKGROUND = 0.6, 0.35, 0.5
GOOD_LENGTH, GOOD_QUOTE = (50, 320), (25, 300)
FIRST_PARAGRAPHS = 12


@dataclass(frozen=True, slots=True)
class Day:
    """What the corpus of the day speaks of."""

    extractions: Mapping[str, Extraction]
    """By `Article.id`."""
    weight: Mapping[str, float]
    """Name → share of the articles that name it, 0–1."""


def day_of(reconciled: Reconciled) -> Day:
    """Return what the corpus of *reconciled* speaks of."""
    count: Counter[str] = Counter()
    for extraction in reconciled.extractions:
        count.update({entity.canonical or entity.text for entity in extraction.entities})
    most = max(count.values(), default=1)
    return Day(
        {each.article.id: each for each in reconciled.extractions},
        {name: number / most for name, number in count.items()},
    )


def importance(group: Group, day: Day, *, quoted: bool = False) -> float:
    """Return how much *group* matters, comparable within one brief only; *quoted*: for its words, not for its deed."""
    shown = group.statements[0]
    score = 0.0 if quoted else DEED * deed(shown)
    score += ORIGIN * math.log2(max(1, group.origins))
    score += FIGURE * min(3, len(shown.figures))
    score += PEOPLE * people(shown, day)
    score += POSITION * max(position(each, day) for each in group.statements)
    score += OUTCOME * tells_outcome(shown)
    score += VICTIMS * (not quoted and bool(shown.figures) and KILLED.search(shown.text) is not None)
    score -= LEANING * (not any(each.alone for each in group.statements))
    low, high = GOOD_LENGTH if shown.events else GOOD_QUOTE
    score -= 0.3 * (not low <= len(shown.shown) <= high)
    return round(score, 4)


def deed(statement: Statement) -> float:
    """Return how surely *statement* tells a deed that happened, 0–1."""
    if not statement.events:
        return 0.1
    event = statement.events[0]
    off = {"hypothetical": HYPOTHETICAL, "background": BACKGROUND, "negated": 0.1, "planned": 0.1}
    return max(0.0, event.salience - off.get(event.status, 0.0))


def tells_outcome(statement: Statement) -> bool:
    """Tell whether *statement* says how talks of the day ended."""
    return bool(statement.events) and statement.events[0].date is not None and stage_told(statement) in OUTCOMES


def people(statement: Statement, day: Day) -> float:
    """Return the weight in the day's corpus of the two weightiest names of *statement*, 0–1."""
    extraction = day.extractions.get(statement.citation.article)
    if extraction is None:
        return 0.0
    entities = extraction.entities
    first, last = (
        bisect_left(entities, at, key=lambda entity: entity.start) for at in (statement.start, statement.end)
    )
    names = {entity.canonical or entity.text for entity in entities[first:last]}
    return sum(sorted((day.weight.get(name, 0.0) for name in names), reverse=True)[:2]) / 2


def position(statement: Statement, day: Day) -> float:
    """Return 1 for the first paragraph of an article, less for later ones, 0 from the twelfth."""
    extraction = day.extractions.get(statement.citation.article)
    if extraction is None or not statement.sentence < len(extraction.sentences):
        return 0.0
    return max(0.0, 1 - extraction.sentences[statement.sentence].paragraph / FIRST_PARAGRAPHS)


def best_first(group: Group) -> Group:
    """Return *group* with its best wording in front: one that tells how talks ended, else one that stands alone."""
    statements = group.statements
    if len(statements) == 1:
        return group
    front = min(
        range(len(statements)),
        key=lambda at: (statements[at].part, not tells_outcome(statements[at]), not statements[at].alone, at),
    )
    return (
        group
        if front == 0
        else replace(group, statements=(statements[front], *statements[:front], *statements[front + 1 :]))
    )
