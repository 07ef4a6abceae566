"""Reported speech without marks: complement clauses, "…, X said", "according to X", "accused X of", "vowed to"."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen import grammar
from briefgen.extract.quotes.attribute import Cues
from briefgen.extract.quotes.cues import verbs
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.phrases import DAYS, Mention, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.subjects import FINITE, is_passive, subject_of
from briefgen.extract.quotes.voices import can_speak

LONGEST = 120
"""A sentence is looked at this far on either side of the cue, in tokens."""
BREAKS = frozenset({",", "--", "—", "–", "-"})
NAMES = frozenset({"call", "describe", "label", "brand", "dub", "term", "characterize", "characterise", "portray", "denounce", "criticize", "hail", "dismiss"})
THINGS = frozenset(
    "acknowledge admit announce claim concede confirm deny describe disclose mention note pledge predict promise propose reiterate reveal "
    "suggest warn report".split()
)
INNER = grammar.NAME_PART | grammar.POSSESSIVE | {"amod", "det", "nummod", "case", "advmod", "nmod:desc", "det:predet"}
PHRASE_START = frozenset({"DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "CD", "VBG", "PDT"})
NAMED_BY = grammar.OBJECT | {"xcomp", "obl", "oprd", "ccomp", "advcl", "prep", "attr"}
NEGATION = frozenset({"not", "n't", "never", "declined", "refused", "neither", "without"})
EDGES = frozenset({",", ".", ";", ":", "--", "—", "–", "-", "!", "?", "that", "and", "but", "(", ")", "”", "“", '"', "''", "``"})
STOPS = frozenset({",", ";", "--", "—", "–", "(", ")", ":"})
GOING_ON = frozenset({"which", "including", "with", "because", "unless", "if", "even", "of", "especially", "particularly", "such", "where", "whose", "despite", "without"})
CARRY_ON = frozenset({"on", "continues", "continued", "continue", "seemed", "seems", "appeared", "appears", "began", "moved", "rushed", "is", "was", "emerged", "ought"})
SUBORDINATE = frozenset({"after", "before", "while", "when", "because", "since", "as", "although", "though"})


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    cue: Spotted
    """What reports it."""
    mention: Mention
    """Who speaks."""


def find_reported(page: Page, cues: Cues) -> list[Reported]:
    """Return the reported clauses of *page*, in order, those that are all marked left out."""
    found: list[Reported] = []
    for cue in cues.found:
        low, high = sentence_bounds(page, cue.start)
        reported = _report(page, cues, cue, low, high)
        if reported is not None and _worth(page, reported):
            found.append(reported)
    return _without_overlaps(found)


def sentence_bounds(page: Page, token: int) -> tuple[int, int]:
    """Return the tokens of the sentence around *token*; marks that hold whole sentences bound it too."""
    first, last = page.spans[page.line[token]] if page.line[token] >= 0 else (token, token + 1)
    low = token
    while low > max(first, token - LONGEST) and not _boundary(page, low - 1):
        low -= 1
    high = token
    while high < min(last, token + LONGEST) and not _boundary(page, high):
        high += 1
    return _behind_dateline(page, first, low), high


def _behind_dateline(page: Page, first: int, low: int) -> int:
    """Return where the sentence begins when a dateline opens its paragraph ("ARDEN, Norland (XY) — ")."""
    if low != first:
        return low
    for at in range(first + 1, min(first + 14, len(page.words))):
        if page.words[at] in {"--", "—", "–", "―"}:
            upper = page.words[first].isupper() and len(page.words[first]) > 2
            return at + 1 if upper or page.words[at - 1] == ")" else low
        if page.tags[at] in FINITE or page.quoted[at] >= 0:
            return low
    return low


def _boundary(page: Page, at: int) -> bool:
    if page.quoted[at] >= 0:
        marked = page.marked[page.quoted[at]]
        ends = at + 1 >= len(page.words) or page.starts[at + 1] >= marked.outer_end
        return ends and page.article.text[marked.start : marked.end].endswith((".", "!", "?")) and _starts_anew(page, at + 1)
    return page.ends_sentence(at)


def _starts_anew(page: Page, at: int) -> bool:
    return at >= len(page.words) or page.line[at] < 0 or page.words[at][:1].isupper()


def _report(page: Page, cues: Cues, cue: Spotted, low: int, high: int) -> Reported | None:
    """Return what *cue* reports."""
    if cue.is_noun:
        return _noun_clause(page, cue, low, high)
    mention = subject_of(page, cue, low, high)
    if mention is None:
        return None
    if cue.is_phrase:
        return _according(page, cue, mention, low, high)
    if _negated(page, cue, low) or _supposed(page, cue, low) or not can_speak(page, mention) or page.lower[mention.head] in {"i", "you"}:
        return None
    span = (
        _around(page, cues, cue, mention, low, high)
        or (None if _aside(page, cue, mention, low, high) else _behind(page, cues, cue, mention, low, high))
        or _ahead(page, cue, mention, low, high)
    )
    return Reported(*span, cue, mention) if span is not None else None


def _around(page: Page, cues: Cues, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return the sentence that an attribution interrupts ("Prices, *she said*, will rise"), the attribution in it."""
    if "clause" not in cue.cue.frames or page.tags[cue.start] not in FINITE:
        return None
    start = _with_title(page, min(mention.start, cue.start), low)
    if start > low and page.lower[start - 1] == "as":
        start -= 1
    end = max(mention.end, cue.end)
    while end < high and end - cue.end < 4 and page.tags[end] in {"RB", "NNP"}:
        end += 1
    if start - 1 <= low or end + 2 >= high or page.words[start - 1] not in BREAKS or page.words[end] not in BREAKS:
        return None
    if page.quoted[start - 2] >= 0 or page.quoted[end + 1] >= 0 or not _one_clause(page, low, start - 1, end + 1, high):
        return None
    return _trim(page, low, high, high)


def _aside(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> bool:
    """Tell whether the attribution stands between commas ("…, *he said*, and …")."""
    start = _with_title(page, min(mention.start, cue.start), low)
    behind = page.words[cue.end] == "," if cue.end < high else True
    return start > low and page.words[start - 1] in BREAKS and page.quoted[start - 1] < 0 and behind and cue.end < high


def _with_title(page: Page, start: int, low: int) -> int:
    """Return where the attribution begins, titles and qualifying words in front of a name taken in."""
    while start > low and start - 1 >= low and page.tags[start - 1] in {"NNP", "JJ", "NN", "DT", "NNPS"} and page.quoted[start - 1] < 0:
        start -= 1
    return start


def _one_clause(page: Page, low: int, left: int, right: int, high: int) -> bool:
    """Tell whether what stands on the right of an attribution goes on with what stands on the left."""
    if page.tags[right] in {"WP", "WDT"} or page.lower[right] in SUBORDINATE | {"but", "and", "who", "which", "according"}:
        return False
    before = any(page.tags[at] in FINITE for at in range(low, left))
    behind = any(page.tags[at] in FINITE for at in range(right, high))
    hanging = page.tags[left - 1] in {"WRB", "IN", "RB"} or page.tags[low] in {"IN", "WRB", "CC", "RB"}
    if page.tags[right] == "VBG" and not hanging:
        return False
    return behind and (not before or page.tags[right] in FINITE or hanging)


def _supposed(page: Page, cue: Spotted, low: int) -> bool:
    """Tell whether nobody is reported to have said it yet: "could threaten", "wants to ask", "by asking"."""
    at = cue.start
    while at > low and page.tags[at - 1] == "RB":
        at -= 1
    before = page.lower[at - 1] if at > low else ""
    if page.tags[cue.start] == "VBG":
        return before in {"by", "without", "for"}
    if page.tags[cue.start] != "VB":
        return False
    return before in {"could", "might", "may", "can", "should", "would"} or (before == "to" and page.lower[at - 2] not in CARRY_ON)


def _negated(page: Page, cue: Spotted, low: int) -> bool:
    return any(word in NEGATION for word in page.lower[max(low, cue.start - 4) : cue.start])


def _behind(page: Page, cues: Cues, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return what is reported behind the cue."""
    frames = cue.cue.frames
    if mention.start >= cue.end and not is_passive(page, cue, low):
        return None
    following = page.lower[cue.end] if cue.end < high else ""
    if "clause" in frames:
        clause = _clause(page, cue, high)
        if clause is not None:
            return clause
    if following == "to" and ("act" in frames or cue.cue.certainty == "claimed"):
        end = _infinitive_end(page, cue.end + 1, high)
        relative = next((at for at in range(cue.end + 2, end) if page.lower[at] == "which" and page.words[at - 1] == ","), end)
        return _trim(page, cue.end, relative, high)
    if "for" in frames and (following == "for" or following in DAYS and page.lower[cue.end + 1 : cue.end + 2] == ["for"]):
        at = cue.end + (1 if following == "for" else 2)
        return _trim(page, at, _next_stop(page, at, high), high)
    if "of" in frames:
        return _after_of(page, cue, high)
    if "bid" in frames:
        bid = _bid(page, cue, high)
        if bid is not None:
            return _unmarked(page, bid)
    if cue.cue.lemma in NAMES:
        named = _unmarked(page, _named_as(page, cue, high))
        if named is not None:
            return named
    return _unmarked(page, _thing(page, cue, high)) if cue.cue.lemma in THINGS else None


def _thing(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return the noun phrase that is acknowledged, announced, warned of: a claim packed into a noun."""
    at = _behind_adjunct(page, cue.end, high)
    if at < high and page.lower[at] in {"against", "of", "about"} and cue.cue.lemma in {"warn", "complain", "caution", "boast"}:
        at += 1
    if at >= high or page.tags[at] not in PHRASE_START or page.lower[at] in DAYS | {"it", "him", "her", "them", "me", "us"}:
        return None
    head = _head_after(page, at, high)
    if page.tags[head] not in {"NN", "NNS", "VBG"} or page.doc[head].dep_ not in NAMED_BY | {"obl", "pobj"}:
        return None
    span = _trim(page, at, _clause_end(page, at, high, [page.doc[head]]), high)
    return span if span is not None and span[1] - span[0] >= 3 else None


def _unmarked(page: Page, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return *span* unless words in marks tell the better part of it."""
    return span if span is not None and all(page.quoted[at] < 0 for at in range(*span)) else None


def _named_as(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what is called what ("called | the plan a mistake", "described | it as unfair")."""
    verb = page.doc[cue.start]
    parts = [child for child in verb.children if child.i >= cue.end and child.i < high and child.dep_ in NAMED_BY]
    objects = [child for child in parts if child.dep_ in grammar.OBJECT]
    rest = [child for child in parts if child.dep_ not in grammar.OBJECT or child is not objects[0]]
    if cue.cue.lemma == "call" and (not objects or not rest):
        return _called(page, cue, high)
    if not objects or not rest or is_passive(page, cue, cue.start - 4):
        return None
    if cue.cue.lemma != "call" and "as" not in page.lower[objects[0].i : high]:
        return None
    return _trim(page, cue.end, min(high, max(grammar.extent(each)[1] for each in rest)), high)


def _called(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return "the plan a mistake" behind "called", by word order: a second phrase follows the first at once."""
    first = phrase_after(page, cue.end, high)
    if first is None or first.end >= high or is_passive(page, cue, cue.start - 4):
        return None
    if page.tags[first.end] not in {"DT", "JJ", "VBN", "RB"} or page.lower[first.end] in DAYS:
        return None
    return _trim(page, cue.end, _next_stop(page, first.end, high), high)


def _next_stop(page: Page, at: int, high: int) -> int:
    """Return where the next comma, dash or reporting verb ends a phrase."""
    while at < high and page.words[at] not in STOPS and not (page.tags[at] == "CC" and _next_cue(page, at + 1, high)):
        at += 1
    return at


def _infinitive_end(page: Page, verb: int, high: int) -> int:
    """Return the end of the clause of the infinitive at *verb*, auxiliaries passed over ("to have *hit*")."""
    token = page.doc[verb] if verb < high else None
    while token is not None and token.dep_ in grammar.AUXILIARY | {"cop"} and verb < token.head.i < high:
        token = token.head
    return _tree_end(page, token.i, high) if token is not None else high


def _clause(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return the clause that the cue takes: by its "that", or by the tree."""
    that = _that(page, cue, high)
    verb = page.doc[cue.start]
    tree = [child for child in verb.children if child.dep_ in grammar.COMPLEMENT and child.i >= cue.end and child.i < high]
    finite = [child for child in tree if child.dep_ == "ccomp" and _finite(page, child.i, cue.end, high)]
    if that is not None:
        return _trim(page, that + 1, _clause_end(page, that + 1, high, finite), high)
    if cue.cue.weak and not finite:
        return None
    if finite:
        start = max(cue.end, grammar.extent(finite[0])[0])
        if page.lower[start] in SUBORDINATE and start - cue.end < 3 and _has_marked(page, cue):
            return None
        return _trim(page, start, _clause_end(page, start, high, finite), high)
    return _by_order(page, cue, high)


def _has_marked(page: Page, cue: Spotted) -> bool:
    """Tell whether the cue stands right behind a marked stretch, whose speaker it names."""
    return any(page.quoted[at] >= 0 for at in range(max(0, cue.start - 8), cue.start))


def _that(page: Page, cue: Spotted, high: int) -> int | None:
    """Return the "that" of the cue: no other verb stands between."""
    for at in range(cue.end, min(high, cue.end + 14)):
        if page.lower[at] == "that" and _is_mark(page, at):
            return at
        if page.tags[at] in FINITE:
            return None
    return None


def _is_mark(page: Page, at: int) -> bool:
    if page.quoted[at] >= 0 or page.doc[at].dep_ == "det":
        return False
    if at + 1 < len(page.words) and page.tags[at + 1] in FINITE:
        return False  # a relative pronoun: "the meeting that was held"
    return page.doc[at].dep_ == "mark" or page.tags[at] in {"IN", "WDT", ""}


def _next_cue(page: Page, at: int, end: int) -> bool:
    """Tell whether another reporting verb without a subject of its own begins at *at*, adverbs passed over."""
    while at < end and page.tags[at] in {"RB", "RBR"}:
        at += 1
    return at < end and at in page.reporting and page.tags[at] in FINITE


def _finite(page: Page, verb: int, low: int, high: int) -> bool:
    """Tell whether the clause of *verb* is finite: it has a subject of its own."""
    return bool(grammar.subjects(page.doc[verb])) or any(child.dep_ in grammar.AUXILIARY and child.tag_ in FINITE for child in page.doc[verb].children) or page.tags[verb] in FINITE


def _by_order(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what follows "said" when a noun phrase and a finite verb do."""
    at = _behind_adjunct(page, cue.end, high)
    if at >= high or page.tags[at] not in {"DT", "NNP", "NNS", "NN", "PRP", "PRP$", "EX", "JJ", "CD", "NNPS"} or page.quoted[at] >= 0:
        return None
    if _has_marked(page, cue) and page.words[at] != "the" and page.lower[at] in DAYS | SUBORDINATE:
        return None
    verb = next((i for i in range(at, min(high, at + 25)) if page.tags[i] in FINITE and page.quoted[i] < 0), None)
    if verb is None or cue.cue.lemma == "say" and _subordinate(page, at, verb):
        return _trim(page, at, high, high) if cue.cue.lemma == "say" and high - at > 6 and page.lower[at] not in DAYS else None
    if any(page.lower[i] in SUBORDINATE | {"until", "if", "where", "whether"} for i in range(at, verb)):
        return None
    if page.lower[verb - 1] in {"who", "which", "that"} or page.words[verb - 1] == ",":
        later = next((i for i in range(verb + 1, min(high, verb + 14)) if page.tags[i] in FINITE and page.quoted[i] < 0), None)
        if later is None:
            return None
    elif cue.cue.lemma != "say" and any(page.words[i] in {",", ":"} for i in range(at, verb)):
        return None
    return _trim(page, at, _clause_end(page, at, high, []), high)


def _subordinate(page: Page, start: int, end: int) -> bool:
    return any(page.lower[at] in SUBORDINATE | {"until", "if", "where"} for at in range(start, end))


def _behind_adjunct(page: Page, at: int, high: int) -> int:
    """Return where the clause begins behind "said *after the meeting* he would go"."""
    if at >= high or page.lower[at] not in {"in", "on", "at", "after", "before", "during", "to", "late", "early"}:
        return at
    found = phrase_after(page, at + 1, high)
    if found is None or found.end >= high or page.tags[found.end] not in {"PRP", "DT", "NNP", "EX", "PRP$"}:
        return at
    return found.end


def _clause_end(page: Page, start: int, high: int, finite: list) -> int:  # type: ignore[type-arg]
    """Return where a reported clause ends: where the tree says, stretched to the next comma, or the sentence's end."""
    if not finite:
        return _before_cue(page, start, high)
    end = min(high, max(grammar.extent(finite[0])[1], start + 1))
    while end < high:
        while end < high and page.words[end] not in STOPS and page.tags[end] not in {"CC", "."}:
            end += 1
        if not _goes_on(page, end, high):
            break
        end += 2
    return _before_cue(page, start, end)


def _goes_on(page: Page, comma: int, high: int) -> bool:
    """Tell whether the clause goes on behind a comma, with a participle or the like that reports nothing."""
    if comma + 2 >= high or page.words[comma] != "," or page.quoted[comma + 1] >= 0:
        return False
    verb = comma + 2 if page.tags[comma + 1] == "RB" else comma + 1
    return page.lower[comma + 1] in GOING_ON or (page.tags[verb] == "VBG" and page.lower[verb] not in verbs())


def _before_cue(page: Page, start: int, end: int) -> int:
    """Return where *end* must be drawn in so that another attribution is left out (", described as … by X")."""
    for at in range(start + 3, end):
        if page.words[at] == "," and at + 1 < end and page.lower[at + 1] in verbs() and page.tags[at + 1] in {"VBN", "VBG"}:
            return at
        if page.words[at] == "," and at + 1 < end and page.lower[at + 1] in {"although", "though"}:
            return at
        if page.words[at] == "," and at + 2 < end and page.lower[at + 1] == "who" and at + 2 in page.reporting:
            return at
        if page.lower[at] in {"and", "but"} and page.quoted[at] < 0 and _next_cue(page, at + 1, end):
            return at
    return end


def _tree_end(page: Page, token: int, high: int) -> int:
    """Return the end of the phrase whose head is at *token* or above it, within the sentence."""
    if token >= high:
        return high
    return min(high, max(page.doc[token].right_edge.i + 1, token + 1))


def _head_after(page: Page, at: int, high: int) -> int:
    """Return the noun that the preposition before *at* governs."""
    while at + 1 < high and page.doc[at].head.i > at and page.doc[at].head.i < high and page.tags[at] not in {"NN", "NNS", "NNP"}:
        at = page.doc[at].head.i
    while page.doc[at].dep_ in INNER and at < page.doc[at].head.i < high:
        at = page.doc[at].head.i
    return at


def _after_of(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what somebody is accused of."""
    for at in range(cue.end, min(high, cue.end + 14)):
        if page.lower[at] in {"of", "for"} and page.quoted[at] < 0 and at + 1 < high and page.tags[at + 1] in {"VBG", "RB"}:
            verb = at + 1 if page.tags[at + 1] == "VBG" else min(at + 2, high - 1)
            return _trim(page, at + 1, _next_stop(page, verb, high), high)
    return None


def _bid(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what somebody is asked to do."""
    for at in range(cue.end, min(high, cue.end + 12)):
        if page.tags[at] == "TO" and at + 1 < high and page.tags[at + 1] == "VB" and page.quoted[at] < 0 and at > cue.end:
            return _trim(page, cue.end, _tree_end(page, at + 1, high), high)
        if page.words[at] in {",", ";", ":"} or page.tags[at] in FINITE:
            return None
    return None


def _ahead(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> tuple[int, int] | None:
    """Return what is reported before the cue ("…, the ministry said")."""
    if "clause" not in cue.cue.frames or page.tags[cue.start] not in FINITE:
        return None
    at = _with_title(page, min(mention.start, cue.start), low) - 1
    if at > low and page.tags[at] == "RB":
        at -= 1
    if at <= low or page.words[at] not in {",", "--", "—", "–"} or page.quoted[at] >= 0:
        return None
    leading = page.tags[low] == "IN" and "," not in page.words[low:at]
    kinds = FINITE if leading else FINITE | {"VB", "VBN"}
    if not any(page.tags[i] in kinds and page.quoted[i] < 0 for i in range(low, at)):
        return None
    if page.tags[low] in {"IN", "WRB"} and page.lower[low] in SUBORDINATE and not any(page.words[i] == "," for i in range(low, at)):
        return None
    return _trim(page, low, at, high)


def _according(page: Page, cue: Spotted, mention: Mention, low: int, high: int) -> Reported | None:
    """Return what stands according to somebody: what follows at the head of a sentence, else what comes before."""
    if cue.start - low <= 2:
        comma = next((at for at in range(mention.end, high) if page.words[at] == "," and page.quoted[at] < 0), None)
        span = _trim(page, comma + 1, high, high) if comma is not None else None
    else:
        span = _trim(page, low, cue.start, high)
    return Reported(*span, cue, mention) if span is not None else None


def _noun_clause(page: Page, cue: Spotted, low: int, high: int) -> Reported | None:
    """Return what somebody's claim says."""
    that = _noun_that(page, cue, high)
    mention = subject_of(page, cue, low, high) if that is not None else None
    if that is None or mention is None or not can_speak(page, mention):
        return None
    span = _trim(page, that + 1, _clause_end(page, that + 1, high, []), high)
    return Reported(*span, cue, mention) if span is not None else None


def _noun_that(page: Page, cue: Spotted, high: int) -> int | None:
    """Return the "that" behind "his claim" or "warnings from his lawyer"."""
    at = cue.end
    if at < high and page.lower[at] in {"from", "by"}:
        giver = phrase_after(page, at + 1, high)
        at = giver.end if giver is not None else at
    return at if at < high and page.lower[at] == "that" and _is_mark(page, at) else None


def _trim(page: Page, start: int, end: int, high: int) -> tuple[int, int] | None:
    """Return the span without connecting words and punctuation at its edges, or None when little is left."""
    end = min(end, high)
    while start < end and page.lower[start] in EDGES and page.quoted[start] < 0:
        start += 1
    while end > start and page.lower[end - 1] in EDGES and page.quoted[end - 1] < 0:
        end -= 1
    if end - start < 2:
        return None
    while start > 0 and page.quoted[start] >= 0 and page.quoted[start - 1] == page.quoted[start]:
        start -= 1
    while end < len(page.words) and page.quoted[end - 1] >= 0 and page.quoted[end] == page.quoted[end - 1]:
        end += 1
    return start, end


def _worth(page: Page, reported: Reported) -> bool:
    """Tell whether enough of the clause stands outside marks for it to be reported speech."""
    outside = sum(1 for at in range(reported.start, reported.end) if page.quoted[at] < 0)
    return outside >= 3 or outside == reported.end - reported.start


def _without_overlaps(found: list[Reported]) -> Iterator[Reported] | list[Reported]:
    """Return *found* in order of position, a clause inside another left out."""
    kept: list[Reported] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
