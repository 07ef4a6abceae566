"""The quality gate: what is extracted from our own labelled articles never gets worse."""

import json
from pathlib import Path

import pytest

from tests.gate.labels import LabelError, _labels, read_labels
from tests.gate.measure import measure
from tests.made import article

FLOORS = Path(__file__).parent / "floors.json"


def test_labels_can_be_found() -> None:
    """Every line of every label file is found in its article, and there are at least twelve articles."""
    assert len(list(read_labels())) >= 12


def test_label_that_is_not_in_the_article() -> None:
    """A label whose words are not in its article is refused, not skipped."""
    with pytest.raises(LabelError, match="not in the article"):
        _labels(article("The mill burned down."), ["date | 2031-05-20 | on Tuesday"], "mill.txt")


@pytest.mark.model
def test_nothing_falls_below_its_floor(nlp) -> None:
    """Precision, recall and accuracy of every kind reach their floors; raise them with `score.py --raise`."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))

    shares, errors = measure(nlp)

    below = {name: (round(shares[name], 3), floor) for name, floor in floors.items() if shares[name] < floor}
    assert not below, "\n".join([str(below), *errors])
    assert floors.keys() == shares.keys()
