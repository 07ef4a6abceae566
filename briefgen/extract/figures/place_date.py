"""Where and when what is counted happened."""

from typing import TYPE_CHECKING

from briefgen.extract.figures.positions import Cover, Positions
from briefgen.extract.figures.tables import words
from briefgen.grammar import SUBJECT
from briefgen.model.finding import DateMention, Entity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
FARTHEST = 8


def place_of(
    clause: "Token", figure_start: int, sentence: Sentence, entities: Cover[Entity], positions: Positions
) -> str | None:
    """Return the place named in the clause headed by *clause*, else the nearest one of the sentence."""
    named = [each for each in entities.inside(sentence.start, sentence.end) if each.label in PLACES]
    located = [each for each in named if is_located(positions.at(each.start))]
    inside = [each for each in located if under(positions.at(each.start), clause)]
    nearest = sorted(inside or located, key=lambda each: (abs(each.start - figure_start), each.start))
    return nearest[0].text if nearest else None


def is_located(token: "Token") -> bool:
    """Tell whether a place is named as a place: after a preposition of place, not as a doer ("Ukraine said")."""
    for _ in range(FARTHEST):
        if token.dep_ in SUBJECT or token.head == token:
            return False
        cases = [child.lower_ for child in token.lefts if child.dep_ == "case"]
        if token.dep_ == "pobj":
            cases.append(token.head.lower_)
        if any(case in words("places", "prepositions") for case in cases):
            return True
        token = token.head
        if token.pos_ == "VERB":
            return False
    return False


def date_of(
    clause: "Token", figure_start: int, sentence: Sentence, dates: Cover[DateMention], positions: Positions
) -> str | None:
    """Return the date of the clause headed by *clause*, else the nearest one of the sentence; days of saying are left out."""
    named = [each for each in dates.inside(sentence.start, sentence.end) if each.value]
    happened = [each for each in named if not is_of_saying(positions.at(each.start), clause)]
    inside = [each for each in happened if under(positions.at(each.start), clause)]
    nearest = sorted(inside or happened, key=lambda each: (abs(each.start - figure_start), each.start))
    return nearest[0].value if nearest else None


def is_of_saying(token: "Token", clause: "Token") -> bool:
    """Tell whether a date tells when something was said ("said *Sunday*")."""
    verb = token.head.head if token.head.pos_ in {"ADP", "NUM"} or token.dep_ == "nummod" else token.head
    return verb.pos_ == "VERB" and verb.i != clause.i and verb.lemma_.lower() in words("reporting", "verbs")


def under(token: "Token", clause: "Token") -> bool:
    """Tell whether *token* hangs, at most eight steps below, on *clause*."""
    for _ in range(FARTHEST):
        if token.i == clause.i:
            return True
        if token.head == token:
            return False
        token = token.head
    return False
