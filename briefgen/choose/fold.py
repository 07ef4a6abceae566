"""What says more of an item stands beneath it: the same earlier round, the sentence right beside it."""

from collections.abc import Mapping, Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.event import others_deed
from briefgen.choose.labels import label_of
from briefgen.choose.toll import Toll, same_toll, toll_of
from briefgen.model.choice import SectionRule
from briefgen.model.finding import Extraction

BESIDE = 2
"""How many sentences away in its article."""
MOST = 4
"""How many beneath one item."""


def folded(found: Sequence[Candidate], rule: SectionRule, by_id: Mapping[str, Extraction]) -> list[list[Candidate]]:
    """Return *found* as items, each with what stands beneath it, the most important first.

    Under the labels of *rule* that is what says more of an item, everywhere the older counts of a toll.
    """
    items: list[list[Candidate]] = []
    tolls: list[Toll | None] = []
    labels: list[str | None] = []
    for candidate in found:
        label = label_of(candidate, rule)
        toll = toll_of(candidate, by_id)
        older = next((at for at, lead in enumerate(tolls) if toll and lead and same_toll(toll, lead)), None)
        if older is not None:
            both = sorted((items[older][0], candidate), key=lambda each: each.published or "", reverse=True)
            items[older][:1] = both
            tolls[older] = toll if both[0] is candidate else tolls[older]
            continue
        places = (at for at, own in enumerate(labels) if own == label and label is not None)
        home = next((at for at in places if len(items[at]) <= MOST and _says_more(candidate, items[at][0])), None)
        if home is None:
            items.append([candidate])
            tolls.append(toll)
            labels.append(label)
        else:
            items[home].append(candidate)
    return items


def _says_more(candidate: Candidate, lead: Candidate) -> bool:
    if candidate.background and lead.background and candidate.date and lead.date:
        return candidate.date.startswith(lead.date) or lead.date.startswith(candidate.date)
    if not candidate.background and others_deed(candidate, lead):
        return False
    one, two = candidate.shown, lead.shown
    return one.citation.article == two.citation.article and abs(one.sentence - two.sentence) <= BESIDE
