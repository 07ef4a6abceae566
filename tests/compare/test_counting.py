"""How many outlets and origins stand behind a fact, and what the brief says of it."""

import pytest

from briefgen.compare.credibility import RULES, method_lines
from briefgen.compare.groups import make_group
from tests.made import article, statement

SAME = "The quay at Tarn was shut."


@pytest.mark.parametrize(
    ("outlets", "reporters", "counted"),
    [
        (("Radio", "Radio"), ("Landline", "Landline"), (1, 1)),
        (("Radio", "Radio"), ("Landline", "Seaboard"), (1, 1)),
        (("Radio", "Post"), ("Landline", "Landline"), (2, 1)),
        (("Radio", "Post"), ("Landline", "Post"), (2, 2)),
    ],
)
def test_never_more_origins_than_outlets(
    outlets: tuple[str, str], reporters: tuple[str, str], counted: tuple[int, int]
) -> None:
    """Two stories of one agency are one origin, and one outlet is one, whomever it had its stories from."""
    where = [article(SAME, "a.txt"), article(SAME, "b.txt")]
    ids = [each.id for each in where]
    group = make_group(
        [statement(each, SAME) for each in where],
        dict(zip(ids, outlets, strict=True)),
        dict(zip(ids, reporters, strict=True)),
    )

    assert (group.outlets, group.origins) == counted


def test_the_method_note_prints_every_rule() -> None:
    """Each of the six grades of credibility stands in the method note."""
    assert len(RULES) == 6
    assert set(RULES) <= set(method_lines())
