"""Places and doers that two accounts give differently, in articles that the pipeline reads.

A case file of `tests/cases/sides` holds the truth that it tells, articles under `=== path | day | outlet`, and after
`--- expect` each disagreement as `kind: words of one account / words of the other`; none where there is none.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.compare.reconcile import reconcile
from briefgen.extract.everything import extract
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import phrase
from tests.marked import read_case

pytestmark = pytest.mark.model

CASES = sorted((Path(__file__).parents[1] / "cases" / "sides").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(nlp, path: Path) -> None:
    """What the first line of each case file says, whichever article comes first."""
    case = read_case(path)
    articles = [replace(each.article, date_basis="header") for each in case.extractions]
    found = [extract(each, doc) for each, doc in parse(nlp, articles)]

    for order in (found, found[::-1]):
        made = reconcile(order, phrase)
        told = {(each.kind, frozenset(account.text for account in each.accounts)) for each in made.discrepancies}
        assert told == {(kind, frozenset(value.split(" / "))) for kind, value in case.expect}
