"""The small heading under which an item stands in its section."""

from briefgen.choose.candidates import Candidate
from briefgen.choose.match import of_types
from briefgen.choose.words import has_any
from briefgen.model.choice import SectionRule


def label_of(candidate: Candidate, rule: SectionRule) -> str | None:
    """Return the first label of *rule* that *candidate* fits, or None.

    A label's list holds classes ("AGREE", "CONSULT-talks"), words in lower case, or "background" for what happened
    before the window.
    """
    for label, wanted in rule.labels:
        types = [each for each in wanted if each[:1].isupper()]
        words = tuple(each for each in wanted if not each[:1].isupper() and each != "background")
        if candidate.background != ("background" in wanted):
            continue
        if not types and not words:
            return label
        if types and candidate.event is not None and of_types(candidate.event, types):
            return label
        if words and has_any(candidate.shown.text, words):
            return label
    return None
