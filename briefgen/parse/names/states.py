"""Places told by what they have: a name with an army, a government or a mayor is a place throughout the article.

Models know the countries they were trained on; a name never seen may pass for a person or a company.
"""

from collections import Counter

from briefgen.parse.names.datelines import DASHES
from briefgen.parse.names.gazetteer import places
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import words

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
ENOUGH = 2
"""Marks of a place that outweigh what the model took the name for."""
REACH = 4
"""Words between a possessive and what is possessed ("Norland's newly elected parliament")."""
LABELS = frozenset({"PERSON", "ORG", "LOC", "GPE"})


def name_states(names: Names) -> None:
    """Name as places the single words that stand where only states, regions and towns do."""
    marks: Counter[str] = Counter()
    for name in names:
        at = name.start
        if names.is_capital(at) and names.words[at].isalpha() and _alone(names, at):
            marks[names.words[at]] += _marks(names, at)
    if not any(count >= ENOUGH for count in marks.values()):
        return
    people = names.persons_in_full()
    found = {word for word, count in marks.items() if count >= ENOUGH and word not in people}
    for at, word in enumerate(names.words):
        there = names.at(at)
        if word in found and there is not None and there.end - there.start == 1 and there.label in LABELS:
            names.put(at, at + 1, "GPE", there.country)


def _alone(names: Names, at: int) -> bool:
    """Tell whether the word at *at* is a name by itself, or owns the body that it is a part of ("Norland's Army")."""
    name = names.at(at)
    if name is None or name.label not in LABELS or names.words[at] in places() or name.start != at:
        return False
    return name.end == at + 1 or (name.label == "ORG" and names.words[at + 1] in POSSESSIVE)


def _marks(names: Names, at: int) -> int:
    """Return how many marks of a place stand around the word at *at*."""
    return _possesses(names, at) + _is_governed(names, at) + 2 * _ends_dateline(names, at)


def _possesses(names: Names, at: int) -> bool:
    if at + 1 >= len(names.words) or names.words[at + 1] not in POSSESSIVE:
        return False
    institutions = words("states.txt", "institution")
    for step in range(at + 2, min(at + 2 + REACH, len(names.words))):
        if names.lower[step] in institutions:
            return True
        if not names.words[step][:1].isalpha():
            return False
    return False


def _is_governed(names: Names, at: int) -> bool:
    """Tell whether "president of" or the like stands before the word at *at*."""
    return at > 1 and names.lower[at - 1] == "of" and names.lower[at - 2] in words("states.txt", "office")


def _ends_dateline(names: Names, at: int) -> bool:
    """Tell whether the word at *at* stands behind the capitals of a dateline ("LENMARK, Norland (XY) -")."""
    if at < 2 or names.words[at - 1] != "," or not (names.words[at - 2].isupper() and len(names.words[at - 2]) > 1):
        return False
    return (
        any(word in DASHES for word in names.words[at + 1 : at + 8])
        or names.words[min(at + 1, len(names.words) - 1)] == "("
    )
