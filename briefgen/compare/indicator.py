"""The key by which figures are compared and charted: what is counted, what became of it, where, when, in which unit.

"Killed" is not "injured", and 472 drones on Sunday are not 80 drones overnight. Pure: works on the `Figure` noun alone.
"""

from typing import NamedTuple

from briefgen.compare.states import state_of
from briefgen.model.finding import Figure
from briefgen.wording.countries import country_of


class Indicator(NamedTuple):
    """What a figure is a figure of. None: the text does not say."""

    thing: str | None
    """Lemma of what is counted ("drone")."""
    deed: str | None
    """Class of what happened to it ("brought down" for shot down, downed, intercepted), else its lemma."""
    place: str | None
    """Country code of the place, or its name in lower case."""
    period: str | None
    """When it happened, ISO 8601."""
    unit: str | None
    """ISO 4217 code, "percent" or a unit of measure; None for counts."""


def indicator(figure: Figure) -> Indicator:
    """Return the key of *figure*. Figures with equal keys tell the same, if no field is None."""
    deed = figure.predicate_lemma or figure.predicate
    place = figure.place
    return Indicator(
        figure.head or (figure.thing.casefold().split()[-1] if figure.thing else None),
        (state_of(deed) or deed.casefold()) if deed else None,
        (country_of(place) or place.casefold()) if place else None,
        figure.date,
        figure.unit,
    )


def is_same(one: Indicator, two: Indicator) -> bool:
    """Tell whether two keys may be of the same indicator: what both tell agrees, and thing and unit are told alike.

    A day lies within its month and year ("2025-06-01", "2025-06"); two periods agree when one begins with the other.
    """
    if one.thing != two.thing or one.unit != two.unit:
        return False
    if one.deed and two.deed and one.deed != two.deed or one.place and two.place and one.place != two.place:
        return False
    return not (one.period and two.period) or one.period.startswith(two.period) or two.period.startswith(one.period)
