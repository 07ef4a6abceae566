"""No fact twice: what was shown once is not shown again."""

from collections import defaultdict
from functools import lru_cache

from briefgen.choose.words import WORD, likeness, longer, stem
from briefgen.model.statement import Group

SAME = 0.8


def same_words(text: str, other: str) -> bool:
    """Tell whether two texts say the same in nearly the same words, and of the same names and numbers."""
    if likeness(text, other) < SAME:
        return False
    one, two = marks(text), marks(other)
    return one <= two or two <= one


@lru_cache(maxsize=8192)
def marks(text: str) -> frozenset[str]:
    """Return what tells one fact from a like one: the numbers and the names of *text*, its first word left out."""
    words = WORD.findall(text)
    return frozenset(
        stem(word) for number, word in enumerate(words) if word[:1].isdigit() or (number and word[:1].isupper())
    )


class Texts:
    """Texts among which those that may say the same as another are found without looking at all of them.

    When a text has nearly all words of a shorter one, it has at least one of any few of them (Bayardo et al. 2007,
    "Scaling up all pairs similarity search": prefix filtering). The longest ones are taken, which few texts share.
    """

    def __init__(self) -> None:
        self._having: dict[str, list[str]] = defaultdict(list)
        self._told_by: dict[str, list[str]] = defaultdict(list)

    def add(self, text: str) -> None:
        """Put *text* among them."""
        for word in longer(text):
            self._having[word].append(text)
        for word in _few(text):
            self._told_by[word].append(text)

    def has_same(self, text: str) -> bool:
        """Tell whether one of them says the same as *text*."""
        near = {other for word in _few(text) for other in self._having.get(word, ())}
        near.update(other for word in longer(text) for other in self._told_by.get(word, ()))
        return any(same_words(text, other) for other in near)


def _few(text: str) -> list[str]:
    """Return as many words of *text* as must hold one that any text like it has: the longest."""
    words = longer(text)
    return sorted(words, key=lambda word: (-len(word), word))[: int(len(words) * (1 - SAME)) + 2]


class Shown:
    """What the brief shows so far."""

    def __init__(self) -> None:
        self._groups: set[str] = set()
        self._spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._texts = Texts()

    def take(self, group: Group) -> bool:
        """Tell whether *group* is new, and remember it."""
        if self.has(group):
            return False
        self._groups.add(group.id)
        for each in group.statements:
            if not each.part:
                self._spans[each.citation.article].append((each.start, each.end))
        self._texts.add(group.statements[0].text)
        return True

    def has(self, group: Group) -> bool:
        """Tell whether *group*, or its words, or the passage it shows, was shown."""
        first = group.statements[0]
        if group.id in self._groups:
            return True
        if any(start < first.end and first.start < end for start, end in self._spans.get(first.citation.article, ())):
            return True
        return self._texts.has_same(first.text)
