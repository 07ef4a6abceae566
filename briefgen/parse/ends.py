"""A sentence begins only after the end of another: keeps the parser from breaking one in the middle.

A paragraph of news has a mark at the end of each sentence, so that the parser need not guess there. On PUD news this takes
the F-score of sentences from 94.4 to 96.1, at no cost in LAS. It would be wrong for lines run together without marks
(headlines, lists): those are paragraphs of their own here.

A dateline is a sentence by itself: read as a part of the first one it passes for its subject. An opening quotation mark
after the end of a sentence begins the next one, whatever the parser makes of a mark that looks like a closing one.
"""

from typing import TYPE_CHECKING

from briefgen.wording.dateline import after_dateline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

END = frozenset(".!?…\"”’'»›)]*•")
"""Last characters of a token after which a sentence may begin."""

STOPS = frozenset({".", "?", "!"})
OPENING = frozenset({'"', "“"})

LONGEST = 120
"""Characters at the head of a paragraph in which a dateline may stand."""


def with_ends(doc: "Doc") -> "Doc":
    """Return *doc*, not yet parsed, with no sentence start allowed but after an end mark or a dateline."""
    before, first = ".", after_dateline(doc.text[:LONGEST])
    opened = False
    for token in doc:
        if first and token.idx <= first:
            token.is_sent_start = token.idx in {0, first}
        elif opened or before not in END:
            token.is_sent_start = False
        elif token.text in OPENING and _opens(token):
            token.is_sent_start = True
        opened = token.text in OPENING and token.is_sent_start is True
        before = token.text[-1]
    return doc


def _opens(token: "Token") -> bool:
    """Tell whether a quotation mark stands between the end of a sentence and a word that it touches."""
    doc, at = token.doc, token.i
    if at == 0 or at + 1 >= len(doc) or token.whitespace_ or not doc[at - 1].whitespace_:
        return False
    return doc[at - 1].text in STOPS and doc[at + 1].text[0].isalpha()
