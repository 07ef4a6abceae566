"""Whose words a quotation holds that has no attribution of its own: those of the piece, sentence or paragraph before."""

from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after
from briefgen.extract.quotes.place import NOTHING, Attribution, Cues, Place, sentence_low
from briefgen.extract.quotes.subjects import subject_of, verb_subject
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE


def borrowed(page: Page, cues: Cues, place: Place, found: list[Attribution]) -> Attribution:
    """Return the attribution that a quotation without one of its own takes from what stands before it."""
    previous = place.number - 1
    same_line = previous >= 0 and page.marked[previous].line == place.marked.line
    if same_line:
        return _from_piece(page, cues, place, found, previous)
    if place.low > page.spans[place.marked.line][0]:
        return _introduced(page, cues, place)
    return _from_paragraph(page, cues, place, found)


def _from_piece(page: Page, cues: Cues, place: Place, found: list[Attribution], previous: int) -> Attribution:
    """Return the speaker of the piece before, unless a sentence between them names another."""
    behind = page.tokens(page.marked[previous].outer_start, page.marked[previous].outer_end)[1]
    ends = [at for at in range(behind, place.first) if page.ends_sentence(at)]
    if len(ends) >= 2:
        introduced = _introduced(page, cues, place)
        if introduced.mention is not None:
            return introduced
    if found[previous].mention is None and found[previous].follows is None:
        return NOTHING
    return Attribution(None, None, previous, len(ends) <= 1)


def _introduced(page: Page, cues: Cues, place: Place) -> Attribution:
    """Return the speaker of the sentence before (``The minister was blunt. "…"``), unless somebody follows behind."""
    comma = page.article.text[place.marked.start : place.marked.end].endswith(",")
    if comma and any(page.tags[at] in FINITE for at in range(place.last, place.high)):
        return NOTHING
    line_first = page.spans[place.marked.line][0]
    high = place.low - 1
    low = sentence_low(page, high, line_first)
    options = [cue for cue in cues.within(low, high) if not cue.is_noun]
    for cue in options:
        mention = subject_of(page, cue, low, high)
        if (
            mention is not None
            and page.lower[mention.head] not in {"it", "they", "i", "we"}
            and can_speak(page, mention)
        ):
            return Attribution(cue if page.tags[cue.start] in FINITE else None, mention)
    verb = next((at for at in range(low, high) if page.tags[at] in FINITE and page.quoted[at] < 0), None)
    mention = verb_subject(page, verb, low) if verb is not None else None
    if mention is not None and _is_someone(page, mention):
        return Attribution(None, mention)
    return NOTHING


def _is_someone(page: Page, mention: Mention) -> bool:
    entity = page.entity(mention.head)
    return page.lower[mention.head] in {"he", "she"} or (entity is not None and entity.label == "PERSON")


def _from_paragraph(page: Page, cues: Cues, place: Place, found: list[Attribution]) -> Attribution:
    """Return the speaker of the paragraph before, for a quotation that opens its own paragraph."""
    line = place.marked.line - 1
    if line < 0:
        return NOTHING
    first, last = page.spans[line]
    previous = place.number - 1
    if page.words[last - 1] == ":" or (last - 2 >= first and page.words[last - 2] == ":"):
        return _by_colon(page, cues, first, last)
    if previous >= 0 and page.marked[previous].line == line:
        own = found[previous]
        if own.cue is None and own.mention is not None and own.mention.start >= _behind(page, previous):
            return NOTHING  # signed: "…" — Ann Lee
        told = own.mention is not None or own.follows is not None
        return Attribution(None, None, previous, True) if told else NOTHING
    return NOTHING


def _behind(page: Page, number: int) -> int:
    """Return the first token behind stretch *number*."""
    return page.tokens(page.marked[number].outer_start, page.marked[number].outer_end)[1]


def _by_colon(page: Page, cues: Cues, first: int, last: int) -> Attribution:
    """Return the speaker of a paragraph that ends with a colon."""
    low = sentence_low(page, last - 1, first)
    for cue in reversed(cues.within(low, last)):
        mention = subject_of(page, cue, low, last)
        if mention is not None:
            return Attribution(cue, mention)
    verb = next((at for at in range(low, last) if page.tags[at] in FINITE), None)
    mention = verb_subject(page, verb, low) if verb is not None else phrase_after(page, low, last)
    return Attribution(None, mention) if mention is not None else NOTHING


def handed_back(page: Page, found: list[Attribution]) -> list[Attribution]:
    """Return *found*, where a stretch without speaker takes that of the next in its own sentence or line."""
    for number in range(len(found) - 2, -1, -1):
        own, later = found[number], found[number + 1]
        open_ = own.mention is None and own.follows is None and later.mention is not None
        if open_ and page.marked[number].line == page.marked[number + 1].line and _side_by_side(page, number):
            found[number] = Attribution(later.cue, later.mention)
    return found


def _side_by_side(page: Page, number: int) -> bool:
    between = page.article.text[page.marked[number].outer_end : page.marked[number + 1].outer_start]
    return len(between) < 12 and not any(char in ".!?" for char in between)
