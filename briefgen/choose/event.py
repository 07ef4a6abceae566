"""One entry for each event: further facts about it stand beneath."""

from collections.abc import Sequence

from briefgen.choose.candidates import Candidate
from briefgen.choose.twice import Shown
from briefgen.choose.words import likeness, stems

ALIKE = 0.45
NEAR = 3
"""How many sentences after an event what is said of it may stand."""
MOST_DETAILS = 4


def events(found: Sequence[Candidate], shown: Shown) -> list[list[Candidate]]:
    """Return *found* by event, what is shown of it first, the most important event first."""
    clusters: list[list[Candidate]] = []
    for candidate in sorted(found, key=lambda each: not _is_event(each)):
        home = next((cluster for cluster in clusters if _belongs(candidate, cluster[0])), None)
        if home is not None and len(home) <= MOST_DETAILS and shown.take(candidate.group):
            home.append(candidate)
        elif home is None and shown.take(candidate.group):
            clusters.append([candidate])
    return sorted(clusters, key=lambda cluster: (-cluster[0].score, cluster[0].group.id))


def _is_event(candidate: Candidate) -> bool:
    return candidate.event is not None and candidate.event.reportable


def _belongs(candidate: Candidate, lead: Candidate) -> bool:
    """Tell whether *candidate* says more of what *lead* tells."""
    one, two = lead.event, candidate.event
    if one is None or two is None or one.type != two.type:
        return False
    if candidate.date and lead.date and candidate.date != lead.date:
        return False
    gap = candidate.shown.sentence - lead.shown.sentence
    if not two.reportable and candidate.shown.citation.article == lead.shown.citation.article and 0 < gap <= NEAR:
        return True
    if _doers(lead) and _doers(candidate) and _doers(lead).isdisjoint(_doers(candidate)):
        return False
    return one.mode == two.mode and likeness(lead.shown.text, candidate.shown.text) >= ALIKE


def _doers(candidate: Candidate) -> set[str]:
    return {word for name in (candidate.event.actors if candidate.event else ()) for word in stems(name)}
