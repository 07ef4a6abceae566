"""Where the reporting words of an article stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.quotes.cues import Cue, nouns, phrasal, verbs
from briefgen.extract.quotes.mistagged import ALWAYS, PRESENT, as_finite, surely
from briefgen.extract.quotes.page import Page

VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
NOMINAL = frozenset({"NN", "NNS"})
AMBIGUOUS = frozenset({"NN", "NNS", "JJ", "NNP", "RB", "IN", "RP", ""})
AFTER_NOUN = frozenset({"DT", "PRP$", "POS", "JJ", "IN", "CD", "TO"})
PARTICLES = frozenset(
    {
        "up",
        "out",
        "back",
        "in",
        "off",
        "down",
        "on",
        "against",
        "of",
        "at",
        "aim",
        "issue",
        "clear",
        "upon",
        "to",
        "as",
        "it",
        "after",
    }
)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A reporting word in the article."""

    cue: Cue
    """Its entry in the table."""
    start: int
    """First token."""
    end: int
    """One past the last token."""

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun ("his claim")."""
        return "noun" in self.cue.frames

    @property
    def is_phrase(self) -> bool:
        """Whether it is "according to" or the like."""
        return "phrase" in self.cue.frames


TERMED = Cue("use the term", "said", frozenset({"naming"}))
_TERMS = (["term"], ["phrase"], ["word"], ["words"], ["expression"])
ACCORDING = Cue("according to", "said", frozenset({"phrase"}))
IN_WORDS = Cue("in the words of", "said", frozenset({"phrase"}))


def spot(page: Page) -> list[Spotted]:
    """Return the reporting words outside quotation marks, in order."""
    found = [_padded(page, each) for each in _spotted(page)]
    page.reporting.update(each.start for each in found if not each.is_noun and not each.is_phrase and not each.cue.weak)
    return found


def _padded(page: Page, each: Spotted) -> Spotted:
    """Return *each* with the odd white space behind it (no-break spaces of web pages are tokens)."""
    end = each.end
    while end < len(page.words) and page.tags[end] == "_SP" and page.line[end] >= 0:
        end += 1
    return Spotted(each.cue, each.start, end) if end != each.end else each


def _spotted(page: Page) -> Iterator[Spotted]:
    single, double, held = verbs(), phrasal(), nouns()
    lower = page.lower
    for at, word in enumerate(lower):
        if page.quoted[at] >= 0:
            continue
        following = lower[at + 1] if at + 1 < len(lower) else ""
        if word == "according" and following == "to":
            yield Spotted(ACCORDING, at, at + 2)
        elif word == "words" and following == "of" and at >= 2 and lower[at - 2 : at] == ["in", "the"]:
            yield Spotted(IN_WORDS, at - 2, at + 2)
        elif (word, following) in double and (_is_verb(page, at) or surely(page, at, word, following)):
            yield Spotted(double[word, following], at, at + 2)
        elif (
            word in {"use", "used", "uses", "using", "coined"}
            and following in {"the", "a"}
            and lower[at + 2 : at + 3] in _TERMS
        ):
            yield Spotted(TERMED, at, at + 3)
        elif word in single and (_is_verb(page, at) or surely(page, at, word, following)):
            yield Spotted(single[word], at, at + 1)
        elif word in held and page.tags[at] in {"NN", "NNS"}:
            yield Spotted(held[word], at, at + 1)


def _is_verb(page: Page, at: int) -> bool:
    """Tell whether the reporting word at *at* is a verb here; the tagger is overruled where it is surely wrong."""
    as_finite(page, at)
    tag, word = page.tags[at], page.lower[at]
    if tag in VERBAL:
        before = page.lower[at - 1] if at else ""
        return not (tag == "VBN" and before in {"the", "a", "an"})
    if word in ALWAYS:
        if tag:
            page.tags[at] = "VBZ" if word in PRESENT else "VBD"
        return True
    return not tag  # a Doc without tags
