"""Block quotations: a paragraph without marks that a reporting verb and a colon at the end of the one before introduce."""

from briefgen.extract.quotes.bounds import sentence_bounds
from briefgen.extract.quotes.page import FINAL, Page
from briefgen.extract.quotes.phrases import Mention
from briefgen.extract.quotes.place import Cues
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.subjects import subject_of
from briefgen.extract.quotes.voices import can_speak

SHORTEST = 6
"""A shorter paragraph behind a colon is a heading or an entry of a list, in tokens."""
TAIL = 12
"""The reporting verb stands so near to the colon, in tokens."""


def find_blocks(page: Page, cues: Cues) -> list[tuple[int, int, Spotted, Mention]]:
    """Return (first token, one past the last, what reports it, who speaks) of every block quotation."""
    found = []
    for number in range(len(page.spans) - 1):
        first, last = page.spans[number]
        start, end = page.spans[number + 1]
        if page.words[last - 1] != ":" or not _is_block(page, start, end):
            continue
        for cue in reversed(cues.within(max(first, last - TAIL), last)):
            low, high = sentence_bounds(page, cue.start)
            mention = None if cue.is_noun or cue.is_phrase else subject_of(page, cue, low, high)
            if mention is not None and can_speak(page, mention):
                found.append((start, end, cue, mention))
                break
    return found


def _is_block(page: Page, start: int, end: int) -> bool:
    """Tell whether a line holds whole sentences and no marks."""
    unmarked = all(page.quoted[at] < 0 for at in range(start, end))
    return unmarked and end - start >= SHORTEST and page.words[end - 1] in FINAL and page.words[start][:1].isupper()
