"""What a clause is about: whom or what its measure belongs to."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from briefgen.extract.figures.tables import words
from briefgen.extract.figures.units import by_form
from briefgen.grammar import NOUN_CLAUSE, OBJECT, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 14


def about(top: "Token", inside: Collection[int], *, kind: str | None) -> "Token | None":
    """Return the noun that the number carried by *top* belongs to, by its clause; None when the clause names none.

    "rose 5 percent" belongs to the subject, "sold the house for $5" to the object, "paid $5 for the house" to what
    was paid for. A span of time belongs to the subject.
    """
    verb = top.head
    if verb.pos_ in {"VERB", "AUX"} and kind != "time" and verb != top:
        other = beside_object(top, verb, inside)
        if other is not None:
            return other
    return clause_subject(top, inside)


def own_subject(tokens: "Iterable[Token]", inside: Collection[int]) -> "Token | None":
    """Return the subject that hangs on the number itself: "the *fee* is $5"."""
    for token in tokens:
        for found in subjects(token):
            noun = antecedent(found) if found.i not in inside else None
            if noun is not None and is_nameable(noun):
                return noun
    return None


def beside_object(top: "Token", verb: "Token", inside: Collection[int]) -> "Token | None":
    """Return the object of *verb* when the measure is not the object itself, or what is paid for when it is."""
    if top.dep_ in OBJECT:
        if verb.lemma_.lower() in words("things", "moves"):
            return None
        bought = (noun for preposition, noun in prepositional(verb) if preposition in {"for", "on"} and noun.i > top.i)
        return next((noun for noun in bought if is_nameable(noun)), None)
    found = [
        child
        for child in verb.children
        if child.dep_ in OBJECT and child.i not in inside and child.i < top.i and is_nameable(child)
    ]
    announcers = words("things", "announcers")
    found = [child for child in found if child.lemma_.lower() not in announcers]
    return found[-1] if found and top.i > verb.i else None


def clause_subject(top: "Token", inside: Collection[int]) -> "Token | None":
    """Return the subject of the nearest clause around *top* that has one, relative pronouns resolved."""
    token = top
    for _ in range(FARTHEST):
        raised = raised_subject(token)
        linking = [found for child in token.lefts if child.dep_ in {"cop", "aux"} for found in subjects(child)]
        for found in [*subjects(token), *linking, *([raised] if raised is not None else [])]:
            if found.i not in inside:
                noun = antecedent(found)
                return noun if noun is not None and is_nameable(noun) else None
        if token.dep_ in NOUN_CLAUSE and token.head != token:
            return token.head if is_nameable(token.head) else None
        if token.head == token:
            return None
        token = token.head
    return None


def raised_subject(verb: "Token") -> "Token | None":
    """Return the noun that does *verb* though the tree gives it elsewhere or nowhere.

    The object of the verb above ("made *prices* rise 5 percent"), or the noun right before a verb of change without a
    subject of its own ("with the *index* advancing 5 percent").
    """
    if verb.pos_ != "VERB" or subjects(verb):
        return None
    if verb.dep_ == "xcomp":
        between = [
            child for child in verb.head.children if child.dep_ in OBJECT and child.i < verb.i and is_nameable(child)
        ]
        return between[-1] if between else None
    if verb.tag_ == "VBG" and verb.lemma_.lower() in words("things", "moves") and verb.i > 0 and not verb.is_sent_start:
        before = verb.nbor(-1)
        return before if before.pos_ in {"NOUN", "PROPN"} and is_nameable(before) else None
    return None


def antecedent(subject: "Token") -> "Token | None":
    """Return *subject*, or the noun that a relative pronoun stands for; None for other pronouns."""
    if subject.tag_ in {"WDT", "WP"} or subject.lower_ == "that" and subject.pos_ == "PRON":
        near = subject.nbor(-2) if subject.i > 1 and subject.nbor(-1).text == "," else None
        if near is not None and near.pos_ in {"NOUN", "PROPN"} and subject.lower_ == "which":
            return near
        verb = subject.head
        while verb.dep_ == "conj" and verb.head != verb:
            verb = verb.head
        return verb.head if verb.dep_ in NOUN_CLAUSE else None
    if subject.pos_ in {"PRON", "DET"}:
        return next(
            (noun for preposition, noun in prepositional(subject) if preposition == "of" and is_nameable(noun)), None
        )
    return subject


def is_nameable(noun: "Token") -> bool:
    """Tell whether *noun* can be what is counted: a noun or a name, no measure and no pronoun."""
    return noun.pos_ in {"NOUN", "PROPN", "X", "ADJ"} and not is_measure(noun)


def is_measure(token: "Token") -> bool:
    """Tell whether *token* is a number, a currency sign or a counted unit, so that nothing is said of it."""
    if (
        token.pos_ in {"NUM", "SYM"}
        or token.lower_ in {"old", "olds"}
        or token.lower_ in words("things", "hollow")
        or not any(map(str.isalpha, token.text))
    ):
        return True
    if token.lower_ in by_form() and token.i > 0 and token.nbor(-1).text == "-":
        return True
    unit = by_form().get(token.lower_) is not None or token.lower_ in {
        "cents",
        "cent",
        "dollars",
        "euros",
        "percent",
        "%",
    }
    return unit and any(child.pos_ == "NUM" for child in token.children)
