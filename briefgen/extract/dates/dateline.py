"""The line of an article that holds nothing but its date."""

from datetime import date

from briefgen.extract.dates.rules_calendar import full_date
from briefgen.extract.dates.situation import Situation
from briefgen.extract.dates.spotting import Spot

HEAD = 12
LATEST = 3


def dateline_of(text: str, spots: list[Spot], published: date | None) -> date | None:
    """Return the day that stands alone on a line near the head of *text*, at most three days from *published*, or None."""
    for spot in spots[:HEAD]:
        if spot.rule != "full_date" or not _alone_on_its_line(text, spot):
            continue
        found = full_date(spot, Situation(anchor=published))
        if found and (published is None or abs((found.first - published).days) <= LATEST):
            return found.first
    return None


def _alone_on_its_line(text: str, spot: Spot) -> bool:
    begin = text.rfind("\n", 0, spot.start) + 1
    end = text.find("\n", spot.end)
    return not text[begin : spot.start].strip() and not text[spot.end : end if end >= 0 else len(text)].strip(" .\t\r")
