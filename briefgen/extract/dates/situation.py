"""From where a date is reckoned: the day of the article, what the text has told so far, and the tense."""

from dataclasses import dataclass
from datetime import date

from briefgen.extract.dates.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that resolving one expression may look at."""

    anchor: date | None
    """The day on which the words were written or spoken; None when unknown."""
    told: Period | None = None
    """The last date told before."""
    told_day: date | None = None
    """The last day told before; None when a month or year was told since."""
    told_ago: int = 99
    """How many sentences ago *told* stands."""
    named_year: int | None = None
    """The last year named before, be it only as a label ("the 1976 vote")."""
    same_sentence_year: int | None = None
    """The year stated before in this sentence."""
    history: bool = False
    """Whether the article tells the past by dates of its own and not from its own day."""
    direction: int = 0
    """-1 past, 1 future, 0 not told by the verb."""
    month_first: bool = True
    """Whether 3/4 is March 4."""

    @property
    def near(self) -> bool:
        """Tell whether *told* stands in this sentence or the one before."""
        return self.told_ago <= 1

    @property
    def now(self) -> date | None:
        """Return the day from which "two weeks ago" and "last year" are reckoned."""
        if self.history and self.told is not None:
            return self.told_day or self.told.first
        return self.anchor

    @property
    def then(self) -> date | None:
        """Return the day from which "the next day" and "two weeks later" are reckoned."""
        if self.history or self.near or self.anchor is None:
            return self.told_day or (self.told.first if self.told and self.history else None) or self.anchor
        return self.anchor

    @property
    def then_year(self) -> int | None:
        """Return the year from which "a year earlier" is reckoned."""
        if self.told is not None and (self.history or self.near):
            return self.named_year or self.told.first.year
        return self.anchor.year if self.anchor else None
