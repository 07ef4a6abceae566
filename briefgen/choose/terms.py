"""What a side wants, in its own words: the quotes that follow a sentence which announces them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.choose.candidates import Candidate, is_quote
from briefgen.choose.nearby import Nearby
from briefgen.choose.twice import Shown
from briefgen.model.statement import Group

NEAR = 3
MOST = 4


def terms(candidate: Candidate, nearby: Nearby, shown: Shown) -> list[Group]:
    r"""Return the quotes right after the demand of *candidate*, in its paragraph ("set out its goals. \"First …\"")."""
    lead = candidate.shown
    if candidate.event is None or (candidate.event.type, candidate.event.mode) != ("REQUEST", "demand"):
        return []
    sentences = nearby.by_id[lead.citation.article].sentences
    paragraph = sentences[lead.sentence].paragraph
    near = [
        group
        for group in _quotes(nearby.told_in([lead.citation.article]))
        if group.statements[0].citation.article == lead.citation.article
        and 0 < group.statements[0].sentence - lead.sentence <= NEAR
        and sentences[group.statements[0].sentence].paragraph == paragraph
    ]
    near.sort(key=lambda group: group.statements[0].start)
    return [group for group in near[:MOST] if shown.take(group)]


def _quotes(groups: Iterable[Group]) -> Iterator[Group]:
    """Yield those of *groups* that hold a quote alone, that wording first."""
    for group in groups:
        own = next((each for each in group.statements if is_quote(each)), None)
        if own is not None:
            rest = tuple(each for each in group.statements if each is not own)
            yield replace(group, statements=(own, *rest))
