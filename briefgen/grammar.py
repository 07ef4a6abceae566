"""What a dependency tree says, whichever labels it wears.

Our own pipeline speaks Universal Dependencies; `en_core_web_*` speaks ClearNLP. The tables below hold both, so that no
extractor ever names a label. All functions are pure and cost at most the size of the subtree they look at.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass", "csubjpass", "expl"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
OBJECT = frozenset({"obj", "iobj", "dobj", "dative"})
OBLIQUE = frozenset({"obl", "obl:tmod", "obl:npmod", "obl:unmarked", "obl:agent", "npadvmod"})
COMPLEMENT = frozenset({"ccomp", "xcomp"})
RELATIVE = frozenset({"acl:relcl", "relcl"})
NOUN_CLAUSE = frozenset({"acl", "acl:relcl", "relcl"})
CLAUSE = frozenset(
    {
        "ROOT",
        "root",
        "ccomp",
        "xcomp",
        "advcl",
        "advcl:relcl",
        "acl",
        "acl:relcl",
        "relcl",
        "parataxis",
        "csubj",
        "conj",
    }
)
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass"})
POSSESSIVE = frozenset({"nmod:poss", "poss"})
PARTICLE = frozenset({"compound:prt", "prt"})
FLAT = frozenset({"flat", "flat:name"})
NAME_PART = frozenset({"compound", "flat", "flat:name", "nn"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN", "VBP"})
"""Tags of a past tense; a verb whose forms are all alike may pass for a present."""
CONJUNCTION = frozenset({"after", "before", "since", "until"})
"""What stands before nouns and before clauses."""
NEAR = 20
"""How many words may lie between a noun and its verb."""


def subjects(verb: "Token") -> list["Token"]:
    """Return the subjects of *verb* itself, expletives left out."""
    found = _subjects(verb)
    if found:
        return found
    above = described_doer(verb) or _topic(verb)
    return [above] if above is not None else []


def _subjects(verb: "Token") -> list["Token"]:
    return [child for child in verb.children if child.dep_ in SUBJECT and child.dep_ != "expl"]


def described_doer(verb: "Token") -> "Token | None":
    """Return the noun that does *verb* where a parser took the past tense for a participle that describes the noun.

    "Guards *sank* two boats, the port said", "after its guards *sank* two boats": a participle behind its noun has no object,
    and the noun has no place of its own in the clause above. "When a bus *crashed*": a noun alone makes no clause.
    """
    noun = verb.head
    if verb.dep_ not in NOUN_CLAUSE or verb.tag_ not in PAST or not noun.i < verb.i <= noun.i + NEAR:
        return None
    if any(child.dep_ in AUXILIARY | SUBJECT | {"mark"} for child in verb.children):
        return None
    if any(each.is_punct for each in noun.doc[noun.i + 1 : verb.i]):
        return None
    if _opens_clause(noun, verb):
        return noun
    does = any(each.i > verb.i and each.pos_ != "NUM" for each in objects(verb))
    return noun if does and _has_no_place(noun, verb) else None


def _opens_clause(noun: "Token", verb: "Token") -> bool:
    """Tell whether *noun* stands right behind "when" with no verb but *verb*, though a parser gave it another place."""
    first = noun.left_edge.i
    if noun.pos_ not in NOMINAL or any(child.dep_ in SUBJECT | {"cop"} for child in noun.children):
        return False
    if not any(noun.doc[at].tag_ == "WRB" for at in range(max(0, first - 1), min(first + 2, noun.i))):
        return False
    return noun.dep_ == "advcl" or (noun.dep_ in SUBJECT and _has_no_place(noun, verb))


def _has_no_place(noun: "Token", verb: "Token") -> bool:
    """Tell whether *noun* is a second subject, the first of the verb above it standing behind *verb*, or opens a clause."""
    if noun.dep_ in SUBJECT:
        return any(each.i > verb.i for each in _subjects(noun.head))
    return any(child.dep_ == "case" and child.lower_ in CONJUNCTION for child in noun.children)


def _topic(verb: "Token") -> "Token | None":
    """Return the noun that a parser set beside *verb* as the head of its sentence ("An early round, held here, *ended*")."""
    noun = verb.head
    if verb.dep_ not in {"parataxis", "conj"} or verb.tag_ not in FINITE or not noun.i < verb.i <= noun.i + NEAR:
        return None
    if noun.head != noun or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    own = [each for each in noun.doc[max(0, noun.i - NEAR) : verb.i] if each.head in {noun, verb}]
    if any(each.is_punct and each.text != "," or each.dep_ in AUXILIARY | SUBJECT | {"cop", "cc"} for each in own):
        return None
    return noun


def subject(verb: "Token") -> "Token | None":
    """Return the subject of *verb*, shared ones included ("he came and *said*", "began to *say*"), or None."""
    seen = 0
    while seen < 8:
        found = subjects(verb)
        if found:
            return found[0]
        if (
            verb.dep_ not in {"conj", "xcomp"} or verb.head == verb
        ):  # Token objects are made anew: never compare them with "is"
            return None
        verb = verb.head
        seen += 1
    return None


def is_passive(verb: "Token") -> bool:
    """Tell whether *verb* is in the passive, reduced participles included ("ships *sunk* by mines")."""
    if any(child.dep_ in PASSIVE_SUBJECT or child.dep_ in {"aux:pass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or verb.dep_ not in NOUN_CLAUSE:
        return False
    return not any(child.dep_ in AUXILIARY for child in verb.children) and described_doer(verb) is None


def objects(verb: "Token") -> list["Token"]:
    """Return the direct and indirect objects of *verb*."""
    return [child for child in verb.children if child.dep_ in OBJECT]


def prepositional(head: "Token") -> Iterator[tuple[str, "Token"]]:
    """Yield (lower-case preposition, noun) for every prepositional phrase that hangs on *head*.

    "spoke by phone with his counterpart" gives ("by", phone), ("with", counterpart). A noun phrase used as an adverb
    ("spoke Sunday") comes with an empty preposition.
    """
    for child in head.children:
        if child.dep_ in OBLIQUE or child.dep_ in {"nmod", "nmod:tmod", "nmod:unmarked", "nmod:npmod"}:
            cases = [case.lower_ for case in child.children if case.dep_ == "case" and case.i < child.i]
            yield " ".join(cases), child
        elif child.dep_ in {"prep", "agent"}:
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    yield child.lower_, inner


def agent(verb: "Token") -> "Token | None":
    """Return who does a passive *verb* ("downed *by* air defences"), or None."""
    return (
        next((noun for preposition, noun in prepositional(verb) if preposition == "by"), None)
        if is_passive(verb)
        else None
    )


def doer(verb: "Token") -> "Token | None":
    """Return who does *verb*: its subject, or the agent of a passive."""
    return agent(verb) if is_passive(verb) else subject(verb)


def undergoer(verb: "Token") -> "Token | None":
    """Return to whom *verb* is done: the object, the subject of a passive, or the noun of a reduced passive."""
    if is_passive(verb):
        own = subject(verb)
        if own is not None:
            return own
        return verb.head if verb.dep_ in NOUN_CLAUSE else None
    found = objects(verb)
    return found[-1] if found else None


def conjuncts(token: "Token") -> list["Token"]:
    """Return *token* and what is coordinated with it, in order."""
    return sorted({token, *token.conjuncts}, key=lambda each: each.i)


def is_negated(verb: "Token") -> bool:
    """Tell whether *verb* is negated by "not", "never", "no"."""
    return any(child.dep_ == "neg" or child.lower_ in {"not", "n't", "n’t", "never"} for child in verb.children)


def auxiliaries(verb: "Token") -> list[str]:
    """Return the lemmas of the auxiliaries of *verb*, lower case, in order."""
    return [child.lemma_.lower() for child in verb.children if child.dep_ in AUXILIARY]


def copula(token: "Token") -> "Token | None":
    """Return the "be" that links *token* to its subject, in either scheme, or None."""
    for child in token.children:
        if child.dep_ == "cop":
            return child
    if token.dep_ in {"attr", "acomp"} and token.head.lemma_ == "be":
        return token.head
    return None


def particle(verb: "Token") -> str:
    """Return the particle of a phrasal verb ("shot *down*"), lower case, or an empty string."""
    return next((child.lower_ for child in verb.children if child.dep_ in PARTICLE), "")


def extent(token: "Token", *, without: frozenset[str] = frozenset()) -> tuple[int, int]:
    """Return the first token and one past the last token of the subtree of *token*.

    Args:
        without: labels of direct children whose subtrees are left out when they stand at an edge.
    """
    left, right = token.i, token.i
    for child in token.children:
        if child.dep_ in without:
            continue
        left, right = min(left, child.left_edge.i), max(right, child.right_edge.i)
    return left, right + 1


def noun_phrase(noun: "Token") -> "Span":
    """Return the noun phrase of *noun* without clauses, appositions, coordinated nouns and prepositional phrases."""
    keep = {
        "det",
        "amod",
        "nummod",
        "compound",
        "flat",
        "flat:name",
        "nn",
        "nmod:poss",
        "poss",
        "quantmod",
        "advmod",
        "det:predet",
        "nmod:desc",
    }
    left, right = noun.i, noun.i
    for child in noun.children:
        if child.dep_ in keep and not any(inner.dep_ == "case" and inner.i < child.i for inner in child.children):
            left, right = min(left, child.left_edge.i), max(right, child.i)
    return noun.doc[left : right + 1]


def clause_head(token: "Token") -> "Token":
    """Return the head of the smallest clause in which *token* stands."""
    while token.dep_ not in CLAUSE and token.head != token:
        token = token.head
    return token


def trimmed(doc: "Doc", start: int, end: int) -> tuple[int, int]:
    """Return token positions without white space and commas, dashes or semicolons at either edge."""
    while start < end and (doc[start].is_space or doc[start].text in {",", ";", "--", "—", "–", ":"}):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in {",", ";", "--", "—", "–", ":"}):
        end -= 1
    return start, end
