"""A sentence begins only after the end of another: keeps the parser from breaking one in the middle.

A paragraph of news has a mark at the end of each sentence, so that the parser need not guess there. On PUD news this takes
the F-score of sentences from 94.4 to 96.1, at no cost in LAS. It would be wrong for lines run together without marks
(headlines, lists): those are paragraphs of their own here.

A dateline is a sentence by itself: read as a part of the first one it passes for its subject.
"""

from typing import TYPE_CHECKING

from briefgen.wording.dateline import after_dateline

if TYPE_CHECKING:
    from spacy.tokens import Doc

END = frozenset(".!?…\"”’'»›)]*•")
"""Last characters of a token after which a sentence may begin."""

LONGEST = 120
"""Characters at the head of a paragraph in which a dateline may stand."""


def with_ends(doc: "Doc") -> "Doc":
    """Return *doc*, not yet parsed, with no sentence start allowed but after an end mark or a dateline."""
    before, first = ".", after_dateline(doc.text[:LONGEST])
    for token in doc:
        if first and token.idx <= first:
            token.is_sent_start = token.idx in {0, first}
        elif before not in END:
            token.is_sent_start = False
        before = token.text[-1]
    return doc
