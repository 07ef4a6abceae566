"""What a figure was before: the earlier counts of an update that ends with it."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model.choice import FigurePick
from briefgen.model.finding import Figure
from briefgen.model.statement import Update
from briefgen.wording.words import stems


def with_history(pick: FigurePick, updates: Sequence[Update]) -> FigurePick:
    """Return *pick* with the earlier counts of what it counts last, and the place of that incident."""
    update = next((each for each in updates if _ends_with(each, pick.figure)), None)
    if update is None:
        return pick
    told = [(each.date, number_in(each.text)) for each in update.accounts]
    place = update.question.partition(": ")[0] if ": " in update.question else None
    points = tuple((day, value) for day, value in told if day and value is not None)
    return replace(pick, history=points, place=pick.figure.place or place)


def _ends_with(update: Update, figure: Figure) -> bool:
    last = update.accounts[-1]
    there = (each for each in last.citations if each.article == figure.citation.article)
    return last.text == figure.text and any(each.start <= figure.start < each.end for each in there)


def number_in(text: str) -> float | None:
    """Return the first whole number of *text*, in digits or as a word, or None."""
    return next((float(word) for word in stems(text) if word.isdecimal()), None)
