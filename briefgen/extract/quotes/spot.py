"""Where the reporting words of an article stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.quotes.cues import Cue, nouns, phrasal, verbs
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
        elif (word, following) in double and _is_verb(page, at):
            yield Spotted(double[word, following], at, at + 2)
        elif (
            word in {"use", "used", "uses", "using", "coined"}
            and following in {"the", "a"}
            and lower[at + 2 : at + 3] in _TERMS
        ):
            yield Spotted(TERMED, at, at + 3)
        elif word in single and (_is_verb(page, at) or _surely(page, at, word, following)):
            yield Spotted(single[word], at, at + 1)
        elif word in held and page.tags[at] in {"NN", "NNS"}:
            yield Spotted(held[word], at, at + 1)


def _surely(page: Page, at: int, word: str, following: str) -> bool:
    """Tell whether "says", "reports", "reads" is a verb although the tagger says noun: it stands right before "that"
    or a full stop, or right behind a closing mark's speaker.
    """
    if (
        word.endswith("ing")
        and page.tags[at] in {"NN", "JJ"}
        and at
        and page.lower[at - 1] in {"is", "are", "was", "were", "'s", "'re"}
    ):
        page.tags[at] = "VBG"
        return True
    if page.tags[at] != "NNS" or at < 2 or page.tags[at - 1] not in {"NNP", "NN", "NNPS"}:
        return False
    return following in {"that", "he", "she", "they", "it", "there", "we"} or (
        word in {"reads", "says", "states", "reports", "notes"} and following in {".", ":", ","}
    )


BARE_AFTER = frozenset(
    {
        "to",
        "do",
        "does",
        "did",
        "let",
        "help",
        "and",
        "or",
        "not",
        "n't",
        "please",
        "'d",
        "'ll",
        "make",
        "makes",
        "made",
        "hear",
        "heard",
        "n’t",
        "but",
    }
)


def _as_finite(page: Page, at: int) -> None:
    """Correct the tagger where it calls a present tense an infinitive ("observers *say*")."""
    before = at - 1
    while before > 0 and page.tags[before] == "RB" and page.lower[before] not in BARE_AFTER:
        before -= 1
    if page.tags[at] == "VB" and before >= 0 and page.tags[before] in {"NN", "NNS", "NNP", "NNPS", "PRP"}:
        page.tags[at] = "VBP"
    if (
        page.tags[at] == "VBN"
        and before >= 0
        and page.tags[before] in {"NN", "NNS", "NNP", "NNPS", "PRP"}
        and _only_verb(page, at)
    ):
        page.tags[at] = "VBD"


def _only_verb(page: Page, at: int) -> bool:
    """Tell whether no other finite verb stands near in the sentence: a participle can't be its verb."""
    if page.lower[at] == "called" and page.lower[at + 1 : at + 2] in (["for"], ["on"]):
        return True
    for step in (-1, 1):
        other = at + step
        while (
            0 <= other < len(page.words)
            and abs(other - at) < 40
            and page.line[other] == page.line[at]
            and not page.ends_sentence(other)
        ):
            if page.quoted[other] < 0 and page.tags[other] in {"VBD", "VBZ", "VBP", "MD"}:
                return False
            other += step
    return True


def _is_verb(page: Page, at: int) -> bool:
    """Tell whether the reporting word at *at* is a verb here; the tagger is overruled where it is surely wrong."""
    _as_finite(page, at)
    tag, word = page.tags[at], page.lower[at]
    if tag in VERBAL:
        before = page.lower[at - 1] if at else ""
        return not (tag == "VBN" and before in {"the", "a", "an"})
    if word in {"said", "says", "told", "tells", "wrote", "added", "adds", "tweeted"}:
        return True
    return not tag  # a Doc without tags
