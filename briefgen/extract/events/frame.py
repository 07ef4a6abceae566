"""Does a trigger's frame fit the clause in which the word stands?

    obj=…     object, subject of the passive, or noun of a reduced passive      subj=…   doer
    under=…   a word in the whole phrase of the doer
    comp=…    clause or infinitive that it governs (its verb)                   with=… by=… of=… …  noun after a preposition
    via=…     (nouns) verb that holds the noun up as object or subject          subjof=… (nouns) verb whose subject it is
    mod=…     (nouns) adjective or compound before it     notmod=…  none of them
    nomark=…  no clause that it governs opens with one of the words
    bare      no particle or preposition follows          many     (nouns) plural          pass     passive
"*" is any word, "-" means that there must be none; @PERSON, @GPE … stand for names.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefgen.extract.events.lexicon import Trigger, cues, irregular, known
from briefgen.grammar import (
    COMPLEMENT,
    NAME_PART,
    OBJECT,
    conjuncts,
    doer,
    is_passive,
    objects,
    particle,
    prepositional,
    subject,
    subjects,
    undergoer,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})
PLACES = frozenset({"GPE", "LOC"})
MODIFIERS = frozenset({"amod", "nmod", "nmod:poss", "poss", "nummod"}) | NAME_PART


def lemma(token: "Token") -> str:
    """Return the lemma in lower case, mended where the pipeline clips or mistakes it ("blam", "chaire", "shod")."""
    own = (token.lemma_ or token.text).lower()
    form = irregular().get(token.lower_)
    if form is not None:
        return form
    if token.tag_ in {"NNS", "NNPS"} and own == token.lower_ and own not in known():
        # A plural that opens its sentence may come back as it is ("Drones").
        return next((one for one in (own[:-3] + "y", own[:-2], own[:-1]) if own.endswith("s") and one in known()), own)
    if token.pos_ != "VERB" or own in known():
        return own
    short = own.removesuffix("e")
    return next((each for each in (own + "e", short, short[:-1], *_bare(own)) if each in known()), own)


def _bare(form: str) -> tuple[str, ...]:
    """Return what a past tense or a gerund may be of, where the pipeline left it as it is ("wounded", "raided")."""
    stem = form.removesuffix("ed") if form.endswith("ed") else form.removesuffix("ing")
    return (stem, stem + "e", stem[:-1]) if stem != form else ()


def fits(trigger: Trigger, token: "Token") -> bool:
    """Tell whether *trigger* describes *token* and what hangs on it."""
    return _compound(trigger, token) and all(_holds(key, words, token) for key, words in trigger.frame)


def _compound(trigger: Trigger, token: "Token") -> bool:
    if len(trigger.words) == 1:
        return True
    if trigger.pos == "N":
        left = {lemma(child) for child in token.children if child.i < token.i} | {
            lemma(other) for other in token.doc[max(0, token.i - 2) : token.i] if other.sent == token.sent
        }
        return set(trigger.words[:-1]) <= left
    rest = set(trigger.words[1:])
    return rest <= ({particle(token)} | {part for name, _ in _about(token) for part in name.split()} | _adverbs(token))


def _about(token: "Token") -> list[tuple[str, "Token"]]:
    """Return the prepositions of *token* with their nouns, those that tell the time left out."""
    return [(name, noun) for name, noun in prepositional(token) if lemma(noun) not in cues()["time"]]


def _adverbs(token: "Token") -> set[str]:
    found = {child.lower_ for child in token.children if child.dep_ in {"advmod", "mark", "case"} and child.i > token.i}
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ in {"ADP", "ADV", "PART"} and following.sent == token.sent:
        found.add(following.lower_)
    return found


def _holds(key: str, words: frozenset[str], token: "Token") -> bool:
    check = CHECKS.get(key)
    if check is not None:
        return check(token, words)
    return _among([noun for name, noun in prepositional(token) if key in name.split()], words)


def _object_only(token: "Token") -> bool:
    """Tell whether *token* has an object and no word that says what the object is called ("called him crazy")."""
    people = people_called(token)
    if any(name in {"for", "on", "upon"} for name, _ in _about(token)) or any(
        child.dep_ in COMPLEMENT and child not in people for child in token.children
    ):
        return False
    after = [noun.right_edge.i + 1 for noun in objects(token) or people]
    return not any(
        at < len(token.doc) and (token.doc[at].is_quote or token.doc[at].pos_ in {"ADJ", "DET", "ADV"}) for at in after
    )


def people_called(token: "Token") -> list["Token"]:
    """Return the one person whom a parser took for what somebody is called ("called *President Ann Lee* on Tuesday")."""
    found = [child for child in token.children if child.dep_ == "xcomp"]
    return found if len(found) == 1 and found[0].ent_type_ == "PERSON" or _before_person(found) else []


def _before_person(found: list["Token"]) -> bool:
    return len(found) == 1 and any(child.ent_type_ == "PERSON" for child in found[0].children)


def _among(nouns: list["Token"], words: frozenset[str]) -> bool:
    if "*" in words:
        return bool(nouns)
    if "-" in words:
        return not nouns
    return any(described(noun) & words for noun in nouns)


def described(noun: "Token") -> set[str]:
    """Return the words that say what *noun* is: itself, what modifies it, what it is a part of, its kind of name."""
    found: set[str] = set()
    for each in conjuncts(noun)[:6]:
        found |= {lemma(each), each.lower_} | _left(each)
        found |= {"@" + part for part in ("GPE", "LOC") if each.ent_type_ in PLACES}
        if each.ent_type_:
            found.add("@" + each.ent_type_)
        for name, inner in prepositional(each):
            if name == "of":
                found |= {lemma(inner), inner.lower_} | _left(inner)
    return found


def _left(noun: "Token") -> set[str]:
    return {
        form
        for child in noun.children
        if child.i < noun.i and child.dep_ in MODIFIERS | {"advmod", "det"} or child.dep_ in {"flat", "flat:name"}
        for form in (lemma(child), child.lower_, "@" + (child.ent_type_ or "-") if child.dep_ != "nmod:poss" else "")
    }


def _objects(token: "Token") -> list["Token"]:
    if token.pos_ in {"NOUN", "PROPN"}:
        return [noun for name, noun in prepositional(token) if name == "of"]
    found = undergoer(token)
    own = objects(token) or people_called(token)
    if not own and found is None and token.dep_ == "conj" and token.head.pos_ == "VERB":
        own = objects(token.head)
    return [*([found] if found is not None else []), *own]


def doers(token: "Token") -> list["Token"]:
    """Return who does the verb *token*, for a participle or relative clause too, or nobody."""
    found = doer(token)
    if found is not None and found.head.i == token.i and not is_passive(token):
        # A dateline or a heading may pass for a second subject: the nearest one is meant.
        near = sorted((each for each in subjects(token) if each.i < token.i), key=lambda each: -each.i)
        if near:
            return near
    if found is None and token.pos_ == "VERB" and token.dep_ in {"acl", "advcl", "xcomp"}:
        found = token.head if token.head.pos_ in {"NOUN", "PROPN"} else subject(token.head)
    if found is not None and found.lower_ in {"which", "that", "who"} and token.dep_ in {"acl:relcl", "relcl"}:
        found = token.head
    return [found] if found is not None else []


def _governs(token: "Token", words: frozenset[str]) -> bool:
    clauses = [
        child for child in token.children if child.dep_ in COMPLEMENT or (child.dep_ == "advcl" and child.i > token.i)
    ]
    if "*" in words:
        return bool(clauses)
    if "-" in words:
        return not clauses
    return any(
        ({lemma(child), child.lower_} | {word for noun in objects(child) for word in described(noun)}) & words
        for child in clauses
    )


def _marks(token: "Token") -> set[str]:
    """Return the words that open the clauses under *token*: "whether", "how"."""
    clauses = [child for child in token.children if child.dep_ in COMPLEMENT | {"advcl"}]
    return {child.lower_ for clause in clauses for child in clause.children if child.i < clause.i}


def _phrase(noun: "Token") -> "Span":
    """Return the phrase of *noun* with what hangs on it, a dozen words at most."""
    return noun.doc[noun.left_edge.i : min(noun.right_edge.i + 1, noun.left_edge.i + 14)]


def _held_by(token: "Token", words: frozenset[str], labels: frozenset[str]) -> bool:
    head = token
    for _ in range(4):
        if head.dep_ in labels or (head.dep_ in {"obl", "prep", "nmod"} and head.head.pos_ == "VERB"):
            return lemma(head.head) in words
        if head.dep_ not in {"conj", "nmod"}:
            return False
        head = head.head
    return False


CHECKS: Mapping[str, Callable[["Token", frozenset[str]], bool]] = {
    "obj": lambda token, words: _among(_objects(token), words),
    "subj": lambda token, words: _among(doers(token), words),
    "comp": _governs,
    "via": lambda token, words: _held_by(token, words, OBJECT | {"nsubj:pass", "nsubjpass"}),
    "subjof": lambda token, words: token.dep_ in {"nsubj", "nsubj:pass"} and lemma(token.head) in words,
    "mod": lambda token, words: bool(_left(token) & words),
    "notmod": lambda token, words: not _left(token) & words,
    "bare": lambda token, _: not particle(token) and _object_only(token),
    "many": lambda token, _: token.tag_ in {"NNS", "NNPS"},
    "under": lambda token, words: any(
        words & {lemma(each), each.lower_} for noun in doers(token) for each in _phrase(noun)
    ),
    "nomark": lambda token, words: not _marks(token) & words,
    "pass": lambda token, _: is_passive(token),
}
