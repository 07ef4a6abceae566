"""A single word that the pipeline takes for a person in one article and for a state or town in others is one of these.

An article names a person in full once. A word that is part of nobody's full name in the whole corpus is a person only when
most articles that name it say so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen.identify.mention import Named


def labeled_as_elsewhere(names: Sequence[Named]) -> list[Named]:
    """Return *names* with the persons that are places in as many articles made places."""
    counts: Counter[tuple[str, str]] = Counter()
    in_full: set[str] = set()
    for here in names:
        called = set(zip(here.forms, here.labels, strict=True))
        counts.update(called)
        for form, label in called:
            if label == "PERSON" and " " in form:
                in_full.update(form.split())
    places = frozenset(
        form
        for (form, label), times in counts.items()
        if form and label == "PERSON" and " " not in form and form not in in_full and 0 < times <= counts[form, "GPE"]
    )
    return [_with(here, places) if not places.isdisjoint(here.forms) else here for here in names]


def _with(here: Named, places: frozenset[str]) -> Named:
    labels = tuple(
        "GPE" if label == "PERSON" and form in places else label
        for form, label in zip(here.forms, here.labels, strict=True)
    )
    mentions = tuple(
        each._replace(label="GPE") if each.label == "PERSON" and each.form in places else each for each in here.mentions
    )
    return replace(here, labels=labels, mentions=mentions)
