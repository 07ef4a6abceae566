"""Plain data: what brief.json and the templates are given."""

import dataclasses
import json

from briefgen.model.brief import ChartPoint, ChartSeries
from briefgen.model.plain import plain


def test_it_is_what_json_would_give_back() -> None:
    """Dataclasses become dicts in the order of their fields, tuples lists, and nothing else changes."""
    series = ChartSeries(name="ferries", points=(ChartPoint(date="2031-05-04", value=3.5, citation="s1p1"),))

    assert plain(series) == json.loads(json.dumps(dataclasses.asdict(series)))
    assert list(plain(series)) == [field.name for field in dataclasses.fields(ChartSeries)]
    assert plain((None, True, "words")) == [None, True, "words"]
