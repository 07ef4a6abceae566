"""How a figure hangs together with the one before it: a part of it, or the same in another unit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.extract.figures.draft import Draft

PART = re.compile(
    r"\b(?:including|includes?|included|of (?:which|whom|them|those|these)|among (?:which|whom|them|those))[\s,]+(?:the\s|were\s|are\s)?$",
    re.IGNORECASE,
)
GOES_ON = re.compile(r",?\s?(?:and|,|as well as)\s", re.IGNORECASE)
OF_THEM = re.compile(r"\sof\s(?:them|these|those|the\slatter)\b", re.IGNORECASE)
OUT_OF = re.compile(r"^\s(?:out\s)?of\s(?:the\s|some\s|about\s)?$", re.IGNORECASE)
CONVERTED = re.compile(r"^\s?[(/]\s?(?:about |around |some |or |roughly |nearly |over )?$")


LONGEST_OWN = 12
"""Code points between a part and a verb that is its own."""


def with_links(text: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield *drafts* with `part_of` and `same_as`; a conversion takes thing, predicate and modifier of its original."""
    whole: Draft | None = None
    waiting: Draft | None = None
    for draft in drafts:
        if waiting is not None:
            yield taken_out_of(text, waiting, draft)
        last, waiting = waiting, linked(text, draft, waiting, whole)
        if waiting.part_of is None and not is_joined(text, last, waiting):
            whole = waiting
    if waiting is not None:
        yield waiting


def taken_out_of(text: str, draft: Draft, after: Draft) -> Draft:
    """Return *draft* as a part of the figure *after* it, counting the same, when "of" stands between: "41 out of 70 boats"."""
    if draft.sentence.index != after.sentence.index or not OUT_OF.match(text[draft.end : after.start]):
        return draft
    whole = after.thing_words(text)
    if draft.anchor.quantity.unit is None and after.anchor.quantity.kind == "money" and draft.anchor.quantity.scaled:
        theirs = after.anchor.quantity  # "280 million of the 1.5 billion crowns"
        own = replace(draft.anchor.quantity, unit=theirs.unit, kind=theirs.kind)
        draft = replace(draft, anchor=replace(draft.anchor, quantity=own), thing=after.thing, words=after.words)
    if draft.anchor.quantity.unit is None and after.anchor.quantity.unit is None and whole is not None:
        draft = draft.counting(whole, after.head_lemma() or whole)
    return replace(draft, part_of=after.start)


def is_joined(text: str, last: Draft | None, draft: Draft) -> bool:
    """Tell whether *draft* is coordinated with *last*, so that a part is a part of both: "nine boats and two ferries"."""
    if last is None or last.sentence.index != draft.sentence.index:
        return False
    return last.anchor.quantity.unit is draft.anchor.quantity.unit is None and bool(
        GOES_ON.fullmatch(text[last.end : draft.start])
    )


def linked(text: str, draft: Draft, last: Draft | None, whole: Draft | None) -> Draft:
    """Return *draft* linked to the figure *last* before it, or to the *whole* it is a part of."""
    if last is None or last.sentence.index != draft.sentence.index:
        return draft
    between = text[last.end : draft.start]
    if OF_THEM.match(text, draft.end) and draft.anchor.quantity.unit is None and last.anchor.quantity.unit is None:
        mine = draft.predicate
        own = mine is not None and mine.start > draft.start
        return replace(draft, part_of=last.start, predicate=mine if own else last.predicate or mine)
    if converts(draft, last) and CONVERTED.match(between):
        return replace(
            draft,
            same_as=last.start,
            thing=last.thing,
            predicate=last.predicate,
            words=last.words,
            head=last.head,
            modifier=last.modifier if draft.modifier == "exact" else draft.modifier,
        )
    if (
        whole is not None
        and is_divisible(whole, draft)
        and PART.search(text, max(whole.end, draft.start - 24), draft.start)
    ):
        mine = draft.predicate  # "including two children" share what happened; "including two *killed*" do not
        own = mine is not None and mine.start >= draft.start and mine.start - draft.end <= LONGEST_OWN
        return replace(draft, part_of=whole.start, predicate=mine if own else whole.predicate or mine)
    if last.part_of is not None and last.part_of < last.start and GOES_ON.fullmatch(between):
        return replace(draft, part_of=last.part_of)
    return draft


def is_divisible(whole: Draft, draft: Draft) -> bool:
    """Tell whether *draft* may be a part of *whole*: of one sentence, and no count of things is a part of money."""
    same_kind = (whole.anchor.quantity.unit is None) == (draft.anchor.quantity.unit is None)
    return whole.sentence.index == draft.sentence.index and (same_kind or draft.anchor.quantity.kind == "share")


def converts(draft: Draft, last: Draft) -> bool:
    """Tell whether the units of two figures measure the same."""
    mine, other = draft.anchor.quantity, last.anchor.quantity
    return mine.kind is not None and mine.kind == other.kind and mine.unit != other.unit and mine.kind != "share"
