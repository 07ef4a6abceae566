"""A single word that the pipeline takes for a person or a body in one article and for a state or town in others is that.

An article names a person in full once. A word that is part of nobody's full name in the whole corpus is a person only when
most articles that name it say so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen.identify.mention import Named

# How many more articles must take it for a place: clubs are called by their towns, persons are not.
AT_LEAST = {"PERSON": 0, "ORG": 1}


def labeled_as_elsewhere(names: Sequence[Named]) -> list[Named]:
    """Return *names* with the persons that are places in as many articles, and the bodies that are in more, made places."""
    counts: Counter[tuple[str, str]] = Counter()
    in_full: set[str] = set()
    for here in names:
        called = set(zip(here.forms, here.labels, strict=True))
        counts.update(called)
        for form, label in called:
            if label == "PERSON" and " " in form:
                in_full.update(form.split())
    places = frozenset(
        (form, label)
        for (form, label), times in counts.items()
        if label in AT_LEAST and form and " " not in form and form not in in_full and not form.isupper()
        if counts[form, "GPE"] >= times + AT_LEAST[label]
    )
    forms = {form for form, _ in places}
    return [_with(here, places) if not forms.isdisjoint(here.forms) else here for here in names]


def _with(here: Named, places: frozenset[tuple[str, str]]) -> Named:
    labels = tuple(
        "GPE" if (form, label) in places else label for form, label in zip(here.forms, here.labels, strict=True)
    )
    mentions = tuple(
        each._replace(label="GPE") if (each.form, each.label) in places else each for each in here.mentions
    )
    return replace(here, labels=labels, mentions=mentions)
