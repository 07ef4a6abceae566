"""Which words tell the event: the sentence for its main event, the clause for another."""

from typing import TYPE_CHECKING

from briefgen.extract.events.told import Told
from briefgen.extract.events.where_when import clause_of
from briefgen.grammar import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

from briefgen.model.finding import Sentence


def event_span(told: Told, sentence: Sentence, *, whole: bool) -> tuple[int, int]:
    """Return where the event begins and ends in the article: all of *sentence* when *whole*, else the clause."""
    if whole:
        return sentence.start, sentence.end
    verb = clause_of(told.token)
    first, last = _edges(verb)
    first, last = max(first, told.sentence.start), min(last, told.sentence.end)
    doc = told.token.doc
    first, last = trimmed(doc, first, last)
    while last > first + 1 and doc[last - 1].is_punct:
        last -= 1
    if first >= last:
        return sentence.start, sentence.end
    return max(sentence.start, doc[first].idx), min(sentence.end, doc[last - 1].idx + len(doc[last - 1].text))


def _edges(verb: "Token") -> tuple[int, int]:
    first, last = verb.i, verb.i
    for child in verb.children:
        if child.dep_ in {"mark", "cc", "punct"} or (child.dep_ == "conj" and child.pos_ == "VERB"):
            continue
        first, last = min(first, child.left_edge.i), max(last, child.right_edge.i)
    return first, last + 1
