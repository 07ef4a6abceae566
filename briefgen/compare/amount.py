"""Whether two figures can both be true, whatever they count."""

from math import inf

from briefgen.model.finding import Figure

AT_LEAST = frozenset(
    {"more than", "at least", "over", "above", "no fewer than", "no less than", "greater than", "minimum"}
)
AT_MOST = frozenset(
    {"up to", "less than", "fewer than", "under", "below", "at most", "no more than", "nearly", "almost"}
)
ABOUT = frozenset(
    {"about", "around", "roughly", "approximately", "some", "nearly", "almost", "close to", "estimated", "circa"}
)
# "About 50" may be 45 or 55.
LOOSE = 0.12
# Rounding hides no more than this.
ROUNDED = 0.05
# "At least 12" and 14 agree; "at least 12" and 300 tell two stories.
FAR = 3.0


def agree(one: Figure, two: Figure) -> bool:
    """Tell whether both figures can be true of one thing; one without a value ("dozens") agrees with any.

    "At least 12" and 14 agree; "at least 12" and "at least 14" are two counts.
    """
    if one.value is None or two.value is None:
        return True
    if one.modifier == two.modifier and one.modifier in AT_LEAST | AT_MOST:
        return abs(one.value - two.value) <= max(_rounding(one.value), _rounding(two.value))
    first, second = span(one), span(two)
    return first[0] <= second[1] and second[0] <= first[1]


def span(figure: Figure) -> tuple[float, float]:
    """Return the least and greatest number that *figure* may mean."""
    value = figure.value or 0.0
    top = figure.value_max if figure.value_max is not None else value
    if figure.modifier in ABOUT:
        return value * (1 - LOOSE), top * (1 + LOOSE)
    if figure.modifier in AT_LEAST:
        return value, top * FAR if top > 0 else inf
    if figure.modifier in AT_MOST:
        return value / FAR, top
    slack = _rounding(value)
    return value - slack, top + slack


def is_bound(figure: Figure) -> bool:
    """Tell whether *figure* is a bound or vague rather than a number."""
    return figure.value is None or figure.modifier in AT_LEAST | AT_MOST | ABOUT


def _rounding(value: float) -> float:
    """Return half of the last place given: 1,200,000 may stand for 1,187,000, but 40 not for 42, nor 1,000 for 1,200."""
    if value < 1000 or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return min(0.5 * 10**zeros, ROUNDED * value) if zeros >= 2 else 0.0
