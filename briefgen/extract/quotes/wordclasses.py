"""Word classes that several rules ask for, and the look past adverbs and auxiliaries."""

from briefgen.extract.quotes.page import Page

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SKIPPED = frozenset({"RB", "RBR", "MD", "TO", "_SP", "NFP"})  # NFP: an asterisk left over from Markdown
AUXILIARY = frozenset(
    {
        "have",
        "has",
        "had",
        "'s",
        "'ve",
        "'d",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "'re",
        "did",
        "does",
        "do",
        "having",
    }
)
HAVE = frozenset({"have", "has", "had", "'ve", "having"})
FARTHEST = 60
"""No subject is looked for farther off, in tokens."""


def before_adverbs(page: Page, at: int, low: int, auxiliaries: bool = False) -> int:
    """Return the token before *at* with adverbs (and auxiliaries) skipped."""
    at -= 1
    while (
        at >= low
        and page.quoted[at] < 0
        and page.named[at] < 0
        and (page.tags[at] in SKIPPED or (auxiliaries and page.lower[at] in AUXILIARY and page.tags[at] != "POS"))
    ):
        at -= 1
    return at
