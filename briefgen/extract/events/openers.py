"""Words at the head of a sentence that do not stand alone: "he", "the president", and whom they mean when that is sure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.lexicon import cues
from briefgen.model.article import Article
from briefgen.model.finding import Entity, Quote, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

NEAR = 6
AROUND = 3
"""How many sentences back no other person may be named for "he" to be sure."""
FEW = 2
PERSONAL = frozenset({"he", "she"})
POSSESSIVE = frozenset({"his", "her"})
ACTING = frozenset(
    {
        "demand",
        "want",
        "reject",
        "offer",
        "accuse",
        "refuse",
        "urge",
        "ask",
        "agree",
        "propose",
        "promise",
        "order",
        "launch",
        "attack",
        "seek",
        "plan",
    }
)
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass"})
DETERMINED = re.compile(r"(?:the|an?) |[A-Z][\w-]*['’]s? ", re.IGNORECASE)
"""What takes no article: "the ministry", "Roe's office"."""


def find_openers(
    article: Article,
    doc: "Doc",
    *,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    quotes: Sequence[Quote],
) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, whom) for every opening word whose referent is sure, in order of position."""
    bodies = [entity for entity in entities if entity.label in {"GPE", "ORG"}]
    spans = {span.start_char + len(span.text) - len(span.text.lstrip()): span for span in doc.sents}
    speakers = {
        quote.speaker_start: quote.speaker for quote in quotes if quote.speaker and quote.speaker_start is not None
    }
    people = [entity for entity in entities if entity.label == "PERSON"]
    starts = [each.start for each in people]
    persons = frozenset(each.canonical or each.text for each in people)
    found = []
    for sentence in sentences:
        span = spans.get(sentence.start)
        if span is not None:
            at = bisect_left(starts, sentence.start)
            if span[0].lower_ == "it" or span[0].is_space:
                found += list(_it(span, spans, bodies, sentence, sentences))
            near = people[max(0, at - NEAR) : at]
            found += list(_in(article, span, speakers, near, persons, sentence, sentences))
    return tuple(found)


def _in(
    article: Article,
    span: "Span",
    speakers: dict[int, str],
    before: Sequence[Entity],
    persons: frozenset[str],
    sentence: Sentence,
    sentences: Sequence[Sentence],
) -> Iterator[tuple[int, int, str]]:
    for token in span[:40]:
        if token.dep_ in SUBJECTS:
            if not _first_subject(token) or not _opens(token, span):
                return
            start, end = _mention(token)
            whom = speakers.get(start) or speakers.get(token.idx)
            if token.lower_ == "it":
                whom = whom if _named_before(whom, sentence, sentences) else None
            elif token.lower_ in PERSONAL:
                whom = whom or _only(before, span, sentence, sentences)
                # "He" is a person, whatever the speaker of the words was taken for.
                whom = whom if whom in persons else None
            else:
                whom = whom or _holder(article, token.lemma_.lower(), _of_last(before, sentence, sentences))
            if whom and whom.lower() not in span.text.lower():
                bare = token.lower_ in PERSONAL or whom in persons or DETERMINED.match(whom)
                yield start, end, whom if bare else f"the {whom}" if start > span.start_char else f"The {whom}"
            return


def _first_subject(token: "Token") -> bool:
    return token.lower_ in PERSONAL | {"it"} or _is_the_office(token)


def _named_before(whom: str | None, sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Tell whether the sentence right before *sentence*, in its paragraph, names *whom* in full as a source does."""
    last = sentences[sentence.index - 1] if sentence.index else None
    return bool(
        whom and last is not None and last.paragraph == sentence.paragraph and whom.removeprefix("the ") in last.text
    )


def _is_the_office(token: "Token") -> bool:
    """Tell whether *token* is a bare office: "the president", "the minister"."""
    return token.tag_ == "NN" and [child.lower_ for child in token.children if child.i < token.i] == ["the"]


def _opens(token: "Token", span: "Span") -> bool:
    """Tell whether only small words stand before *token* in its sentence: further in, who is meant is less sure."""
    first = token.left_edge.i if _is_the_office(token) else token.i
    before = [each for each in span if each.i < first and not each.is_space and not each.is_punct]
    return len(before) <= FEW and all(each.pos_ in {"CCONJ", "ADV"} for each in before)


def _mention(token: "Token") -> tuple[int, int]:
    first = token.left_edge if _is_the_office(token) else token
    return first.idx, token.idx + len(token.text)


def _holder(article: Article, office: str, before: Sequence[Entity]) -> str | None:
    """Return the last person who was named with *office* ("Ukrainian *President* …"), when nobody else was."""
    held = {
        entity.canonical or entity.text
        for entity in before
        if office in (entity.role or article.text[max(0, entity.start - len(office) - 1) : entity.start]).lower()
    }
    return held.pop() if len(held) == 1 else None


def _only(before: Sequence[Entity], span: "Span", sentence: Sentence, sentences: Sequence[Sentence]) -> str | None:
    """Return the person who acts in the sentence before, when nobody else is named there nor in the two before it."""
    last = _of_last(before, sentence, sentences)
    reach = sentences[max(0, sentence.index - AROUND)].start
    names = {entity.canonical or entity.text for entity in before if entity.start >= reach}
    if len(names) != 1 or not last:
        return None
    doc, acting = span.doc, {each.start for each in last}
    first = doc.char_span(last[0].start, last[0].end, alignment_mode="expand")
    acts = first is not None and any(token.dep_ in SUBJECTS and token.idx in acting for token in first)
    return names.pop() if acts else None


def _of_last(before: Sequence[Entity], sentence: Sentence, sentences: Sequence[Sentence]) -> list[Entity]:
    """Return those of *before* that the sentence before *sentence* names."""
    if sentence.index == 0:
        return []
    last = sentences[sentence.index - 1]
    return [entity for entity in before if last.start <= entity.start < last.end]


def _it(
    span: "Span", spans: dict[int, "Span"], bodies: Sequence[Entity], sentence: Sentence, sentences: Sequence[Sentence]
) -> Iterator[tuple[int, int, str]]:
    """Yield "It" and the state or body that acts in the sentence before, when "it" acts in this one too."""
    verb = span.root
    opening = next((token for token in span if not token.is_space), None)
    if opening is None or opening.dep_ not in SUBJECTS or opening.head.i != verb.i or verb.lemma_.lower() not in ACTING:
        return
    last = sentences[sentence.index - 1] if sentence.index else None
    before = spans.get(last.start) if last is not None and last.paragraph == sentence.paragraph else None
    actor = (
        next((token for token in before.root.children if token.dep_ in SUBJECTS), None) if before is not None else None
    )
    if before is not None and any(
        token.pos_ == "VERB" and lemma(token) in cues()["say"] | {"report"} for token in before
    ):
        return
    held = [each for each in bodies if actor is not None and each.start <= actor.idx < each.end]
    if held:
        yield opening.idx, opening.idx + len(opening.text), held[0].canonical or held[0].text
