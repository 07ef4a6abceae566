"""Where sources disagree. One file a kind; each reads groups and yields disagreements."""

from collections.abc import Sequence

from briefgen.compare.denials import denials
from briefgen.compare.figures_differ import differing_figures
from briefgen.compare.quotes_differ import differing_quotes
from briefgen.compare.states_differ import differing_states
from briefgen.model.finding import Extraction
from briefgen.model.statement import Discrepancy, Group, Origin

GRAVITY = {"high": 0, "medium": 1, "low": 2}


def find_discrepancies(
    groups: Sequence[Group], extractions: Sequence[Extraction], origins: Sequence[Origin]
) -> tuple[Discrepancy, ...]:
    """Return where *groups* disagree, the gravest first."""
    published = {each.article.id: each.article.published for each in extractions}
    origin = {article: each.id for each in origins for article in each.articles}
    found = [
        *differing_figures(groups, published),
        *differing_states(groups),
        *differing_quotes(groups, origin),
        *denials(groups),
    ]
    return tuple(sorted(found, key=lambda each: (GRAVITY[each.severity], _weight(each), each.kind, each.question)))


def _weight(discrepancy: Discrepancy) -> int:
    """Return how much stands behind a disagreement, negative: the number of passages that it cites."""
    return -sum(len(account.citations) for account in discrepancy.accounts)
