"""Whom a pronoun that speaks stands for. Limited to speakers; silent when in doubt."""

from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.cast import Cast
from briefgen.extract.quotes.clauses import is_conjunction
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_before
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import singular, words

TITLES = words("titles")
FARTHEST = 220
"""A pronoun stands for nobody named farther back, in tokens."""


def person_meant(page: Page, cast: Cast, mention: Mention, last_speaker: tuple[int, str] | None) -> str | None:
    """Return whom *mention* ("he", "she") stands for.

    Args:
        last_speaker: (token, name) of the last person who spoke before.
    """
    word = page.lower[mention.head]
    if word in {"they", "their"}:
        return _several(page, mention)
    sex = {"he": "he", "she": "she", "his": "he", "her": "she", "him": "he"}.get(word)
    if sex is None:
        return None
    if last_speaker is not None and mention.start - last_speaker[0] <= FARTHEST:
        name = last_speaker[1]
        if cast.sexes.get(name, sex) == sex and not _newer_subject(page, cast, mention, last_speaker[0], sex):
            return name
    near = [each for each in cast.before(mention.start) if mention.start - each.token <= FARTHEST]
    known = [each for each in near if cast.sexes.get(each.name) == sex]
    subjects = [each for each in near if cast.sexes.get(each.name, sex) == sex and _is_subject(page, each.token)]
    here = [each for each in subjects if page.line[each.token] == page.line[mention.start]]
    sure = [each for each in subjects if each.name in cast.sexes]
    options = here or sure or subjects or known
    return options[0].name if options else None


def _several(page: Page, mention: Mention) -> str | None:
    """Return the plural subject that "they" stands for, if one stands shortly before."""
    for at in range(mention.start - 1, max(-1, mention.start - 60), -1):
        if (
            page.quoted[at] < 0
            and page.tags[at] in {"NNS", "NNPS"}
            and page.doc[at].dep_ in {"nsubj", "nsubj:pass", "nsubjpass"}
            and page.doc[at].head.dep_ != "ccomp"  # spoken about, not speaking: "the authors say *children* lack it"
        ):
            found = phrase_before(page, at + 1, max(0, at - 12))
            if found is None or not can_speak(page, found):
                return None
            text = page.article.text[page.starts[found.start] : page.end_of(found.end - 1)]
            return text[4:] if text.lower().startswith("the ") else text
    return None


def _newer_subject(page: Page, cast: Cast, mention: Mention, since: int, sex: str) -> bool:
    """Tell whether another person became the subject after *since*, other than of what an earlier sentence reports."""
    low = sentence_bounds(page, mention.start)[0]
    return any(
        each.token > since
        and cast.sexes.get(each.name, sex) == sex
        and _is_subject(page, each.token)
        and not (each.token < low and _spoken_about(page, each.token))
        for each in cast.before(mention.start)
    )


def _spoken_about(page: Page, token: int) -> bool:
    """Tell whether "that" stands before the name at *token*: in "she said *that* Lee had left", Lee does not speak."""
    return token > 0 and page.lower[token - 1] == "that" and is_conjunction(page, token - 1)


def _is_subject(page: Page, token: int) -> bool:
    """Tell whether the name at *token* is a subject, outside marks."""
    if page.quoted[token] >= 0:
        return False
    entity = page.named[token]
    at = token
    while at < len(page.words) and page.named[at] == entity:
        if _governed(page, at):
            return True
        at += 1
    behind = min(at, len(page.words) - 1)
    before = page.words[token - 1] if token else ","
    if page.tags[behind] in FINITE and (before in {",", "“", "—", "–"} or page.doc[token].is_sent_start):
        return True
    return _opens(page, token) and page.tags[behind] != "POS"


def _governed(page: Page, at: int) -> bool:
    """Tell whether *at*, or the title that it is a part of, is a subject."""
    token = page.doc[at]
    for _ in range(4):
        if token.dep_ in {"nsubj", "nsubj:pass", "nsubjpass"}:
            return True
        named = token.dep_ == "appos" and singular(token.head.lower_) in words("role")
        if not named and token.dep_ not in {"flat", "compound", "nmod:desc"}:
            return False
        token = token.head
    return False


def _opens(page: Page, token: int) -> bool:
    """Tell whether the name at *token* opens its sentence: what parsers fail at is most often a subject."""
    for at in range(token, max(-1, token - 5), -1):
        if at < token and page.tags[at] != "NFP" and page.lower[at] not in TITLES:
            return False
        if page.doc[at].is_sent_start:
            return True
    return False
