"""What is reported without a clause: "accused X of …", "called for …", "urged X to …", "called X a …", "acknowledged the …"."""

from briefgen import grammar
from briefgen.extract.quotes.edges import behind_adjunct, clause_end, infinitive_end, next_stop, tree_end, trimmed
from briefgen.extract.quotes.page import Page
from briefgen.extract.quotes.passive import is_passive
from briefgen.extract.quotes.phrases import DAYS, phrase_after
from briefgen.extract.quotes.spot import Spotted
from briefgen.extract.quotes.wordclasses import FINITE
from briefgen.extract.quotes.wordlists import words

NAMES = words("names")
THINGS = words("things")
SAID_IN = words("document") | {"interview", "speech", "address", "briefing", "conference", "video"}
INNER = grammar.NAME_PART | grammar.POSSESSIVE | {"amod", "det", "nummod", "case", "advmod", "nmod:desc", "det:predet"}
PHRASE_START = frozenset({"DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "CD", "VBG", "PDT"})
NAMED_BY = grammar.OBJECT | {"xcomp", "obl", "oprd", "ccomp", "advcl", "prep", "attr"}


def packed_behind(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what is reported behind the cue in a form that is no clause."""
    frames = cue.cue.frames
    following = page.lower[cue.end] if cue.end < high else ""
    negated = following == "not" and page.lower[cue.end + 1 : cue.end + 2] == ["to"]
    if (following == "to" or negated) and ("act" in frames or cue.cue.certainty == "claimed"):
        end = infinitive_end(page, cue.end + 1 + negated, high)
        relative = next(
            (at for at in range(cue.end + 2, end) if page.lower[at] == "which" and page.words[at - 1] == ","), end
        )
        return trimmed(page, cue.end, relative, high)
    if "for" in frames and (
        following == "for" or following in DAYS and page.lower[cue.end + 1 : cue.end + 2] == ["for"]
    ):
        at = cue.end + (1 if following == "for" else 2)
        return trimmed(page, at, next_stop(page, at, high), high)
    if cue.cue.lemma in NAMES and is_passive(page, cue, cue.start - 4):
        return _unmarked(page, _named_by(page, cue, high))
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


def _unmarked(page: Page, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return *span* unless words in marks tell the better part of it."""
    return span if span is not None and all(page.quoted[at] < 0 for at in range(*span)) else None


def _thing(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return the noun phrase that is acknowledged, announced, warned of: a claim packed into a noun."""
    at = behind_adjunct(page, cue.end, high)
    if (
        at < high
        and page.lower[at] in {"against", "of", "about"}
        and cue.cue.lemma in {"warn", "complain", "caution", "boast"}
    ):
        at += 1
    if (
        at >= high
        or page.tags[at] not in PHRASE_START
        or page.lower[at] in DAYS | {"it", "him", "her", "them", "me", "us"}
    ):
        return None
    head = _head_after(page, at, high)
    done = page.tags[at] == "VBG" and page.tags[head] == "VBN"  # "denied *having sold* the ships"
    if (
        not done
        and page.tags[head] not in {"NN", "NNS", "VBG"}
        or page.doc[head].dep_ not in NAMED_BY | {"obl", "pobj"}
    ):
        return None
    span = trimmed(page, at, _venue_from(page, head, clause_end(page, at, high, [page.doc[head]])), high)
    return span if span is not None and span[1] - span[0] >= 3 else None


def _venue_from(page: Page, head: int, end: int) -> int:
    """Return where "in a statement" or "in an interview" begins behind the noun *head*, else *end*."""
    for at in range(head + 1, end - 2):
        if (
            page.lower[at] in {"in", "at"}
            and page.lower[at + 1] in {"a", "an", "the"}
            and page.lower[at + 2] in SAID_IN
        ):
            return at
    return end


def _head_after(page: Page, at: int, high: int) -> int:
    """Return the noun that the preposition before *at* governs."""
    while (
        at + 1 < high
        and page.doc[at].head.i > at
        and page.doc[at].head.i < high
        and page.tags[at] not in {"NN", "NNS", "NNP"}
    ):
        at = page.doc[at].head.i
    while page.doc[at].dep_ in INNER and at < page.doc[at].head.i < high:
        at = page.doc[at].head.i
    return at


def _named_as(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what is called what ("called | the plan a mistake", "described | it as unfair")."""
    verb = page.doc[cue.start]
    parts = [child for child in verb.children if child.i >= cue.end and child.i < high and child.dep_ in NAMED_BY]
    objects = [child for child in parts if child.dep_ in grammar.OBJECT]
    rest = [child for child in parts if child.dep_ not in grammar.OBJECT or child is not objects[0]]
    if rest and all(page.tags[grammar.extent(child)[0]] == "TO" for child in rest) and cue.cue.lemma == "call":
        return None  # "called a meeting to discuss it"
    if cue.cue.lemma == "call" and (not objects or not rest):
        return _called(page, cue, high)
    if not objects or not rest or is_passive(page, cue, cue.start - 4):
        return None
    if cue.cue.lemma != "call" and "as" not in page.lower[objects[0].i : high]:
        return None
    return trimmed(page, cue.end, min(high, max(grammar.extent(each)[1] for each in parts)), high)


def _named_by(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what somebody names something in the passive ("was described by engineers as | beyond repair")."""
    at = next((i for i in range(cue.end, min(high, cue.end + 16)) if page.lower[i] == "as"), None)
    if at is None or "by" not in page.lower[cue.end : high]:
        return None
    stop = next((i for i in range(at + 1, high) if page.lower[i] == "by" or page.words[i] in {",", ";"}), high)
    return trimmed(page, at + 1, stop, high)


def _called(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return "the plan a mistake" behind "called", by word order: a second phrase follows the first at once."""
    first = phrase_after(page, cue.end, high)
    for _ in range(2):
        if first is not None and first.end < high and page.lower[first.end] == "and":
            first = phrase_after(page, first.end + 1, high)
    if first is None or first.end >= high or is_passive(page, cue, cue.start - 4):
        return None
    if page.tags[first.end] not in {"DT", "JJ", "VBN", "RB"} or page.lower[first.end] in DAYS:
        return None
    return trimmed(page, cue.end, next_stop(page, first.end, high), high)


def _after_of(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what somebody is accused of."""
    for at in range(cue.end, min(high, cue.end + 14)):
        if (
            page.lower[at] in {"of", "for"}
            and page.quoted[at] < 0
            and at + 1 < high
            and page.tags[at + 1] in {"VBG", "RB"}
        ):
            verb = at + 1 if page.tags[at + 1] == "VBG" else min(at + 2, high - 1)
            return trimmed(page, at + 1, next_stop(page, verb, high), high)
    return None


def _aside_behind(page: Page, cue: Spotted, high: int) -> int | None:
    """Return the "to" behind an aside that explains who is asked ("asked Ann Lee, her deputy, *to* go")."""
    asked = phrase_after(page, cue.end, high)
    if asked is None or asked.end >= high or page.words[asked.end] != ",":
        return None
    for at in range(asked.end + 1, min(high - 2, asked.end + 16)):
        if page.tags[at] in FINITE or page.quoted[at] >= 0:
            return None
        if page.words[at] == ",":
            return at + 1 if page.lower[at + 1] == "to" and page.tags[at + 2] == "VB" else None
    return None


def _before_dash(page: Page, start: int, end: int) -> int:
    return next((at for at in range(start, end) if page.words[at] in {"--", "—", "–", "―"}), end)


def _bid(page: Page, cue: Spotted, high: int) -> tuple[int, int] | None:
    """Return what somebody is asked to do."""
    if cue.cue.lemma == "ask" and page.lower[cue.end : cue.end + 1] == ["not"]:
        return None  # "asked not to be named"
    aside = _aside_behind(page, cue, high)
    if aside is not None:
        verb = aside + 2 if page.tags[aside + 2] == "VB" else aside + 1  # "to fact check"
        return trimmed(page, aside, tree_end(page, verb, high), high)
    for at in range(cue.end, min(high, cue.end + 12)):
        if (
            page.tags[at] == "TO"
            and at + 1 < high
            and page.tags[at + 1] == "VB"
            and page.quoted[at] < 0
            and at > cue.end
        ):
            return trimmed(page, cue.end, _before_dash(page, at, tree_end(page, at + 1, high)), high)
        if page.words[at] in {",", ";", ":"} or page.tags[at] in FINITE:
            return None
    return None
