"""Places by the words before them: "the town of Verrin", "the army of Orland", "in Lombek".

In the training files a single word after such an "of" is a place 1,400 times and a person 4 times, one after "in" that no
possessive follows 7,800 times and a person 16 times.
"""

from briefgen.parse.names.gazetteer import peoples
from briefgen.parse.names.names import Names
from briefgen.parse.names.words import sections, words

JOINED = frozenset({"and", "&", "'s", "’s", "'", "’", "-"})
"""What follows a person rather than a place: "in Roe and Baker", "in Roe's house"."""
TRUST = frozenset({"believe", "confidence", "faith", "trust", "interest"})
"""Words of which "in" is a part."""


def name_called(names: Names) -> None:
    """Call a single word a place that the model missed or took for a person, where the words before it make it one."""
    kinds = words("heads.txt", "of")
    persons = names.persons_in_full()
    called = set()
    for at in range(1, len(names.words)):
        if names.is_capital(at) and names.words[at] not in persons and _is_alone(names, at):
            is_kind = names.words[at - 1] == "of" and at > 1 and names.words[at - 2] in kinds
            if (
                is_kind
                or _is_ground(names, at)
                or (names.at(at) is not None and names.lower[at - 1] == "in" and not _is_person(names, at))
            ):
                names.put(at, at + 1, "LOC")
                called.add(names.words[at])
    for name in names:
        if name.label == "PERSON" and name.end - name.start == 1 and names.words[name.start] in called:
            names.put(name.start, name.end, "LOC")


def _is_alone(names: Names, at: int) -> bool:
    """Tell whether the word at *at* is no part of a longer name, and no name but that of a person."""
    there, word = names.at(at), names.words[at]
    if there is None:
        free = names.doc[at].pos_ == "PROPN" and word not in peoples() and not names.is_capital(at + 1)
    else:
        free = there.label == "PERSON" and there.end - there.start == 1
    return free and word.isalpha() and not word.isupper()


def _is_ground(names: Names, at: int) -> bool:
    """Tell whether what the word at *at* names is called a place behind it: "the Verrin region", "the Verrin air base"."""
    if at == 0 or names.lower[at - 1] != "the":
        return False
    rest = names.words[at + 1 : at + 3]
    return any(" ".join(rest[:count]) in sections("heads.txt")["behind"] for count in (1, 2))


def _is_person(names: Names, at: int) -> bool:
    after = names.lower[at + 1] if at + 1 < len(names.words) else ""
    return after in JOINED or (at > 1 and names.lower[at - 2] in TRUST)
