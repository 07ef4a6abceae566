"""What an article tells, found by the article."""

from collections import defaultdict
from collections.abc import Iterable

from briefgen.model.statement import Group, Reconciled


class Nearby:
    """The articles of a corpus, and the groups that stand in each."""

    def __init__(self, reconciled: Reconciled) -> None:
        self.by_id = {each.article.id: each for each in reconciled.extractions}
        self._groups = reconciled.groups
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, group in enumerate(reconciled.groups):
            for article in {each.citation.article for each in group.statements}:
                self._numbers[article].append(number)

    def told_in(self, articles: Iterable[str]) -> list[Group]:
        """Return the groups with a statement in one of *articles*, each once, in their order."""
        numbers = {number for article in articles for number in self._numbers.get(article, ())}
        return [self._groups[number] for number in sorted(numbers)]
