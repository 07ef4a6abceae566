"""A marked stretch among its neighbours: where its sentence begins, and what may attribute it."""

from bisect import bisect_left
from dataclasses import dataclass

from briefgen.extract.quotes.marks import Marked
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.spot import Spotted

REACH = 90
"""How many tokens are looked at on either side."""
OPENERS = frozenset({",", "—", "–", "--", "―", "-", ")", "(", ":", ";"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """How a marked stretch is attributed."""

    cue: Spotted | None = None
    """The reporting word, if there is one."""
    mention: Mention | None = None
    """Who speaks, as mentioned."""
    follows: int | None = None
    """Number of the marked stretch whose speaker this one takes."""
    continues: bool = False
    """Whether it is a further piece of that one."""


NOTHING = Attribution()


@dataclass(frozen=True, slots=True)
class Cues:
    """The reporting words of an article, findable by position."""

    found: list[Spotted]
    starts: list[int]

    @classmethod
    def of(cls, found: list[Spotted]) -> "Cues":
        """Return *found* with its index."""
        return cls(found, [each.start for each in found])

    def within(self, low: int, high: int) -> list[Spotted]:
        """Return the reporting words that begin in tokens *low* to *high*."""
        return self.found[bisect_left(self.starts, low) : bisect_left(self.starts, high)]


@dataclass(frozen=True, slots=True)
class Place:
    """A marked stretch among its neighbours, in tokens."""

    number: int
    marked: Marked
    first: int
    """First token, the opening mark included."""
    last: int
    """One past the last token, the closing mark included."""
    low: int
    """Where its sentence begins."""
    high: int
    """Where what follows it in the same sentence ends."""


def place_of(page: Page, number: int, marked: Marked) -> Place:
    """Return where stretch *number* stands."""
    first, last = page.tokens(marked.outer_start, marked.outer_end)
    line_first, line_last = page.spans[marked.line]
    return Place(
        number, marked, first, last, sentence_low(page, first, line_first), _sentence_high(page, last, line_last)
    )


def sentence_low(page: Page, first: int, line_first: int) -> int:
    """Return where the sentence around a stretch begins, stretches before it that end no sentence included."""
    at, stop = first, max(line_first, first - REACH)
    while at > stop:
        before = at - 1
        if page.quoted[before] >= 0:
            if _ends_here(page, page.quoted[before], at):
                return at
            start = page.token_at(page.marked[page.quoted[before]].outer_start)
            at = min(start, before)
        elif page.ends_sentence(before):
            return at
        else:
            at = before
    return max(at, line_first)


def _ends_here(page: Page, number: int, after: int) -> bool:
    """Tell whether a sentence ends with stretch *number*; *after* is the token behind it."""
    inside = page.article.text[page.marked[number].start : page.marked[number].end].rstrip("'’")
    if not inside.endswith((".", "!", "?", "…")):
        return False
    word = page.words[after] if after < len(page.words) else ""
    if page.quoted[after : after + 1] != [-1]:
        return True
    return word[:1].isupper() and not (inside.endswith(("!", "?")) and page.tags[after] in {"NNP", "PRP"})


def _sentence_high(page: Page, last: int, line_last: int) -> int:
    """Return where the text outside marks behind a stretch ends."""
    at, stop = last, min(line_last, last + REACH)
    while at < stop and page.quoted[at] < 0 and not page.ends_sentence(at):
        at += 1
    return at


def whole(page: Page, place: Place) -> bool:
    """Tell whether the stretch fills its sentence: nothing stands before it."""
    return all(page.words[at] in OPENERS or page.quoted[at] >= 0 for at in range(place.low, place.first))
