"""Tie each marked stretch to the word that reports it and to the mention of who speaks.

In its own sentence first: behind it ("…," X said), before it (X said: "…"), at the sentence's tail or head (according
to X). A quotation that fills its sentences takes the speaker of the piece before it, of the sentence that introduces
it, or of the paragraph that it continues.
"""

import re

from briefgen.extract.quotes.borrow import borrowed, handed_back
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import Mention, phrase_after
from briefgen.extract.quotes.place import NOTHING, OPENERS, REACH, Attribution, Cues, Place, place_of, whole
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.subjects import subject_of, verb_subject
from briefgen.extract.quotes.voices import can_speak
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import singular, words

DASHES = frozenset({"—", "–", "--", "―", "-"})
SOFT_END = (",", "?", "!", "…", "—", "–", "-", ",'", ",’", "...")
SIGNATURE = re.compile(r"[\s.]*(?:--|[―—–~-])\s*(?P<name>(?:[^\W\d_][\w.'’-]*\s?){1,6})(?=[\s.]*$|,|\s*\()")
"""A dash and a name behind a quotation."""
LONGEST_LABEL = 6
"""No name in front of a colon has more tokens, the colon included."""
LABEL = re.compile(r"(?P<name>[^\W\d_a-z][^\Wa-z_.'’-]*(?:[ .'’-]{1,2}[^\W\d_a-z][^\Wa-z_]*){0,3})\s?:\s")
"""A name in capitals that opens a turn of a transcript."""


def attribute(page: Page, cues: Cues) -> list[Attribution]:
    """Return an attribution for every marked stretch of *page*, in the same order."""
    found: list[Attribution] = []
    for number, marked in enumerate(page.marked):
        place = place_of(page, number, marked)
        own = _turn(page, place) or _own_sentence(page, cues, place)
        found.append(own if own is not None else borrowed(page, cues, place, found))
    return handed_back(page, found)


def _own_sentence(page: Page, cues: Cues, place: Place) -> Attribution | None:
    """Return the attribution that stands in the sentence itself."""
    behind = _behind(page, cues, place)
    before = _before(page, cues, place)
    if behind is not None and (before is None or not _adjacent(page, before, place)):
        return behind
    if before is not None:
        return before
    return (
        _signed(page, place)
        or _labelled(page, place)
        or _led_to(page, place)
        or _far_behind(page, cues, place)
        or _plain_subject(page, place)
    )


def _behind(page: Page, cues: Cues, place: Place) -> Attribution | None:
    """Return the attribution of ``"…," X said`` and ``"…," said X``."""
    start, high = place.last, place.high
    inside = page.article.text[place.marked.start : place.marked.end]
    comma = start < high and page.words[start] in OPENERS
    while start < high and page.words[start] in OPENERS:
        start += 1
    if start >= high:
        return None
    soft = inside.endswith(SOFT_END) or comma
    if inside.endswith(".") and not comma and page.words[start][:1].isupper() and not whole(page, place):
        return None
    for cue in cues.within(start, min(high, start + 45)):
        if cue.is_phrase and cue.start <= start + 1:
            mention = subject_of(page, cue, start, high)
            return Attribution(cue, mention) if mention is not None else None
        if cue.is_noun or cue.is_phrase:
            continue
        if page.tags[cue.start] == "VBG" and page.words[cue.start - 1] == "," and cue.start > start + 1:
            continue  # "…," Ann Lee, *speaking* in Arden, said
        if page.tags[cue.start] in {"VBG", "VB"} and not _habit(page, cue):
            return None
        if "of" in cue.cue.frames or not (soft or cue.start <= start + 3 or inside.endswith(".")):
            return None
        return None if not soft and _introduces(page, cue) else _tight(page, cue, start, high)
    return None


def _introduces(page: Page, cue: Spotted) -> bool:
    """Tell whether marks open behind *cue*: behind a full stop, it introduces those (``"…." Ann Lee adds: "…"``)."""
    behind = page.words[cue.end : cue.end + 1] in ([":"], [","])
    return behind and page.quoted[cue.end + 1 : cue.end + 2] not in ([-1], [])


def _habit(page: Page, cue: Spotted) -> bool:
    """Tell whether *cue* is what somebody does again and again ("likes to say", "used to say")."""
    return page.lower[cue.start - 1] == "to" and page.lower[cue.start - 2] in {
        "likes",
        "liked",
        "used",
        "loves",
        "loved",
    }


def _tight(page: Page, cue: Spotted, start: int, high: int) -> Attribution | None:
    """Return the attribution when the clause of *cue* begins right at *start*."""
    if (
        page.tags[start] in {"CC", "IN", "WDT", "WP", "WRB", "TO", "VBG"}
        and page.lower[start] != "as"
        and cue.start != start
    ):
        return None
    mention = subject_of(page, cue, start, high)
    if mention is None:
        return None
    lead = mention.start - start if mention.start < cue.start else cue.start - start
    if lead > 6 or (mention.start < start):
        return None
    return Attribution(cue, mention)


def _before(page: Page, cues: Cues, place: Place) -> Attribution | None:
    """Return the attribution of ``X said: "…"`` and ``X called it "…"``: the nearest reporting word before."""
    options = cues.within(place.low, place.first)
    verbs = [cue for cue in options if not cue.is_noun and not cue.is_phrase and _governs(page, cue, place)]
    for cue in [
        *reversed([each for each in verbs if not each.cue.weak]),
        *reversed([each for each in verbs if each.cue.weak]),
    ]:
        mention = subject_of(page, cue, place.low, place.first)
        if mention is None and page.tags[cue.start] == "VBG" and page.lower[cue.start - 1] in {"for", "from", "of"}:
            return Attribution(cue, None)  # "scolded him for saying": nobody can tell whom
        if mention is None or not can_speak(page, mention):
            mention = _same_sentence(page, verbs, cue, place)
        if mention is not None and can_speak(page, mention):
            return _piece(page, Attribution(cue, mention), place)
    for cue in reversed(options):
        if cue.is_phrase:
            return Attribution(cue, subject_of(page, cue, place.low, place.first))
    for cue in reversed(options):
        mention = subject_of(page, cue, place.low, place.first)
        if mention is not None and can_speak(page, mention):
            return Attribution(cue, mention)
    return None


def _governs(page: Page, cue: Spotted, place: Place) -> bool:
    """Tell whether what *cue* reports can reach the stretch: a verb between them needs a cue that takes a clause."""
    between = [at for at in range(cue.end, place.first) if page.quoted[at] < 0 and page.tags[at] in FINITE]
    if not between:
        return True
    if (
        "clause" not in cue.cue.frames
        or page.tags[cue.start] == "VB"
        and page.lower[cue.start - 1] == "to"
        and cue.cue.lemma != "say"
    ):
        return False
    return not (
        page.lower[cue.start - 1] in {"who", "which", "that"} and page.words[cue.start - 2] not in {",", "--", "—", "–"}
    )


def _same_sentence(page: Page, verbs: list[Spotted], cue: Spotted, place: Place) -> Mention | None:
    """Return the speaker of an earlier reporting word, for a participle whose own subject can't be told."""
    if page.tags[cue.start] not in {"VBG", "VB"}:
        return None
    for earlier in reversed(verbs):
        if earlier.start < cue.start and page.tags[earlier.start] in FINITE:
            return subject_of(page, earlier, place.low, cue.start)
    return None


def _piece(page: Page, own: Attribution, place: Place) -> Attribution:
    """Return *own*, tied to the piece before when the cue breaks one sentence in two (``"…," he said, "…"``)."""
    previous = place.number - 1
    cue = own.cue
    if previous < 0 or cue is None or page.marked[previous].line != place.marked.line:
        return own
    behind = page.tokens(page.marked[previous].outer_start, page.marked[previous].outer_end)[1]
    text = page.article.text[page.marked[previous].start : page.marked[previous].end]
    if behind < place.low or not text.endswith(SOFT_END) or cue.start < behind:
        return own
    if (
        own.mention is not None
        and min(own.mention.start, cue.start) <= behind + 1
        and page.words[place.first - 1] in OPENERS
    ):
        return Attribution(cue, own.mention, previous, True)
    return own


def _adjacent(page: Page, before: Attribution, place: Place) -> bool:
    """Tell whether the reporting word stands right before the stretch."""
    if before.cue is None or before.continues:
        return True
    gap = page.lower[before.cue.end : place.first]
    return all(word in {",", ":", "that", "as", "the", "it", "a", "an", "him", "her", "them"} for word in gap)


def _signed(page: Page, place: Place) -> Attribution | None:
    """Return the attribution of ``"…" — Ann Lee``: a dash, a name, the end of the line."""
    if not whole(page, place):
        return None
    line_end = page.end_of(page.spans[place.marked.line][1] - 1)
    match = SIGNATURE.match(page.article.text, place.marked.outer_end, min(line_end, place.marked.outer_end + 160))
    if match is None:
        return None
    first, last = page.token_at(match.start("name")), page.token_at(match.end("name"))
    return Attribution(None, Mention(first, last, last - 1)) if first < last else None


def _turn(page: Page, place: Place) -> Attribution | None:
    """Return the attribution of ``"LEE: …"``, a turn of a transcript, its label inside the marks."""
    match = LABEL.match(page.article.text, place.marked.start, min(place.marked.end, place.marked.start + 60))
    if match is None:
        return None
    first, last = page.token_at(match.start("name")), page.token_at(match.end("name"))
    return Attribution(None, Mention(first, last, last - 1)) if first < last else None


def _labelled(page: Page, place: Place) -> Attribution | None:
    """Return the attribution of ``Ann Lee: "…"``."""
    if place.first - place.low < 2 or page.words[place.first - 1] != ":":
        return None
    if 1 < place.first - place.low < LONGEST_LABEL and all(
        page.words[at][:1].isupper() for at in range(place.low, place.first - 1)
    ):
        return Attribution(None, Mention(place.low, place.first - 1, place.first - 2))
    mention = phrase_after(page, place.low, place.first - 1)
    if mention is None:
        return None
    if mention.end == place.first - 1 or page.named[mention.head] >= 0:
        return Attribution(None, mention)
    return None


def _led_to(page: Page, place: Place) -> Attribution | None:
    """Return the attribution of ``My neighbour is furious: "…"``: the subject of the clause in front of the colon."""
    if place.first - place.low < 3 or page.words[place.first - 1] != ":":
        return None
    verbs = [at for at in range(place.low, place.first) if page.tags[at] in FINITE and page.quoted[at] < 0]
    found = (verb_subject(page, verb, place.low) for verb in verbs[:2])
    mention = next((each for each in found if each is not None and can_speak(page, each)), None)
    if mention is None:
        return None
    person = page.entity(mention.head) is not None or singular(page.lower[mention.head]) in words("role")
    return Attribution(None, mention) if person or page.lower[mention.head] in {"he", "she"} else None


def _far_behind(page: Page, cues: Cues, place: Place) -> Attribution | None:
    """Return the attribution at the sentence's tail (``a "…" to power and exposed it, according to X``)."""
    at, end = place.last, page.spans[place.marked.line][1]
    stop = min(end, place.last + REACH)
    while at < stop and not (page.ends_sentence(at) and page.quoted[at] < 0):
        at += 1
    for cue in reversed(cues.within(place.last, at)):
        if cue.is_phrase:
            return Attribution(cue, subject_of(page, cue, place.last, at))
        if cue.is_noun or page.tags[cue.start] not in FINITE or "clause" not in cue.cue.frames:
            continue
        mention = subject_of(page, cue, place.last, at)
        if mention is not None and page.words[min(mention.start, cue.start) - 1] == "," and mention.start >= place.last:
            return Attribution(cue, mention)
    return None


def _plain_subject(page: Page, place: Place) -> Attribution | None:
    """Return no attribution yet: a fragment in a sentence that reports nothing."""
    return None if whole(page, place) else NOTHING
