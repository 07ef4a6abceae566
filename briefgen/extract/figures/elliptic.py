"""What a bare number counts, from the figure before it: "80 drones …, of which *52* were shot down"."""

from collections.abc import Iterable, Iterator

from briefgen.extract.figures.draft import Draft
from briefgen.extract.figures.tables import words
from briefgen.extract.figures.thing import clause_thing
from dataclasses import replace


def with_things(text: str, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield *drafts*, each bare number given what it counts."""
    before: list[Draft] = []
    for draft in drafts:
        filled = draft
        if draft.thing is None and draft.anchor.quantity.unit is None:
            filled = resolved(text, draft, before)
        yield filled
        if filled.anchor.quantity.unit is None and filled.head_lemma() is not None:
            before = [*before[-3:], filled]


def resolved(text: str, draft: Draft, before: list[Draft]) -> Draft:
    """Return *draft* with the thing of the figures *before* it in its sentence or the one before, or of its clause."""
    if is_harm(draft):
        return same_people(text, draft, before)
    near = [each for each in before if draft.sentence.index - each.sentence.index <= 1]
    same = [each for each in near if each.sentence.index == draft.sentence.index]
    if same:
        return draft.counting(*joined(text, same))
    own = clause_thing(draft.anchor)
    if own is not None and own.head.i < draft.anchor.top.i:
        return replace(draft, thing=own)
    return draft.counting(*joined(text, near[-1:])) if near else draft


def is_harm(draft: Draft) -> bool:
    """Tell whether *draft* counts people hurt or killed."""
    return draft.predicate is not None and draft.predicate.token.lemma_.lower() in words("predicates", "harm")


def same_people(text: str, draft: Draft, before: list[Draft]) -> Draft:
    """Return *draft* counting the people counted before it in the sentence, or people."""
    same = [each for each in before if each.sentence.index == draft.sentence.index and is_harm(each)]
    return draft.counting(*joined(text, same[-1:])) if same else draft.counting("people", "people")


def joined(text: str, drafts: list[Draft]) -> tuple[str, str]:
    """Return what the last of *drafts* counts, with those coordinated before it, and the lemma of the first head."""
    last = drafts[-1]
    run = [last]
    for each in reversed(drafts[:-1]):
        if text[each.end : run[0].start].strip().lower() not in {"and", ",", ", and"} or each.thing is None:
            break
        run = [each, *run]
    return " and ".join(each.thing_words(text) or "" for each in run), run[0].head_lemma() or ""
