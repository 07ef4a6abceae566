"""No fact twice: what was shown once is not shown again."""

from briefgen.choose.words import likeness
from briefgen.model.statement import Group

SAME = 0.8


class Shown:
    """What the brief shows so far."""

    def __init__(self) -> None:
        self._groups: set[str] = set()
        self._spans: list[tuple[str, int, int]] = []
        self._texts: list[str] = []

    def take(self, group: Group) -> bool:
        """Tell whether *group* is new, and remember it."""
        if self.has(group):
            return False
        self._groups.add(group.id)
        self._spans += [(each.citation.article, each.start, each.end) for each in group.statements if not each.part]
        self._texts.append(group.statements[0].text)
        return True

    def has(self, group: Group) -> bool:
        """Tell whether *group*, or its words, or the passage it shows, was shown."""
        first = group.statements[0]
        if group.id in self._groups:
            return True
        if any(article == first.citation.article and start < first.end and first.start < end for article, start, end in self._spans):
            return True
        return any(likeness(first.text, text) >= SAME for text in self._texts)
