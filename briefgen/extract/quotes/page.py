"""The article as the quote finder reads it: tokens as plain lists, with what covers each of them.

Plain lists, since asking spaCy for the same attribute of the same token again and again is slow.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.quotes.marks import Marked, find_marked, lines
from briefgen.extract.quotes.scare import is_scare
from briefgen.model.article import Article
from briefgen.model.finding import DateMention, Entity, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

FINAL = frozenset({".", "!", "?", "…", "..."})
HOURS = frozenset({"a.m.", "p.m."})
"""Abbreviations whose dot ends the sentence too."""
OPENING_TAGS = (["DT"], ["PRP"], ["PRP$"])
SYMBOLS = frozenset("\"“”„‟«»‘’'`")


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One article, ready to be searched."""

    article: Article
    doc: "Doc"
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    dates: tuple[DateMention, ...]
    marked: list[Marked]
    """What stands in marks."""
    starts: list[int]
    """First code point of each token."""
    words: list[str]
    """Tokens as they are."""
    lower: list[str]
    """Tokens in lower case, curly apostrophes straight."""
    tags: list[str]
    """PTB tags."""
    line: list[int]
    """Number of the line in which each token stands; -1 for white space between lines."""
    spans: list[tuple[int, int]]
    """First token and one past the last token of each line."""
    quoted: list[int]
    """Index in `marked` of the stretch that covers each token, its marks included; -1 outside."""
    named: list[int]
    """Index in `entities` of the name that covers each token; -1 outside."""
    sentence_starts: list[int]
    """First code point of each sentence."""
    reporting: set[int]
    """Tokens that are reporting verbs; filled when they have been spotted."""

    def token_at(self, position: int) -> int:
        """Return the first token that begins at or after *position*."""
        return bisect_left(self.starts, position)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens that lie in the code points *start* to *end*, those cut at the edge included."""
        first = bisect_right(self.starts, start) - 1 if start not in _one(self.starts, start) else self.token_at(start)
        return max(first, 0), self.token_at(end)

    def end_of(self, token: int) -> int:
        """Return one past the last code point of *token*."""
        return self.starts[token] + len(self.words[token])

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence in which *position* lies."""
        return max(bisect_right(self.sentence_starts, position) - 1, 0)

    def ends_sentence(self, token: int) -> bool:
        """Tell whether *token* is a full stop or the like."""
        if self.words[token] not in FINAL:
            return (
                self.lower[token] in HOURS
                and self.tags[token + 1 : token + 2] in OPENING_TAGS
                and self._capital(token + 1)
            )
        following = self.words[token + 1] if token + 1 < len(self.words) else ""
        return not (following in {")", ",", ";", "]"} or following[:1].islower())

    def _capital(self, token: int) -> bool:
        return self.words[token][:1].isupper()

    def entity(self, token: int) -> Entity | None:
        """Return the name that covers *token*."""
        return self.entities[self.named[token]] if self.named[token] >= 0 else None


def _one(starts: list[int], position: int) -> tuple[int, ...]:
    at = bisect_left(starts, position)
    return (starts[at],) if at < len(starts) else ()


def read_page(
    article: Article,
    doc: "Doc",
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    dates: tuple[DateMention, ...],
) -> Page:
    """Return *article* laid out for searching."""
    read = [(token.text, token.idx, token.tag_) for token in doc]  # one walk: each asks spaCy for every token anew
    words, starts = [word for word, _, _ in read], [start for _, start, _ in read]
    marked = [each for each in find_marked(article.text) if not is_scare(article.text, each)]
    span = lines(article.text)
    page = Page(
        article=article,
        doc=doc,
        sentences=sentences,
        entities=entities,
        dates=dates,
        marked=marked,
        starts=starts,
        words=words,
        lower=[word.lower().replace("’", "'") for word in words],
        tags=[tag if word.strip() else "_SP" for word, _, tag in read],
        line=[-1] * len(words),
        spans=[(bisect_left(starts, start), bisect_left(starts, end)) for start, end in span],
        quoted=[-1] * len(words),
        named=[-1] * len(words),
        sentence_starts=[sentence.start for sentence in sentences],
        reporting=set(),
    )
    for number, (first, last) in enumerate(page.spans):
        page.line[first:last] = [number] * (last - first)
    for number, each in enumerate(marked):
        _cover(page, page.quoted, number, each.outer_start, each.outer_end)
    for number, entity in enumerate(entities):
        _cover(page, page.named, number, entity.start, entity.end)
    return page


def _cover(page: Page, where: list[int], number: int, start: int, end: int) -> None:
    first, last = page.tokens(start, end)
    where[first:last] = [number] * (last - first)
