"""Compare two briefs: what is new, updated, still true, no longer reported."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SAME = 0.6
"""Statements that share this part of their words (Jaccard) are the same statement."""
SHORT = 3
"""Words shorter than this do not count: they are the glue of any sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One line of the comparison."""

    kind: Literal["new", "updated", "still true", "no longer reported"]
    """What became of it."""
    text: str
    """The statement now, or as it stood."""
    before: str | None = None
    """The figure before, when it was updated."""
    now: Mapping[str, Any] | None = None
    """The item of the later brief."""
    then: Mapping[str, Any] | None = None
    """The item of the earlier brief."""


def differences(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Return how *later* differs from *earlier* (both the content of a brief.json), in reading order of each."""
    return (*_figures(earlier, later), *_statements(earlier, later))


def _figures(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> Iterator[Difference]:
    """Yield key figures of one indicator whose value moved; of figures that one sentence revises, the first."""
    seen: set[tuple[str, str | None]] = set()
    old = {_indicator(figure): figure for figure in earlier["key_figures"] if _indicator(figure)}
    for figure in later["key_figures"]:
        before = (old.get(_indicator(figure)) if _indicator(figure) else None) or _risen_from(
            figure, earlier, later["updates"]
        )
        if before is not None and before["value"] != figure["value"] and None not in (before["value"], figure["value"]):
            found = Difference(kind="updated", text=_told(figure), before=_told(before), now=figure, then=before)
            if (found.text, found.before) not in seen:
                seen.add((found.text, found.before))
                yield found


def _risen_from(
    figure: Mapping[str, Any], earlier: Mapping[str, Any], updates: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """Return the key figure of the earlier brief that *figure* counts anew: a toll of one place that rose, as *updates* tell."""
    place = str(figure["place"] or "")
    for update in updates:
        *before, last = update["accounts"]
        if not place or last["text"] != figure["text"] or not update["question"].startswith(place):
            continue
        tiles: Sequence[Mapping[str, Any]] = earlier["key_figures"]
        for account in reversed(before):  # the brief may have told several: what it told last is what has changed
            for other in tiles:
                if other["text"].lower() == account["text"].lower() and str(other["place"] or "") == place:
                    return other
    return None


def _told(figure: Mapping[str, Any]) -> str:
    """Return the words of *figure*: its sentence where they don't tell what became of what is counted ("seven people")."""
    text, notes, predicate = str(figure["text"]), figure["citations"], str(figure["predicate"] or "")
    tells = any(sign.isspace() for sign in text) and predicate.lower() in text.lower()
    return str(notes[0]["exact"]) if notes and not tells else text


def _indicator(figure: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return what makes one figure a revision of another; None when the source does not tell what is counted, or of when.

    The counts of two days are two figures: only what is told anew of the same day is revised.
    """
    if not figure["thing"] or not figure["predicate"] or not figure["date"]:
        return None
    told = (figure["predicate"], figure["place"] or "", figure["said_by"] or "", figure["date"])
    parts = (figure["thing"].split()[-1], *told)
    return tuple(part.lower() for part in parts)


def _statements(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> Iterator[Difference]:
    old = list(_items(earlier))
    told = [_words(item["text"]) for item in old]
    index: dict[str, list[int]] = {}
    for number, words in enumerate(told):
        for word in words:
            index.setdefault(word, []).append(number)
    met: set[int] = set()
    for item in _items(later):
        found = _nearest(_words(item["text"]), told, index)
        if found is None:
            yield Difference(kind="new", text=item["text"], now=item)
        else:
            met.add(found)
            yield Difference(kind="still true", text=item["text"], now=item, then=old[found])
    for number, item in enumerate(old):
        if number not in met:
            yield Difference(kind="no longer reported", text=item["text"], then=item)


def _nearest(words: frozenset[str], told: Sequence[frozenset[str]], index: Mapping[str, list[int]]) -> int | None:
    """Return the number of the earlier statement, whose words *told* gives, that says the same, or None."""
    shared: dict[int, int] = {}
    for word in words:
        for number in index.get(word, ()):
            shared[number] = shared.get(number, 0) + 1
    alike = {number: both / (len(words) + len(told[number]) - both) for number, both in shared.items()}
    best = max(alike, key=lambda number: (alike[number], -number), default=None)
    return best if best is not None and alike[best] >= SAME else None


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text) if len(word) >= SHORT or word.isdigit())


def _items(brief: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for section in brief["sections"]:
        yield from section["items"]
