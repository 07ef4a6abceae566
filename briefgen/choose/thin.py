"""Is a brief thin because its profile looks for other news than the corpus tells?"""

from briefgen.model.choice import Choice
from briefgen.model.statement import Reconciled

FEW, MANY = 4, 40
"""Fewer items than this are hardly any; a corpus with so many groups tells enough to fill a section."""


def looks_elsewhere(choice: Choice, reconciled: Reconciled) -> bool:
    """Tell whether the sections of *choice* show hardly an event of a corpus that tells many things.

    Quotes do not count: whatever the news, somebody says what is to come.
    """
    shown = sum(len(each.picks) for each in choice.sections if "event" in each.rule.kinds)
    return shown < FEW and len(reconciled.groups) >= MANY
