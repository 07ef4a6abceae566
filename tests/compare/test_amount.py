"""When two figures can both be true."""

import pytest

from briefgen.compare.amount import agree
from tests.made import article, figure

WHERE = article("40")


@pytest.mark.parametrize(
    ("one", "two", "fits"),
    [
        ((12, "at least"), (14, "exact"), True),
        ((12, "at least"), (11, "exact"), False),
        ((12, "at least"), (14, "at least"), False),
        ((40, "more than"), (40, "at least"), True),
        ((50, "about"), (53, "exact"), True),
        ((50, "about"), (70, "exact"), False),
        ((40, "up to"), (35, "exact"), True),
        ((9, "exact"), (8, "exact"), False),
        ((1200000, "exact"), (1187000, "exact"), True),
        ((40, "exact"), (42, "exact"), False),
    ],
)
def test_agreement(one: tuple[float, str], two: tuple[float, str], fits: bool) -> None:
    """Bounds, roundings and rough numbers agree with what they allow, whichever comes first."""
    first, second = (figure(WHERE, "40", value, modifier=modifier) for value, modifier in (one, two))

    assert agree(first, second) is fits
    assert agree(second, first) is fits
