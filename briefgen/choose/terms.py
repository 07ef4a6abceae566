"""What a side wants, in its own words: the quotes that follow a sentence which announces them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.choose.candidates import Candidate, is_quote
from briefgen.choose.twice import Shown
from briefgen.model.finding import Extraction
from briefgen.model.statement import Group

NEAR = 3
MOST = 4


def by_article(groups: Sequence[Group]) -> Mapping[str, list[Group]]:
    """Return the groups that hold a quote alone, that wording first, by its article."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        own = next((each for each in group.statements if is_quote(each)), None)
        if own is not None:
            rest = tuple(each for each in group.statements if each is not own)
            found.setdefault(own.citation.article, []).append(replace(group, statements=(own, *rest)))
    return found


def terms(
    candidate: Candidate, quotes: Mapping[str, list[Group]], by_id: Mapping[str, Extraction], shown: Shown
) -> list[Group]:
    r"""Return the quotes right after the demand of *candidate*, in its paragraph ("set out its goals. \"First …\"")."""
    lead = candidate.shown
    if candidate.event is None or (candidate.event.type, candidate.event.mode) != ("REQUEST", "demand"):
        return []
    sentences = by_id[lead.citation.article].sentences
    paragraph = sentences[lead.sentence].paragraph
    near = [
        group
        for group in quotes.get(lead.citation.article, ())
        if 0 < group.statements[0].sentence - lead.sentence <= NEAR
        and sentences[group.statements[0].sentence].paragraph == paragraph
    ]
    near.sort(key=lambda group: group.statements[0].start)
    return [group for group in near[:MOST] if shown.take(group)]
