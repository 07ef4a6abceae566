"""What is no name though the model took it for one: a letter alone for a person, a word drawn out ("Sooooo")."""

import re

from briefgen.parse.names.names import Names

DRAWN = re.compile(r"(?i)(.)\1\1")
"""A letter three times in a row."""
SHORT = 4
"""Letters up to which a word may be an acronym or a Roman numeral ("AAA", "VIII")."""


def drop_nobodies(names: Names) -> None:
    """Take away names of one word that nobody and nothing bears."""
    for name in names:
        if name.end - name.start == 1 and _is_none(names.words[name.start], name.label):
            names.drop(name.start)


def _is_none(word: str, label: str) -> bool:
    bare = word.rstrip(".")
    drawn = len(bare) > SHORT and DRAWN.search(bare) is not None
    return drawn or (label == "PERSON" and len(bare) == 1)
