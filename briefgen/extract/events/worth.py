"""Is it an event that a brief could report, or only a mention of one?

Deeds are: a strike, a meeting, a landslide. Words are when they are about terms: a demand for a ceasefire, an offer, a
refusal; blame and praise are left to the quotes. Whatever its class, what the first sentence of an article tells is news.
What points back to an event told before, what is done again and again, what might happen, and what another event of the
sentence brought about, are mentions.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.extract.events.anaphora import is_habit, is_main, is_reason, points_back
from briefgen.extract.events.frame import described, doers, lemma
from briefgen.extract.events.lexicon import cues, groups
from briefgen.extract.events.told import Told
from briefgen.extract.events.where_when import clause_of, inside
from briefgen.grammar import COMPLEMENT, OBJECT, agent, copula, is_passive, objects, prepositional, subjects, undergoer
from briefgen.model.finding import DateMention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LEAST_STATED, LEAST_LEAD = 0.2, 0.39
LEAST = 0.52
LEAST_NOUN = 0.55
LEAST_SECOND = 0.6
LEAST_CLAUSE = 0.75
WORDS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
HARM = frozenset({"casualties", "damage"})
BETWEEN = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN"})
"""Words of one side to another."""
TALKING = frozenset({"meet", "negotiate", "exchange", "swap"})
SPEAKING = frozenset({"he", "she", "it", "they"})
WHERE = frozenset({"in", "at", "near"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
SMALL = frozenset({"delegation", "readout", "alert", "casualties", "damage"})
"""Modes that go with another event rather than make one."""


def worthy(events: Sequence[Told], *, lead: bool, after: bool, dates: Sequence[DateMention]) -> list[bool]:
    """Return, for each of the *events* of a sentence (weightiest first), whether it is worth an entry of its own.

    Args:
        lead: whether the sentence opens the article.
        after: whether an event of violence or misfortune was told in the sentences just before.
        dates: of the article; a statement that is dated itself ("said Sunday that …") is an event whatever it tells.
    """
    found: list[bool] = []
    for told in events:
        found.append(reportable(told, lead=lead, first=True not in found, after=after))
    if (
        events
        and True not in found
        and events[0].salience >= LEAST_STATED
        and not _in_passing(events[0].token)
        and is_dated_statement(events[0].sentence, dates)
    ):
        found[0] = True
    return found


def _in_passing(token: "Token") -> bool:
    """Tell whether *token* stands in a clause beside what is said ("…, he said Monday, *referring to the attacks*")."""
    return clause_of(token).dep_ == "advcl"


def is_dated_statement(sentence: "Span", dates: Sequence[DateMention]) -> bool:
    """Tell whether *sentence* says on which day somebody said something."""
    verb = sentence.root
    if verb.pos_ != "VERB" or lemma(verb) not in cues()["report"] | cues()["state"]:
        return False
    for date in inside(dates, sentence.start_char, sentence.end_char):
        span = sentence.doc.char_span(date.start, date.end, alignment_mode="expand")
        if span is not None and date.value is not None and clause_of(span.root).i == verb.i:
            return True
    return False


def reportable(told: Told, *, lead: bool, first: bool, after: bool) -> bool:
    """Tell whether *told* is worth an entry of its own.

    Args:
        lead: whether its sentence opens the article.
        first: whether it is the weightiest event of its sentence that is.
        after: whether an event of violence or misfortune was told in the sentences just before.
    """
    token = told.token
    if lead and first and told.salience >= LEAST_LEAD:
        return True
    if told.salience < _least(token, first=first):
        return False
    if not _happens(told) or is_habit(token) or is_reason(token):
        return False
    if told.type in WORDS:
        if not first and not (told.salience >= LEAST_CLAUSE and subjects(token) and told.type in BETWEEN):
            return False
        about = _about_terms(token) or (told.type in BETWEEN and _between_sides(token))
        return about and bool(subjects(token) or token.dep_ not in {"advcl", "acl"})
    if told.mode in SMALL and not (
        told.mode in HARM and first and not (after and _no_doer(token) and not _has_place(token))
    ):
        return False
    if told.type == "INCIDENT" and after and told.mode == "fire":
        return False
    if token.pos_ in {"NOUN", "PROPN"}:
        judged = told.type != "CONSULT" and token.dep_ in {"nsubj", "nsubj:outer"} and copula(token.head) is not None
        return copula(token) is None and not judged and _is_told(token) and not points_back(token, told.type)
    if (
        not subjects(token)
        and (not first or token.dep_ in {"advcl", "acl"})
        and not (first and (_opens(told) or is_main(token)))
    ):
        return False
    return not points_back(token, told.type) or told.type == "CONSULT"


def _opens(told: Told) -> bool:
    """Tell whether it is a meeting told by the participle that opens its sentence ("*Addressing* allies at a summit, …")."""
    return told.type == "CONSULT" and told.token.tag_ == "VBG" and told.token.i - told.sentence.start <= 1


def _has_place(verb: "Token") -> bool:
    """Tell whether the place stands beside what happened there ("eleven were hurt in the Orve region")."""
    joined = [verb, *(child for child in verb.children if child.dep_ == "conj")]
    return any(
        word in WHERE and any(part.ent_type_ in PLACES for part in noun.subtree)
        for each in joined
        for word, noun in prepositional(each)
    )


def _happens(told: Told) -> bool:
    if told.status in {"hypothetical", "background"}:
        return False
    if told.status == "negated":
        return told.type == "REJECT"
    return told.status == "actual" or told.type not in {"ASSAULT", "INCIDENT", "COERCE"}


def _no_doer(token: "Token") -> bool:
    return (is_passive(token) and agent(token) is None) or lemma(token) in {"die", "perish", "drown"}


def _least(token: "Token", *, first: bool) -> float:
    if not first:
        return LEAST_SECOND
    return LEAST_NOUN if token.pos_ in {"NOUN", "PROPN"} else LEAST


def _is_told(noun: "Token") -> bool:
    """Tell whether *noun* is what its clause tells, not what it speaks about in passing."""
    words, verb = cues(), lemma(noun.head)
    if (
        noun.dep_ in {"obl", "nmod"}
        and verb in words["say"]
        and _is_indefinite(noun)
        and lemma(noun) in {"meeting", "session"}
    ):
        return False
    # The parser may take the verb before a noun for an adjective ("the envoy *framed* the attack as …").
    past = next((child for child in noun.children if child.tag_ == "VBD" and child.dep_ == "amod"), None)
    if past is not None:
        return lemma(past) in words["light"] | words["report"]
    if any(child.dep_ == "case" and child.lower_ in words["backdrop"] for child in noun.children):
        return False
    if noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.pos_ == "VERB":
        return verb not in words["comment"]
    if noun.dep_ in OBJECT:
        return verb in words["light"] or verb in words["report"]
    return True


def _between_sides(token: "Token") -> bool:
    """Tell whether one side asks, refuses, promises or threatens something of another."""
    if token.pos_ != "VERB":
        return False
    doing = {word for each in doers(token) for word in described(each)}
    nouns = [noun for name, noun in prepositional(token) if name in {"for", "on", "to", "upon"}]
    nouns += [each for each in token.children if each.dep_ in OBJECT]
    for clause in token.children:
        if clause.i > token.i and clause.dep_ in COMPLEMENT | {"advcl"}:
            nouns += [*subjects(clause), *objects(clause)]
    asked = {word for each in nouns for word in described(each)}
    group = groups()
    if not asked & (group["side"] | group["stake"]):
        return False
    return bool(doing & (group["side"] | group["official"] | SPEAKING))


def _is_indefinite(noun: "Token") -> bool:
    return any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children)


def _about_terms(token: "Token") -> bool:
    """Tell whether the words are about terms that can be agreed on."""
    found = undergoer(token) if token.pos_ == "VERB" else token
    nouns = [noun for name, noun in prepositional(token) if name in {"for", "on", "to", "of", "with", "upon"}]
    nouns += [found] if found is not None else []
    for clause in token.children:
        if clause.dep_ in COMPLEMENT:
            nouns += [clause, *objects(clause)]
    words = {word for noun in nouns for word in described(noun)} | {lemma(token)}
    return bool(words & (groups()["terms"] | groups()["talks"] | TALKING))
