"""Where and when: the place names and the dates that hang on the event, not on what stands beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import groups
from briefgen.extract.events.misread import is_past, place
from briefgen.grammar import conjuncts, subjects
from briefgen.model.finding import DateMention, Entity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
STATIC = frozenset(
    {
        "in",
        "at",
        "near",
        "over",
        "around",
        "across",
        "inside",
        "outside",
        "on",
        "off",
        "into",
        "to",
        "along",
        "within",
        "from",
    }
)
FAR = 9
ADJACENT = 10
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "relcl", "parataxis", "conj"})


def inside(found: Sequence[Entity] | Sequence[DateMention], start: int, end: int) -> list:  # type: ignore[type-arg]
    """Return those of *found* (in order of position) that begin between *start* and *end*."""
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, end, key=lambda each: each.start)
    return list(found[first:last])


def clause_of(token: "Token") -> "Token":
    """Return the verb of the clause in which *token* stands, *token* itself for a verb."""
    for _ in range(10):
        if token.pos_ in {"VERB", "AUX"} or token.dep_ in CLAUSAL or token.head.i == token.i:
            return token
        token = token.head
    return token


def distance(token: "Token", other: "Token") -> int:
    """Return how many clauses lie between two words of a sentence: 0 for the same, 9 when one is not above the other."""
    return min(_above(other, token), _above(token, other))


def _above(low: "Token", high: "Token") -> int:
    """Return how many clauses one climbs from *low* to *high*, 9 when *high* is not above it."""
    steps = 0
    for _ in range(40):
        if low.i == high.i:
            return steps
        steps += low.dep_ in CLAUSAL
        if low.head.i == low.i:
            break
        low = low.head
    return FAR


def date_of(token: "Token", sentence: "Span", dates: Sequence[DateMention], *, words: bool) -> DateMention | None:
    """Return the date of what *token* tells, or None.

    It is the date in the clause of *token*, else in a participle on one of its nouns ("talks, held *May 16*, ended"), else
    in the clause above it ("reported *Sunday* that …": the day of the report). What a clause below says is another matter.

    Args:
        words: whether it is a promise, a demand …: the day in its infinitive is then that of the deed, not of the words.
    """
    verb, found = clause_of(token), []
    for date in inside(dates, sentence.start_char, sentence.end_char):
        span = sentence.doc.char_span(date.start, date.end, alignment_mode="expand")
        if date.value is None or span is None or _is_start(span):
            continue
        far = _reach(token, verb, span.root, words=words)
        if far < FAR:
            found.append(((far, abs(span.root.i - token.i)), date))
    return min(found, key=lambda each: each[0])[1] if found else None


def _is_start(date: "Span") -> bool:
    """Tell whether *date* only says since when ("the largest swarm *since November*")."""
    return date.start > 0 and "since" in (date.doc[date.start - 1].lower_, date[0].lower_)


def _reach(token: "Token", verb: "Token", date: "Token", *, words: bool) -> int:
    home = clause_of(date)
    if home.i == verb.i or _above(date, token) == 0:
        return 0
    told = home.dep_ == "acl" and (_above(home, verb) == 1 or home.head in subjects(verb))
    if told and home.tag_ in {"VBN", "VBG"} and _is_event(home.head, token):
        return 1
    if not words and home.dep_ == "xcomp" and _above(home, verb) == 1:
        return 1
    if _while(home, verb):
        return 2
    above = _above(verb, home)
    if above < FAR and verb.dep_ not in {"acl:relcl", "relcl"}:
        return 1 + above
    # The parser may hang a day that follows at once on some other word ("at a summit Monday in …").
    between = token.doc[token.i + 1 : date.left_edge.i]
    return (
        3
        if 0 <= len(between) <= ADJACENT and not any(each.is_punct or each.pos_ == "VERB" for each in between)
        else FAR
    )


def _while(clause: "Token", verb: "Token") -> bool:
    """Tell whether *clause* says what happened at the time of *verb* ("died *when a bus crashed* in Tolmar on Monday").

    What the clause hangs on is doubtful: the verb right before "when" counts as well.
    """
    found = next(iter(subjects(clause)), None)
    start = found.left_edge.i if found is not None and found.i < clause.i else clause.i
    at = next((each for each in range(start, max(verb.i, start - 2), -1) if clause.doc[each].lower_ == "when"), None)
    if at is None or not is_past(clause):
        return False
    before = next(each for each in reversed(clause.doc[verb.i : at]) if each.pos_ == "VERB" or each.i == verb.i)
    joined = {each.i for each in conjuncts(verb)}
    return before.i in joined or place(clause)[1].i in joined


def _is_event(noun: "Token", token: "Token") -> bool:
    return noun.i == token.i or lemma(noun) in groups()["talks"] | groups()["violence"] | groups()["nature"]


def places_of(token: "Token", sentence: "Span", entities: Sequence[Entity]) -> tuple[str, ...]:
    """Return the places where it happened, in order, as in the text."""
    verb = clause_of(token)
    found: dict[str, None] = {}
    for entity in inside(entities, sentence.start_char, sentence.end_char):
        if entity.label not in PLACES:
            continue
        span = sentence.doc.char_span(entity.start, entity.end, alignment_mode="expand")
        if span is None or not _located(span.root):
            continue
        if distance(verb, span.root) <= 1 or _while(clause_of(span.root), verb):
            found.setdefault(entity.canonical or entity.text)
    return tuple(found)[:6]


def _located(token: "Token") -> bool:
    for _ in range(4):
        if any(child.dep_ == "case" and child.lower_ in STATIC for child in token.children):
            return True
        if token.head.dep_ == "prep" or token.dep_ == "pobj":
            return token.head.lower_ in STATIC
        if token.dep_ not in {"conj", "appos", "nmod", "compound", "flat", "nmod:poss"}:
            return False
        token = token.head
    return False
