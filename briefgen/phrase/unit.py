"""What is one sentence to a reader: pieces that a parser split are put together, quotation marks stay with their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.model.finding import Sentence

END = (".", "!", "?", "”", '"', "’", "'", "…", ")", ":", ";")
OPENING, CLOSING = "“«", "”»"
STRAIGHT = '"'
MOST = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an article that is told as one sentence."""

    start: int
    end: int
    index: int


def units(sentences: Sequence[Sentence], text: str) -> Iterator[Unit]:
    """Yield the units of an article's *text* in order."""
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and (
            sentence.paragraph != joined[-1].paragraph or len(joined) == MOST or not _runs_on(joined, sentence, text)
        ):
            yield _unit(joined, text)
            joined = []
        joined.append(sentence)
    if joined:
        yield _unit(joined, text)


def _runs_on(joined: Sequence[Sentence], sentence: Sentence, text: str) -> bool:
    """Tell whether *sentence* only goes on with what *joined* began."""
    said = joined[-1].text
    if not said.endswith(END) or said.rstrip(CLOSING + STRAIGHT + "’' ").endswith((",", "--", "—")):
        return True
    return sentence.text[:1].islower() and not said.endswith((".", "!", "?"))


def _unit(joined: Sequence[Sentence], text: str) -> Unit:
    start, end = joined[0].start, joined[-1].end
    return Unit(_start(start, end, text), _end(start, end, text), joined[0].index)


def _start(start: int, end: int, text: str) -> int:
    """Return *start* behind a mark that closes the sentence before."""
    if text[start : start + 1] in CLOSING or (text[start] == STRAIGHT and text[start + 1 : start + 2].isspace()):
        start += 1
        while start < end - 1 and text[start].isspace():
            start += 1
    return start


def _end(start: int, end: int, text: str) -> int:
    """Return *end* behind the mark that closes a quotation of the sentence, before one that opens the next."""
    said = text[start:end]
    if said.endswith(STRAIGHT) and said[-2:-1].isspace() and said.count(STRAIGHT) % 2:
        return start + len(said[:-1].rstrip())
    after = text[end : end + 1]
    if after == STRAIGHT and said.count(STRAIGHT) % 2 or (after and after in CLOSING and _open(said)):
        return end + 1
    return end


def _open(said: str) -> bool:
    return sum(said.count(mark) for mark in OPENING) > sum(said.count(mark) for mark in CLOSING)
