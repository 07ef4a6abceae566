"""Where sources disagree. One file a kind; each reads groups and yields disagreements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.compare.actors_differ import differing_causes
from briefgen.compare.claims_differ import differing_claims
from briefgen.compare.dates_differ import differing_dates
from briefgen.compare.denials import denials
from briefgen.compare.denied_elsewhere import denied_elsewhere
from briefgen.compare.doers_differ import differing_doers
from briefgen.compare.durations_differ import differing_durations
from briefgen.compare.features import Features
from briefgen.compare.figures_differ import differing_figures
from briefgen.compare.places_differ import differing_places
from briefgen.compare.quotes_differ import differing_quotes
from briefgen.compare.sites import sites_of
from briefgen.compare.states_differ import differing_states
from briefgen.compare.told import Told
from briefgen.compare.when import story_days
from briefgen.model.finding import Citation, Extraction
from briefgen.model.statement import Discrepancy, Group, Origin

GRAVITY = {"high": 0, "medium": 1, "low": 2}


def find_discrepancies(
    groups: Sequence[Group],
    extractions: Sequence[Extraction],
    origins: Sequence[Origin],
    told: Sequence[Told],
    features: Sequence[Features],
    weight: Mapping[str, float],
) -> tuple[Discrepancy, ...]:
    """Return where *groups* disagree, the gravest first.

    Args:
        told: the statements of *groups*.
        features: what is compared of every statement, by its number.
        weight: how much each word tells.
    """
    published = {each.article.id: each.article.published for each in extractions}
    story = story_days(extractions, origins)
    origin = {article: each.id for each in origins for article in each.articles}
    sites = list(sites_of(told, {each.article.id: each for each in extractions}))
    found = [
        *differing_figures(groups, published, story),
        *differing_claims(groups, told, published, origin),
        *differing_states(groups, story),
        *differing_quotes(groups, origin, features),
        *denials(groups),
        *denied_elsewhere(told),
        *differing_causes(told, extractions, origin),
        *differing_doers(sites),
        *differing_places(sites, told, origin),
        *differing_dates(told, extractions, origin, weight),
        *differing_durations(told, origin),
    ]
    ordered = sorted(found, key=lambda each: (GRAVITY[each.severity], _weight(each), each.kind, each.question))
    return tuple(_once(ordered))


def _once(ordered: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """Yield each of *ordered* that does not ask again, of the same passages, what one before it asks."""
    asked: dict[tuple[str, str], list[frozenset[Citation]]] = defaultdict(list)
    for each in ordered:
        cited = frozenset(citation for account in each.accounts for citation in account.citations)
        texts = frozenset(account.text for account in each.accounts)
        before = asked[each.kind, each.question]
        if any(cited & other for other in before):
            continue
        if len(texts) > 1 or each.kind == "denial":
            before.append(cited)
            yield each


def _weight(discrepancy: Discrepancy) -> int:
    """Return how much stands behind a disagreement, negative: the number of passages that it cites."""
    return -sum(len(account.citations) for account in discrepancy.accounts)
