"""Signs that a date lies ahead though the verb does not say so: a deadline, a warning, a timetable."""

from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.dates.words import table
from briefgen.grammar import SUBJECT, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 10
"""Tokens before a date in which what it belongs to is sought."""
LINKS = frozenset({"of", "for", "to", "about", "over", "against"})
LEADS = frozenset({"in", "on", "at", "by", "for", "of", "this", "late", "early", "from", "mid", "-"})
TERMS = frozenset({"until", "till", "by", "before"})
NAMES = frozenset({"NOUN", "PROPN"})
BETWEEN = frozenset({"DET", "ADJ", "NUM", "PRON", "PUNCT"})


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of the list *name* in ahead.toml."""
    return frozenset(table("ahead.toml")[name].split())


def is_ahead(date: "Token", verb: "Token | None") -> bool:
    """Tell whether what belongs to *date*, told by *verb*, lies ahead by words other than the tense."""
    return (
        is_deadline(date)
        or is_looked_for(date)
        or is_meant(date)
        or is_invitation(date, verb)
        or is_term(date, verb)
        or is_timetable(date, verb)
    )


def is_deadline(date: "Token") -> bool:
    """Tell whether *date* hangs on a noun whose date lies ahead: "a Monday *deadline*"."""
    for token in (date, date.head):
        if token.head != token and token.pos_ in NAMES and token.head.lemma_.lower() in listed("nouns"):
            return True
    return False


def is_looked_for(date: "Token") -> bool:
    """Tell whether *date* stands behind a noun that is awaited: "warned of *storms on Friday*", "before the *vote in May*"."""
    doc, at = date.doc, date.i - 1
    lowest = max(0, at - FARTHEST)
    while at > lowest and doc[at].lower_ in LEADS and not doc[at + 1].is_sent_start:
        at -= 1
    if at == date.i - 1 or doc[at].pos_ not in NAMES:
        return False
    while at > lowest and doc[at].pos_ in NAMES and not doc[at].is_sent_start:
        at -= 1
    while at > lowest and doc[at].pos_ in BETWEEN and doc[at].text not in {",", ";", ":"}:
        at -= 1
    if doc[at].lower_ in LINKS and at > 0:
        at -= 1
    return doc[at].lemma_.lower() in listed("looking") and not is_told_before(doc[at])


def is_invitation(date: "Token", verb: "Token | None") -> bool:
    """Tell whether *date* is that of what somebody is asked to: "invited both sides to *talks on Friday*"."""
    at = date.i - 1
    if verb is None or verb.lemma_.lower() not in listed("inviting") or at < 1 or date.doc[at].lower_ not in LEADS:
        return False
    return verb.i < at and date.doc[at - 1].lemma_.lower() in listed("held") | {"talk"}


def is_told_before(word: "Token") -> bool:
    """Tell whether *word* only looks back: "had died before", "expected" as an adjective."""
    return word.tag_ == "VBN" and any(child.lemma_ == "have" for child in word.children)


def is_meant(date: "Token") -> bool:
    """Tell whether *date* stands behind "for" and a participle of planning: "*promised for* June"."""
    doc, at = date.doc, date.i - 1
    while at > 0 and doc[at].lower_ in {"this", "next", "late", "early", "the"}:
        at -= 1
    if at < 1 or doc[at].lower_ != "for":
        return False
    planned = doc[at - 1]
    return planned.tag_ in {"VBN", "JJ", "VBD"} and planned.lemma_.lower() in listed("meant_for")


def is_term(date: "Token", verb: "Token | None") -> bool:
    """Tell whether *date* is a term that *verb* sets: "*gave* them until Friday", "stays closed *until* Monday"."""
    before = date.nbor(-1).lower_ if date.i else ""
    if before not in TERMS or verb is None:
        return False
    if verb.tag_ in {"VBZ", "VBP"} and not any(child.lemma_ == "have" for child in verb.children):
        return True
    return verb.lemma_.lower() in listed("asking") and verb.i < date.i and not is_passive(verb) and verb.tag_ != "VBN"


def is_timetable(date: "Token", verb: "Token | None") -> bool:
    """Tell whether a verb in the present tells a timetable: "the fair *closes* on Sunday"."""
    at = date.i - 1
    if at > 0 and date.doc[at].lower_ in LEADS and date.doc[at - 1].lower_ in listed("surely"):
        return True
    if verb is None:
        return is_verbless_timetable(date)
    if verb.tag_ not in {"VBZ", "VBP"} or is_past_in_disguise(verb):
        return False
    # The form without its ending too: lemmatizers err ("closes": "clos").
    if not {verb.lemma_.lower(), verb.lower_, verb.lower_.removesuffix("s")} & listed("timetable"):
        return False
    return not any(child.dep_ in {"aux", "aux:pass", "cop"} for child in verb.children)


def is_verbless_timetable(date: "Token") -> bool:
    """Tell whether a sentence without a verb has one of a timetable that was taken for a noun: "the fair *opens* on Friday"."""
    doc = date.doc
    for at in range(date.i - 1, max(0, date.i - FARTHEST), -1):
        if doc[at].tag_ == "NNS" and doc[at].lower_.removesuffix("s") in listed("timetable"):
            return doc[at - 1].tag_ in {"NN", "NNP", "JJ"} or doc[at - 1].pos_ == "CCONJ"
        if doc[at].is_sent_start:
            return False
    return False


def is_past_in_disguise(verb: "Token") -> bool:
    """Tell whether *verb* is a past that looks like a present: "the team *beat* Orvale"."""
    if verb.tag_ not in {"VBP", "VB"} or verb.lower_ not in listed("unchanging"):
        return False
    helpers = any(child.dep_.startswith("aux") or child.tag_ == "TO" for child in verb.children)
    one = any(child.dep_ in SUBJECT and child.tag_ in {"NN", "NNP"} for child in verb.children)
    return one and not helpers


def is_held(date: "Token") -> bool:
    """Tell whether *date* owns what is held on a day: "Friday's *summit*"."""
    return date.head != date and date.head.lemma_.lower() in listed("held")
