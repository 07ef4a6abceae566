"""Noun phrases as slices: the head with its modifiers, without articles, numbers and clauses."""

from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.figures.about import is_measure
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.units import by_form
from briefgen.grammar import NAME_PART

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE = frozenset(
    {
        "amod",
        "compound",
        "nmod:poss",
        "poss",
        "nmod:desc",
        "nummod",
        "nn",
        "advmod",
        "det",
        "flat",
        "nmod",
        "nmod:unmarked",
        "obl:unmarked",
        "punct",
    }
)
ATTACHED = frozenset({"nmod", "prep", "obl", "nmod:unmarked", "nmod:desc"})
LONGEST = 14
"""Tokens of the longest thing."""


def is_hyphenated(token: "Token") -> bool:
    """Tell whether *token* stands between hyphens ("loan-*to*-value")."""
    return token.i > 0 and token.nbor(-1).text == "-"


@cache
def unit_words() -> frozenset[str]:
    """Return every word of a unit's forms, in lower case."""
    return frozenset(word.lower() for form in by_form() for word in form.split())


def left_edge(noun: "Token", lowest: int) -> int:
    """Return the index of the first modifier of *noun*, not before *lowest*, articles and pronouns left out."""
    left = noun.i
    for child in sorted(noun.lefts, key=lambda each: -each.i):
        if child.i < lowest or child.dep_ not in BEFORE or left - child.right_edge.i > 1:
            break
        if any(inner.dep_ == "case" and inner.i < child.i and not is_hyphenated(inner) for inner in child.lefts):
            break
        left = max(child.left_edge.i, lowest)
    while (
        left > lowest
        and noun.i - left < LONGEST
        and not noun.doc[left].is_sent_start
        and belongs(noun.doc[left - 1], left, noun)
    ):
        left -= 1
    return stripped(noun, run_start(noun, stripped(noun, left), lowest))


def run_start(noun: "Token", left: int, lowest: int) -> int:
    """Return where the run of nouns and adjectives around *left* begins, when an article or a preposition opens it.

    The tree often tears names apart ("the benchmark | Nordex 600 index"); what opens a noun phrase does not lie.
    """
    doc, at = noun.doc, left
    while at > lowest and noun.i - at < LONGEST and not doc[at].is_sent_start and is_of_run(doc[at - 1]):
        at -= 1
    opened = at == lowest or doc[at].is_sent_start or doc[at - 1].pos_ in {"DET", "ADP"} or doc[at - 1].tag_ == "PRP$"
    return at if opened else left


def is_of_run(token: "Token") -> bool:
    """Tell whether *token* may stand in a run of nouns and adjectives."""
    if token.pos_ == "NUM":
        return token.i > 0 and token.nbor(-1).pos_ == "PROPN" and token.text[0].isdigit()
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ == "VBN" and token.dep_ == "amod" or token.text == "/"


def belongs(token: "Token", left: int, noun: "Token") -> bool:
    """Tell whether *token*, just before the phrase of *noun* that begins at *left*, is a name or noun of the same phrase."""
    if token.pos_ == "ADJ" or token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"}:
        return not token.is_sent_start and token.lower_ not in words("things", "leading")
    return (
        token.pos_ in {"PROPN", "NOUN"}
        and left <= token.head.i <= noun.i
        and token.dep_ in {"compound", "nmod", "flat", "nmod:unmarked", "nummod"}
    )


def stripped(noun: "Token", left: int) -> int:
    """Return the first index from *left* on that is no article, pronoun, bare number or punctuation before *noun*."""
    doc = noun.doc
    while left < noun.i and (
        doc[left].lower_ in words("things", "leading")
        or doc[left].is_punct
        or doc[left].is_space
        or doc[left].tag_ == "POS"
        or is_number(doc[left])
        or is_loose_adverb(doc[left])
    ):
        left += 1
    return left


def is_number(token: "Token") -> bool:
    """Tell whether *token* belongs to a number and its unit before the noun of its phrase: "*8.5 kW* system"."""
    if token.pos_ == "NUM":
        if (
            token.i + 1 < len(token.doc)
            and token.nbor(1).text == "-"
            and token.nbor(1).i + 1 < len(token.doc)
            and token.nbor(2).lower_ not in by_form()
        ):
            return False
        return token.dep_ == "nummod" or token.i + 1 < len(token.doc) and token.nbor(1).lower_ in unit_words()
    before = token.nbor(-1) if token.i > 0 else None
    return (
        before is not None
        and token.lower_ in unit_words()
        and (before.pos_ == "NUM" or before.lower_ in unit_words() or before.text == "-")
    )


def is_loose_adverb(token: "Token") -> bool:
    """Tell whether *token* is an adverb that belongs to no adjective of the phrase ("*now* a leading player")."""
    return (
        token.pos_ == "ADV"
        and token.i + 1 < len(token.doc)
        and token.nbor(1).pos_ not in {"ADJ", "VERB"}
        and token.nbor(1).text != "-"
    )


def right_edge(noun: "Token", *, attached: int = 0, stop: int | None = None) -> int:
    """Return the index of the last token of *noun*: of a name, and of up to *attached* phrases that hang on it.

    Args:
        stop: index that no phrase may reach.
    """
    right = joined_by_hyphen(noun.doc, noun.i, stop)
    for child in noun.rights:
        if child.i <= right:
            continue
        if child.dep_ in NAME_PART and child.i == right + 1 and (stop is None or child.i < stop):
            right = child.right_edge.i if stop is None else min(child.right_edge.i, stop - 1)
        elif (
            child.pos_ == "NUM"
            and child.dep_ in {"nummod", "appos"}
            and child.i == right + 1
            and is_closed(child)
            and (stop is None or child.i < stop)
        ):
            right = child.i  # "Nordex 500"
        elif (
            attached
            and child.dep_ in ATTACHED
            and child.left_edge.i == right + 1
            and not child.left_edge.is_punct
            and is_plain(child)
            and (stop is None or end_of(child) < stop)
        ):
            right, attached = end_of(child), attached - 1
        elif child.i > right + 1:
            break
    return taken_edge(noun, stop) if attached and right == noun.i else right


def joined_by_hyphen(doc: "Doc", right: int, stop: int | None) -> int:
    """Return the index of the last part of a name written with hyphens whose first part is at *right*: "Ben-*Moshe*"."""
    while (
        right + 2 < (len(doc) if stop is None else stop)
        and doc[right + 1].text in {"-", "‑"}
        and not doc[right].whitespace_
        and not doc[right + 1].whitespace_
        and doc[right].pos_ == doc[right + 2].pos_ == "PROPN"
    ):
        right += 2
    return right


def taken_edge(noun: "Token", stop: int | None) -> int:
    """Return the last index of *noun* with the phrase it asks for though the tree hangs it elsewhere: "a *tax on wheat*"."""
    doc, at = noun.doc, noun.i + 1
    if (
        noun.lemma_.lower() not in words("things", "taking")
        or at >= len(doc)
        or doc[at].lower_ not in {"in", "on", "of", "to"}
    ):
        return noun.i
    taken = doc[at].head if doc[at].dep_ == "case" else noun
    if (
        taken.i <= at
        or is_measure(taken)
        or stop is not None
        and stop <= end_of(taken)
        or end_of(taken) - noun.i > LONGEST
    ):
        return noun.i
    return end_of(taken)


def is_closed(number: "Token") -> bool:
    """Tell whether a number after a name ends it: a verb or the end of the phrase follows ("Nordex *500* rose")."""
    return number.nbor(-1).pos_ == "PROPN" or number.i + 1 < len(number.doc) and number.nbor(1).pos_ in {"VERB", "AUX"}


def is_plain(child: "Token") -> bool:
    """Tell whether the phrase of *child* is short and asks for nothing ("in *which* …")."""
    left, right = child.left_edge.i, end_of(child)
    cases = [inner for inner in child.lefts if inner.dep_ == "case"]
    if (
        is_measure(child)
        or child.dep_ != "prep"
        and not any(case.lower_ in words("things", "attaching") for case in cases)
    ):
        return False
    return right - left < LONGEST and not any(token.tag_.startswith("W") for token in child.doc[left : right + 1])


def end_of(child: "Token", depth: int = 5) -> int:
    """Return the last index of the phrase of *child* without clauses and appositions, *depth* phrases deep at most."""
    right = child.i
    for inner in child.rights:
        if inner.dep_ == "conj" and inner.left_edge.i == right + 1 and inner.pos_ in {"NOUN", "PROPN"} and depth:
            if inner.left_edge.dep_ == "cc" and not is_measure(inner):
                right = end_of(inner, 0)
                continue
            break
        if inner.left_edge.i != right + 1 or inner.dep_ not in (ATTACHED | NAME_PART | {"pobj"}) or is_measure(inner):
            break
        if inner.dep_ in ATTACHED and depth == 0:
            break
        right = end_of(inner, depth - 1) if inner.dep_ in ATTACHED else inner.right_edge.i
    return right
