"""Who did it, to whom, and who met whom."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from briefgen.extract.events.frame import doers, lemma, people_called
from briefgen.extract.events.lexicon import groups
from briefgen.grammar import agent, conjuncts, doer, is_passive, noun_phrase, objects, prepositional, subject, undergoer
from briefgen.model.finding import DateMention, Entity, Quote

if TYPE_CHECKING:
    from spacy.tokens import Token

Namer = Callable[["Token"], str | None]
DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "some ")
MOST = 8
DASHES = frozenset({"—", "–", "--", "-"})
AHEAD = 25
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STRAY = " -—–\"'“”"
COUNTS = frozenset({"toll", "number", "count", "total", "figure"})
"""What does nothing either."""
SUFFERED = frozenset({"die", "perish", "drown", "suffocate"})
"""Verbs whose subject does nothing."""
ENVOYS = frozenset(
    {
        "delegation",
        "negotiator",
        "team",
        "representative",
        "envoy",
        "side",
        "leader",
        "official",
        "minister",
        "president",
    }
)


def namer(entities: Iterable[Entity], dates: Iterable[DateMention] = (), quotes: Iterable[Quote] = ()) -> Namer:
    """Return a function that names what a token stands for: the fullest name known, or its noun phrase; not a date."""
    by_place: dict[int, Entity] = {}
    for entity in entities:
        for position in range(entity.start, min(entity.end, entity.start + 80)):
            by_place[position] = entity
    pronouns = {quote.speaker_start: quote.speaker for quote in quotes}
    days = {position for date in dates for position in range(date.start, min(date.end, date.start + 60))}

    def name(token: "Token") -> str | None:
        entity = by_place.get(token.idx)
        if entity is None or entity.label == "NORP":
            entity = _named_inside(token, by_place) or entity
        if entity is not None:
            return entity.canonical or entity.text
        if token.pos_ == "PRON":
            return pronouns.get(token.idx)
        if token.pos_ not in {"NOUN", "PROPN"} or token.idx in days:
            return None
        text = " ".join(noun_phrase(token)[:12].text.split()).strip(STRAY)
        lower = text.lower()
        return next((text[len(word) :] for word in DETERMINERS if lower.startswith(word)), text) or None

    return name


def _named_inside(token: "Token", by_place: dict[int, Entity]) -> Entity | None:
    """Return the person named in the noun phrase of an office ("Foreign Minister *Ana Roe*")."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if (
        following is not None
        and (token.pos_ == "NOUN" or lemma(token) in groups()["official"])
        and following.idx in by_place
        and by_place[following.idx].label == "PERSON"
    ):
        return by_place[following.idx]
    inner = [child for child in token.children if child.dep_ in {"appos", "flat", "flat:name", "nmod", "compound"}]
    inner += [
        grandchild
        for child in inner
        for grandchild in child.children
        if grandchild.dep_ in {"appos", "flat", "nmod"} or _is_beside(grandchild)
    ]
    people = [
        by_place[each.idx]
        for each in inner
        if each.idx in by_place and each.i > token.i and _is_person(by_place[each.idx], each, token)
    ]
    owned = {
        each.start
        for each in people
        for child in token.children
        if child.dep_ == "nmod:poss" and child.idx == each.start
    }
    held = [each for each in people if each.start not in owned]
    # Of a state taken for a person and one whose office is told, the second is meant.
    return next((each for each in held if each.role), held[0] if held else None)


def _is_person(entity: Entity, named: "Token", office: "Token") -> bool:
    """Tell whether *entity* is a person, or a name of several words set beside an office, which bodies do not hold."""
    if entity.label == "PERSON":
        return True
    beside = named.dep_ == "appos" and entity.label == "ORG" and len(entity.text.split()) == 2
    return beside and lemma(office) in groups()["official"] | {"general", "secretary-general"}


def actors(token: "Token", name: Namer) -> tuple[str, ...]:
    """Return who does what *token* tells."""
    return _names(_actor_tokens(token), name)


def targets(token: "Token", name: Namer, *, contact: bool) -> tuple[str, ...]:
    """Return to whom it is done; for a *contact*, with whom it is held."""
    return _names(_partners(token) if contact else _target_tokens(token), name)


def _names(tokens: Iterable["Token"], name: Namer) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for token in tokens:
        if lemma(token) in groups()["talks"] | groups()["violence"] | COUNTS:
            continue
        for each in _parties(token):
            if each.i != token.i and _belongs(each) and each.head.ent_type_ == "PERSON":
                continue
            told = name(each)
            if told and each.pos_ != "NUM":
                found.setdefault(told)
    return tuple(found)[:MOST]


def _parties(token: "Token") -> list["Token"]:
    """Return *token* and what is coordinated with it; those behind "delegations from Russia and Ukraine"."""
    if token.lemma_.lower() in ENVOYS:
        behind = [
            each
            for name, noun in prepositional(token)
            if name in {"from", "of"}
            for each in conjuncts(noun)
            if each.ent_type_ and not _is_beside(each)
        ]
        named = _named_after(token) if token.tag_ == "NNS" else []
        if max(len(behind), len(named)) > 1:
            return (named if len(named) > 1 else behind)[:MOST]
    return conjuncts(token)[:MOST]


def _is_beside(token: "Token") -> bool:
    """Tell whether *token* is a person set beside an office, whom a parser joined to its place ("head of X, *Ann Roe*, said")."""
    if token.dep_ != "conj" or token.ent_type_ != "PERSON" or token.head.ent_type_ in {"PERSON", ""}:
        return False
    return not any(child.dep_ == "cc" for each in token.head.conjuncts for child in each.children)


def _belongs(token: "Token") -> bool:
    """Tell whether *token* only says whose somebody is ("Ana Roe *of Lenmark*"), whatever it is coordinated with."""
    return any(child.dep_ == "case" and child.lower_ == "of" for child in token.children)


def _named_after(token: "Token") -> list["Token"]:
    """Return the people named between an office in the plural and its verb ("the ministers, A of X and B of Y, met")."""
    found = []
    for each in token.doc[token.i + 1 : min(token.i + AHEAD, token.sent.end)]:
        if each.tag_ in FINITE:
            break
        if each.ent_type_ == "PERSON" and each.ent_iob_ == "B":
            found.append(each)
    return found


def _actor_tokens(token: "Token") -> list["Token"]:
    if lemma(token) in SUFFERED:
        return []
    if token.pos_ in {"NOUN", "PROPN"}:
        return _nominal_actors(token)
    if is_passive(token):
        by = agent(token)
        return [by] if by is not None else []
    people = sorted((each for each in doers(token) if each.ent_type_ == "PERSON"), key=lambda each: each.i)
    if len(people) > 1:  # "A and B spoke": one of the two may have been read as a subject of its own
        return [each for each in people if each.dep_ in {"nsubj", "nsubj:pass", "nsubjpass"}]
    found = next(iter(doers(token)), None)
    if found is None and token.dep_ in {"advcl", "acl", "xcomp"}:
        found = subject(token.head) if token.head.pos_ == "VERB" else token.head
    if found is not None and found.lower_ in {"which", "that", "who"}:
        found = token.head
    if found is not None and found.is_upper and found.i + 1 < len(found.doc) and found.nbor(1).text in DASHES:
        found = next((child for child in found.children if child.dep_ == "appos" and child.ent_type_ == "PERSON"), None)
    if found is not None and found.pos_ == "PRON" and token.dep_ == "ccomp":
        found = subject(token.head) or found
    if found is None and token.tag_ == "VBG":
        found = _next_subject(token)
    return [found] if found is not None else []


def _next_subject(token: "Token") -> "Token | None":
    """Return the first subject after a participle that opens its sentence ("Addressing allies, the *envoy* said")."""
    if token.i - token.sent.start > 2:
        return None
    following = token.doc[token.i + 1 : token.i + AHEAD]
    found = next(
        (each for each in following if each.dep_ in {"nsubj", "nsubj:pass"} and each.pos_ in {"NOUN", "PROPN"}), None
    )
    comma = next((each.i for each in following if each.text == ","), None)
    # The parser may take the subject for a second object of the participle: a person right behind the comma acts.
    behind = token.doc[comma + 1] if comma is not None and comma + 1 < len(token.doc) else None
    return found or (behind if behind is not None and behind.ent_type_ == "PERSON" else None)


def _nominal_actors(token: "Token") -> list["Token"]:
    own = [
        child
        for child in token.children
        if child.dep_ in {"nmod:poss", "poss"} or (child.dep_ == "amod" and child.ent_type_ == "NORP")
    ]
    by = [noun for preposition, noun in prepositional(token) if preposition in {"by", "between"}]
    if own or by:
        return own + by
    verb = token.head
    if token.dep_ in {"obj", "obl", "dobj"} and verb.pos_ == "VERB":
        found = doer(verb) or (_next_subject(verb) if verb.tag_ == "VBG" else None)
        return [found] if found is not None else []
    return []


def _target_tokens(token: "Token") -> list["Token"]:
    found = (subject(token) if lemma(token) in SUFFERED else undergoer(token)) if token.pos_ == "VERB" else None
    if found is not None:
        return [found]
    return [noun for preposition, noun in prepositional(token) if preposition in {"on", "of", "against", "at"}][:2]


def _partners(token: "Token") -> list["Token"]:
    with_ = [noun for preposition, noun in prepositional(token) if preposition in {"with", "and"}]
    for child in token.children:
        if child.dep_ in {"obl", "obj"}:
            with_ += [noun for preposition, noun in prepositional(child) if preposition == "with"]
    if not with_ and token.pos_ == "VERB":
        opens = token.tag_ == "VBG" and token.i - token.sent.start <= 2
        found = next(iter(objects(token)), None) if opens else undergoer(token)
        return [found] if found is not None else people_called(token)
    return with_
