"""Reporting verbs that the tagger takes for something else, told by what stands around them."""

from briefgen.extract.quotes.cues import nouns
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.wordclasses import FINITE

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
OPENS_CLAUSE = frozenset({"that", "he", "she", "they", "it", "there", "we"})
PRESENT = frozenset({"says", "tells", "adds"})
PAST = frozenset({"said", "told", "wrote", "added", "tweeted"})
ALWAYS = PRESENT | PAST
"""Forms that are verbs whatever the tagger says."""
LONGEST_NAME = 7
"""No longer noun phrase stands between the comma and the verb, in tokens."""
LONGEST_HEADLINE = 22
"""No headline has more tokens."""
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


def surely(page: Page, at: int, word: str, following: str) -> bool:
    """Tell whether the word at *at* is a verb although the tagger says noun or adjective; mends its tag if so."""
    if at == 0:
        return False
    tag = _told_by_neighbours(page, at, word, following)
    if tag is None:
        return False
    page.tags[at] = tag
    return True


def _told_by_neighbours(page: Page, at: int, word: str, following: str) -> str | None:
    """Return the tag that the neighbours of *word* leave no doubt about."""
    before, own = page.lower[at - 1], page.tags[at]
    if word.endswith("ing"):
        if own in {"NN", "JJ"} and before in {"is", "are", "was", "were", "'s", "'re"}:
            return "VBG"
        return "VBG" if own == "NN" and before == "," and following == "that" else None
    if page.tags[at - 1] not in NOUNS and before != ")":
        return None
    if own in NOUNS | {"JJ"} and following in {",", "."} and _attributes(page, at):
        return "VBD" if word.endswith("ed") else "VBZ" if word.endswith("s") else None
    if own == "NNS" and at > 1 and (following in OPENS_CLAUSE or _ends_with(word, following)):
        return "VBZ"
    if word.endswith("ed") and own in NOUNS | {"JJ"} and (following in OPENS_CLAUSE or _dated_that(page, at)):
        return "VBD"
    return "VBZ" if word.endswith("s") and own in NOUNS and _in_headline(page, at, word, following) else None


def _attributes(page: Page, at: int) -> bool:
    """Tell whether a comma and a noun phrase stand before *at*, and a clause before them ("…, the bank *forecasts*.")."""
    comma = at - 1
    while comma > 0 and at - comma < LONGEST_NAME and page.tags[comma] in NOUNS | {"DT", "JJ", "PRP$", "POS"}:
        comma -= 1
    if page.words[comma] != "," or at - comma < 2 or page.tags[comma + 1] not in {"DT", "NNP", "PRP$"}:
        return False
    for before in range(comma - 1, max(-1, comma - 40), -1):
        if page.ends_sentence(before) or page.quoted[before] >= 0 or page.line[before] != page.line[at]:
            return False
        if page.tags[before] in FINITE:
            return True
    return False


def _ends_with(word: str, following: str) -> bool:
    return word in {"reads", "says", "states", "reports", "notes"} and following in {".", ":", ","}


def _dated_that(page: Page, at: int) -> bool:
    """Tell whether "that" follows behind a date ("aides insisted *in June that*")."""
    return page.lower[at + 1 : at + 2] in (["in"], ["on"]) and "that" in page.lower[at + 3 : at + 5]


def _in_headline(page: Page, at: int, word: str, following: str) -> bool:
    """Tell whether the present tense at *at* is the only verb of a headline ("Mayor *urges* patience")."""
    if page.line[at] < 0 or (word in nouns() and not (word == "calls" and following in {"on", "for"})):
        return False
    first, last = page.spans[page.line[at]]
    return last - first < LONGEST_HEADLINE and not any(page.tags[each] in FINITE for each in range(first, last))


def as_finite(page: Page, at: int) -> None:
    """Correct the tagger where it calls a finite verb an infinitive or a participle ("observers *say*", "who *specified*")."""
    if page.tags[at] == "VBN" and page.lower[at - 1] == "," and _calls(page, at):
        page.tags[at] = "VBD"
    before = at - 1
    while before > 0 and page.tags[before] in {"RB", "_SP"} and page.lower[before] not in BARE_AFTER:
        before -= 1
    if page.tags[at] == "VBN" and before >= 0 and page.lower[before] == "who":
        page.tags[at] = "VBD"
    if page.tags[at] == "VB" and before >= 0 and page.tags[before] in {"NN", "NNS", "NNP", "NNPS", "PRP"}:
        page.tags[at] = "VBP"
    if (
        page.tags[at] == "VBN"
        and before >= 0
        and page.tags[before] in {"NN", "NNS", "NNP", "NNPS", "PRP"}
        and _only_verb(page, at)
    ):
        page.tags[at] = "VBD"


def _calls(page: Page, at: int) -> bool:
    """Tell whether "called for" or "called on" stands at *at*: never a participle behind its noun."""
    return page.lower[at] == "called" and page.lower[at + 1 : at + 2] in (["for"], ["on"])


def _only_verb(page: Page, at: int) -> bool:
    """Tell whether no other finite verb stands near in the sentence: a participle can't be its verb."""
    if _calls(page, at):
        return True
    for step in (-1, 1):
        other = at + step
        while (
            0 <= other < len(page.words)
            and abs(other - at) < 40
            and page.line[other] == page.line[at]
            and not page.ends_sentence(other)
        ):
            if page.quoted[other] < 0 and page.tags[other] in FINITE:
                return False
            other += step
    return True
