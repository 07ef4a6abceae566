"""Whether marks hold a whole utterance (direct) or a fragment of the reporter's sentence (partial)."""

from briefgen import grammar
from briefgen.extract.quotes.cues import verbs
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.wordclasses import FINITE


def is_direct(page: Page, number: int, low: int) -> bool:
    """Tell whether stretch *number* is an utterance; *low* is the token where its sentence begins."""
    marked = page.marked[number]
    first, last = page.tokens(marked.start, marked.end)
    before = next(
        (page.lower[at] for at in range(page.token_at(marked.outer_start) - 1, low - 1, -1) if page.words[at].strip()),
        "",
    )
    text = page.article.text[marked.start : marked.end]
    opens = before in {"", ",", ":", "—", "–", "--", "-", "―"}
    said = before in verbs() and text[-1:] in {"!", "?", "."}
    if (opens or said) and (text[:1].isupper() or not text[:1].isalpha()) and last - first > 1:
        return True
    return _is_clause(page, first, last)


def _is_clause(page: Page, first: int, last: int) -> bool:
    """Tell whether a finite verb with a subject of its own stands inside, and heads what stands inside."""
    for at in range(first, min(last, first + 25)):
        if page.tags[at] in FINITE:
            verb = page.doc[at].head if page.doc[at].dep_ in grammar.AUXILIARY | {"cop"} else page.doc[at]
            found = grammar.subjects(verb)
            if verb.dep_ in grammar.NOUN_CLAUSE:
                return False
            return any(first <= each.i < at for each in found) and (found[0].left_edge.i <= first + 2)
    return False
