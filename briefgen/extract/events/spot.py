"""Find the words of a sentence that tell events."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.events.frame import fits, lemma
from briefgen.extract.events.lexicon import Trigger, lexicon
from briefgen.extract.events.misread import is_describing, is_subject_of_noun

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

TALK_NAMES = frozenset({"talks", "summit", "meeting", "round", "ceasefire", "truce"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


def spot(sentence: "Span") -> Iterator[tuple["Token", Trigger]]:
    """Yield every word of *sentence* that tells an event, with the trigger that fits it, in order."""
    for token in sentence:
        if token.is_alpha or "-" in token.text:
            trigger = reading(token)
            if trigger is not None:
                yield token, trigger


def reading(token: "Token") -> Trigger | None:
    """Return the first trigger that fits *token*, or None."""
    table = lexicon()
    for pos in _parts_of_speech(token):
        for form in _forms(token):
            for trigger in table.get((pos, form), ()):
                if fits(trigger, token):
                    return trigger
    return None


def _parts_of_speech(token: "Token") -> tuple[str, ...]:
    if is_describing(token):
        return ()
    if token.tag_ in VERB_TAGS and token.pos_ not in {"NOUN", "AUX"}:
        return ("V",) if token.tag_ != "VBG" or token.dep_ not in {"nsubj", "obj", "nmod"} else ("V", "N")
    if token.pos_ in {"NOUN", "PROPN"}:
        part = token.dep_ in {"compound", "flat"} and not is_subject_of_noun(token)
        return () if part or _inside_name(token) else ("N",)
    if token.pos_ == "ADJ":
        return ("A",)
    return ()


def _inside_name(token: "Token") -> bool:
    """Tell whether *token* is a part of a name, as "War" in the name of an institute or "Strike" in that of a game."""
    if token.ent_type_ in {"ORG", "PERSON", "FAC"}:
        return True
    return token.pos_ == "PROPN" and not token.is_sent_start and not token.is_upper and token.lower_ not in TALK_NAMES


def _forms(token: "Token") -> tuple[str, ...]:
    return tuple(dict.fromkeys((lemma(token), token.lower_)))
