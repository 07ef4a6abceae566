"""Short forms before a person's role: "an HRS officer", "the MBA spokesman". Right in 125 of 132 places of the training files."""

from briefgen.parse.names.names import Names
from briefgen.parse.names.words import words

LENGTHS = range(3, 7)
"""Letters of a short form; of those with two, too many are places ("US officials") or trades ("PR adviser")."""


def name_employers(names: Names) -> None:
    """Call a word in capitals that nobody named an organisation when a person's role in small letters follows."""
    sure, beside = words("titles.txt", "sure"), words("titles.txt", "beside")
    for at in range(len(names.words) - 1):
        word = names.words[at]
        if not (word.isupper() and word.isalpha() and len(word) in LENGTHS):
            continue
        role, before = names.words[at + 1], names.words[at - 1] if at else ""
        if (role in sure or role in beside) and not before.isupper() and names.at(at) is None:
            names.put(at, at + 1, "ORG")
