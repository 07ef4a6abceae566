"""Where a reported span begins and ends: trimming, stops, and the words that carry a clause on."""

from typing import TYPE_CHECKING

from briefgen import grammar
from briefgen.extract.quotes.cues import verbs
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import DAYS, phrase_after
from briefgen.extract.quotes.wordclasses import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Token

EDGES = frozenset(
    {",", ".", ";", ":", "--", "—", "–", "-", "!", "?", "that", "and", "but", "(", ")", "”", "“", '"', "''", "``"}
)
STOPS = frozenset({",", ";", "--", "—", "–", "(", ")", ":"})
GOING_ON = frozenset(
    {
        "which",
        "including",
        "with",
        "because",
        "unless",
        "if",
        "even",
        "of",
        "especially",
        "particularly",
        "such",
        "where",
        "whose",
        "despite",
        "without",
    }
)
SUBORDINATE = frozenset({"after", "before", "while", "when", "because", "since", "as", "although", "though"})


def trimmed(page: Page, start: int, end: int, high: int) -> tuple[int, int] | None:
    """Return the span without connecting words and punctuation at its edges, or None when little is left."""
    end = min(end, high)
    while start < end and page.lower[start] in EDGES and page.quoted[start] < 0:
        start += 1
    while end > start and page.lower[end - 1] in EDGES and page.quoted[end - 1] < 0:
        end -= 1
    if end - start < 2:
        return None
    while start > 0 and page.quoted[start] >= 0 and page.quoted[start - 1] == page.quoted[start]:
        start -= 1
    while end < len(page.words) and page.quoted[end - 1] >= 0 and page.quoted[end] == page.quoted[end - 1]:
        end += 1
    return start, end


def next_stop(page: Page, at: int, high: int) -> int:
    """Return where the next comma, dash or reporting verb ends a phrase."""
    while at < high and page.words[at] not in STOPS and not (page.tags[at] == "CC" and _next_cue(page, at + 1, high)):
        at += 1
    return at


def clause_end(page: Page, start: int, high: int, finite: list) -> int:  # type: ignore[type-arg]
    """Return where a reported clause ends: where the tree says, stretched to the next comma, or the sentence's end."""
    if not finite:
        return _before_cue(page, start, high)
    end = min(high, max(grammar.extent(finite[0])[1], start + 1))
    while end < high:
        while end < high and page.words[end] not in STOPS and page.tags[end] not in {"CC", "."}:
            end += 1
        if not _goes_on(page, end, high):
            break
        end += 2
    return _before_cue(page, start, end)


def _goes_on(page: Page, comma: int, high: int) -> bool:
    """Tell whether the clause goes on behind a comma, with a participle or the like that reports nothing."""
    if comma + 2 >= high or page.words[comma] != "," or page.quoted[comma + 1] >= 0:
        return False
    if page.lower[comma + 1] in {"and", "but"} and page.lower[comma + 2] == "that":
        return True
    verb = comma + 2 if page.tags[comma + 1] == "RB" else comma + 1
    return page.lower[comma + 1] in GOING_ON or (page.tags[verb] == "VBG" and page.lower[verb] not in verbs())


def _before_cue(page: Page, start: int, end: int) -> int:
    """Return where *end* must be drawn in so that another attribution is left out (", described as … by X")."""
    for at in range(start + 3, end):
        if (
            page.words[at] == ","
            and at + 1 < end
            and page.lower[at + 1] in verbs()
            and page.tags[at + 1] in {"VBN", "VBG"}
        ):
            return at
        if page.words[at] == "," and at + 1 < end and page.lower[at + 1] in {"although", "though"}:
            return at
        if page.words[at] == "," and at + 2 < end and page.lower[at + 1] == "who" and at + 2 in page.reporting:
            return at
        if page.lower[at] in {"and", "but"} and page.quoted[at] < 0 and _next_cue(page, at + 1, end):
            return at
    return end


def _next_cue(page: Page, at: int, end: int) -> bool:
    """Tell whether another reporting verb without a subject of its own begins at *at*, adverbs passed over."""
    while at < end and page.tags[at] in {"RB", "RBR"}:
        at += 1
    return at < end and at in page.reporting and page.tags[at] in FINITE


def tree_end(page: Page, token: int, high: int) -> int:
    """Return the end of the phrase whose head is at *token* or above it, within the sentence."""
    if token >= high:
        return high
    return min(high, max(page.doc[token].right_edge.i + 1, token + 1))


def infinitive_end(page: Page, verb: int, high: int) -> int:
    """Return the end of the clause of the infinitive at *verb*, auxiliaries passed over ("to have *hit*")."""
    token = page.doc[verb] if verb < high else None
    while token is not None and token.dep_ in grammar.AUXILIARY | {"cop"} and verb < token.head.i < high:
        token = token.head
    return _before_other(token, tree_end(page, token.i, high)) if token is not None else high


def _before_other(verb: "Token", end: int) -> int:
    """Return where what is coordinated with *verb* has a subject of its own ("to return | and *nobody* promising")."""
    others = [grammar.extent(each)[0] for each in verb.conjuncts if each.i > verb.i and grammar.subjects(each)]
    return min([end, *(each for each in others if each > verb.i)])


def behind_adjunct(page: Page, at: int, high: int) -> int:
    """Return where the clause begins behind "said *after the meeting* he would go"."""
    if at >= high or page.lower[at] not in {"in", "on", "at", "after", "before", "during", "to", "late", "early"}:
        return at
    if at + 2 < high and page.lower[at + 1] in DAYS:
        return at + 2 if page.tags[at + 2] in {"PRP", "DT", "NNP", "NNS", "EX", "PRP$"} else at
    found = phrase_after(page, at + 1, high)
    if found is None or found.end >= high or page.tags[found.end] not in {"PRP", "DT", "NNP", "EX", "PRP$"}:
        return at
    return found.end
