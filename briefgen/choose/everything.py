"""Choose everything that the brief will show."""

from collections.abc import Sequence

from briefgen.choose.charts import charts
from briefgen.choose.key_figures import choose_key_figures
from briefgen.choose.sections import choose_sections
from briefgen.choose.takeaways import choose_takeaways
from briefgen.choose.timeline import timeline
from briefgen.choose.window import Window
from briefgen.model.choice import Choice, SectionRule
from briefgen.model.statement import Reconciled
from briefgen.sweeps import without_sweeps


def choose(
    reconciled: Reconciled, *, rules: Sequence[SectionRule], window: Window, takeaways: int = 6, key_figures: int = 10
) -> Choice:
    """Return what the brief shows of *reconciled*.

    Args:
        rules: the sections of the profile, in order.
        window: first (None: no limit) and last day of the brief.
        takeaways: how many takeaways at most.
        key_figures: how many key figures at most.
    """
    with without_sweeps():
        sections = choose_sections(reconciled, rules=rules, window=window)
        return Choice(
            sections=sections,
            takeaways=choose_takeaways(sections, reconciled, most=takeaways, day=window[1]),
            key_figures=choose_key_figures(reconciled, window=window, most=key_figures),
            timeline=timeline(sections, window=window),
            charts=charts(reconciled, sections),
        )
