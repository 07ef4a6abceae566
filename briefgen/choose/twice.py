"""No fact twice: what was shown once is not shown again."""

from briefgen.choose.words import WORD, likeness, stem
from briefgen.model.statement import Group

SAME = 0.8


def same_words(text: str, other: str) -> bool:
    """Tell whether two texts say the same in nearly the same words, and of the same names and numbers."""
    if likeness(text, other) < SAME:
        return False
    one, two = marks(text), marks(other)
    return one <= two or two <= one


def marks(text: str) -> set[str]:
    """Return what tells one fact from a like one: the numbers and the names of *text*, its first word left out."""
    words = WORD.findall(text)
    return {stem(word) for number, word in enumerate(words) if word[:1].isdigit() or (number and word[:1].isupper())}


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
        if any(
            article == first.citation.article and start < first.end and first.start < end
            for article, start, end in self._spans
        ):
            return True
        return any(same_words(first.text, text) for text in self._texts)
