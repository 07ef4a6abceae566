"""Same fact, disagreement, update: what the case files say."""

from itertools import combinations
from pathlib import Path

import pytest

from briefgen.compare.reconcile import reconcile
from briefgen.model.statement import Reconciled
from tests.marked import read_case, statements_of

CASES = sorted((Path(__file__).parents[1] / "cases" / "compare").glob("*.txt"))


def together(made: Reconciled, one: str, two: str) -> bool:
    """Whether one group cites a passage with *one* and another with *two*."""
    return any(
        any(
            (one in a.text and two in b.text) or (two in a.text and one in b.text)
            for a, b in combinations(group.statements, 2)
        )
        for group in made.groups
    )


def sides(made: Reconciled) -> list[set[str]]:
    """The texts of the accounts of each disagreement."""
    return [{account.text for account in each.accounts} for each in made.discrepancies]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path: Path) -> None:
    """What the first line of each case file says."""
    case = read_case(path)
    made = reconcile(case.extractions, statements_of)

    for one, two in (line.split(" = ") for line in case.wanted("same")):
        assert together(made, one, two), (one, two)
    for one, two in (line.split(" = ") for line in case.wanted("apart")):
        assert not together(made, one, two), (one, two)
    for one, two in (line.split(" / ") for line in case.wanted("differ")):
        assert any({one, two} <= each for each in sides(made)), sides(made)
    for one, two in (line.split(" / ") for line in case.wanted("agree")):
        assert not any(any(one in a for a in each) and any(two in b for b in each) for each in sides(made)), sides(made)
    for line in case.wanted("update"):
        assert tuple(line.split(" / ")) in [tuple(account.text for account in each.accounts) for each in made.updates]
    if not case.wanted("update") and case.wanted("differ"):
        assert not made.updates
