"""Where and when what is counted happened."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.figures.positions import Cover, Positions
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.units import by_form
from briefgen.grammar import COMPLEMENT, NAME_PART, OBJECT, RELATIVE, SUBJECT
from briefgen.model.finding import DateMention, Entity, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
FARTHEST = 8
BOUNDS = frozenset({"than", "since", "from", "before", "after", "with", "against"})
"""Words that make a date the other end of a comparison or a span, not the day of what is told."""
LONGEST = 1000
"""Code points of a sentence in which names without a label are looked for."""
# What may be the name of a place by the word before it.
NAMED = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:east|west|ern)?\sof)"
    r"\s(?P<name>[A-Z][^\W\d_]{2,}(?:[\s-][A-Z][^\W\d_]{2,})*)"
)


def place_of(
    clause: "Token", figure_start: int, sentence: Sentence, entities: Cover[Entity], positions: Positions
) -> str | None:
    """Return the place named in the clause headed by *clause* or one above it, else the nearest one of the main clause."""
    named = [each for each in entities.inside(sentence.start, sentence.end) if each.label in PLACES]
    located = [(each.start, each.text) for each in named if is_located(positions.at(each.start))]
    known = {start for start, _ in located}
    located += [each for each in unlabelled(sentence, entities, positions) if each[0] not in known]
    return nearest(located, clause, figure_start, positions)


def unlabelled(sentence: Sentence, entities: Cover[Entity], positions: Positions) -> "Iterator[tuple[int, str]]":
    """Yield names right after "in", "near" or "south of" that nobody has labelled: there a name is a place."""
    for match in NAMED.finditer(sentence.text, 0, LONGEST):
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        token, last = positions.at(start), positions.at(end - 1)
        calendar = token.lower_ in words("things", "hollow") or token.lower_ in words("not_figures", "year_leads")
        follows = last.i + 1 < len(last.doc) and last.nbor(1).tag_ in {"POS", "NN", "NNS"}
        named = token.tag_ in {"NNP", "NN"} and not calendar and not follows
        if named and entities.touching(start, end) is None:
            yield start, match["name"]


def date_of(
    clause: "Token", figure_start: int, sentence: Sentence, dates: Cover[DateMention], positions: Positions
) -> str | None:
    """Return the date of the clause headed by *clause* or one above it; days of saying and of comparison are left out."""
    named = [
        (each.start, each.value)
        for each in dates.inside(sentence.start, sentence.end)
        if each.value and not is_of_saying(positions.at(each.start), clause)
    ]
    return nearest(named, clause, figure_start, positions)


def nearest(found: list[tuple[int, str]], clause: "Token", figure_start: int, positions: Positions) -> str | None:
    """Return the one of *found* that belongs to *clause* and stands nearest to the figure, else one of no other clause."""
    own = {verb.i for verb in verbs_above(clause)}
    told = is_told(clause)
    inside, beside = [], []
    for start, value in found:
        token = positions.at(start)
        verb = verb_of(token)
        if verb is None or is_bound(token, verb) or is_of_other_number(token, figure_start):
            continue
        distance = (abs(start - figure_start), start, value)
        if verb.i in own:
            inside.append(distance)
        elif not told and is_main(verb) and not is_saying(verb):
            beside.append(distance)
    chosen = min(inside or beside, default=None)
    return chosen[2] if chosen else None


def verbs_above(clause: "Token") -> "Iterator[Token]":
    """Yield *clause* and the clauses it belongs to, up to a relative clause or a verb of saying."""
    token = clause
    for _ in range(FARTHEST):
        if token.pos_ in {"VERB", "AUX"} or token == clause:
            if token != clause and is_saying(token):
                return
            yield token
            if token.dep_ in RELATIVE:
                return
        if token.head == token:
            return
        token = token.head


def is_told(clause: "Token") -> bool:
    """Tell whether *clause* is what somebody says, so that the clauses beside the saying are none of its own."""
    token = clause
    for _ in range(FARTHEST):
        if token.head == token:
            return False
        token = token.head
        if token.pos_ == "VERB" and is_saying(token):
            return True
    return False


def verb_of(token: "Token") -> "Token | None":
    """Return the verb, or the root, that *token* hangs on."""
    for _ in range(FARTHEST):
        if token.head == token:
            return token
        token = token.head
        if token.pos_ in {"VERB", "AUX"} or any(child.dep_ == "cop" for child in token.lefts):
            return token
    return None


def is_bound(token: "Token", verb: "Token") -> bool:
    """Tell whether a preposition of comparison stands between *token* and its *verb*: "since a truce in *March*"."""
    before = token.nbor(-1).lower_ if token.i and not token.is_sent_start else ""
    if before in BOUNDS and token.ent_type_ not in PLACES:
        return True
    for _ in range(FARTHEST):
        if token.i == verb.i or token.head == token:
            return False
        if any(child.lower_ in {"than", "since"} for child in token.lefts if child.dep_ in {"case", "mark"}):
            return True
        token = token.head
    return False


def is_of_other_number(token: "Token", figure_start: int) -> bool:
    """Tell whether *token* stands behind another number that is only compared: "up from 97 *a year earlier*"."""
    if token.i < 2:
        return False
    number = token.nbor(-1)
    if number.pos_ != "NUM" or number.idx == figure_start:
        return False
    return number.nbor(-1).lower_ in BOUNDS


def is_main(verb: "Token") -> bool:
    """Tell whether *verb* heads no clause that hangs on a noun or tells only when something else happened."""
    at_once = verb.dep_ == "advcl" and any(child.lower_ == "when" for child in verb.lefts)
    return at_once or verb.dep_ not in RELATIVE | COMPLEMENT | {"acl", "advcl"}


def is_saying(verb: "Token") -> bool:
    """Tell whether *verb* only says what others did."""
    return verb.lemma_.lower() in words("reporting", "verbs")


def is_located(token: "Token") -> bool:
    """Tell whether a place is named as a place: after a preposition of place or as what is struck, not as a doer ("Orvale said")."""
    for _ in range(FARTHEST):
        if token.dep_ in OBJECT:
            return token.head.lemma_.lower() in words("places", "striking")
        if token.dep_ in SUBJECT or token.head == token:
            return False
        cases = [child for child in token.lefts if child.dep_ == "case"]
        if token.dep_ == "pobj":
            cases.append(token.head)
        if any(case.lower_ in words("places", "prepositions") for case in cases):
            return not any(case.lower_ == "from" and case.i > 0 and is_distance(case.nbor(-1)) for case in cases)
        if "of" in [case.lower_ for case in cases] and token.head.lower_ in words("things", "directions"):
            return True  # "south of Dorn"
        if not is_of_place(token):
            return False
        token = token.head
    return False


def is_of_place(token: "Token") -> bool:
    """Tell whether the noun above *token* is the place it names: "the *city* of Dorn", "Dorn's *port*", "the Dorn *region*"."""
    if token.dep_ in NAME_PART | {"amod", "appos", "conj"}:
        return True
    return token.head.lemma_.lower() in words("places", "nouns")


def is_distance(token: "Token") -> bool:
    """Tell whether *token* ends a distance: "40 *kilometers* from Dorn", "far *away*"."""
    return token.lower_ in {"apart", "away", "far", ")"} or token.lower_ in by_form()


def is_of_saying(token: "Token", clause: "Token") -> bool:
    """Tell whether a date tells when something was said ("said *Sunday*")."""
    verb = token.head.head if token.head.pos_ in {"ADP", "NUM"} or token.dep_ == "nummod" else token.head
    if verb.pos_ == "VERB" and verb.lemma_.lower() in {"say", "tell", "add"}:
        return True
    return verb.pos_ == "VERB" and verb.i != clause.i and is_saying(verb)
