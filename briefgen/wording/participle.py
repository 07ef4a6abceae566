"""What happened to a counted thing, as a desk editor puts it: "killing" and "kill" become "killed"."""

import re
from functools import cache

from briefgen.wording.words import lines

# carry → carried, but play → played.
AFTER_CONSONANT = re.compile(r"(?<=[^aeiou])y$")
# Shorter words in -ing are no forms of a verb ("king").
SHORTEST = 6


def participle(deed: str) -> str:
    """Return *deed*, a form of a verb and what belongs to it ("hand over"), as a participle; itself when it is none.

    Forms of the past ("shot down", "rose") stay as they are.
    """
    verb, _, rest = deed.strip().partition(" ")
    done = _table().get(verb.lower()) or _by_rule(verb)
    return f"{done} {rest}" if rest else done


def _by_rule(verb: str) -> str:
    if not verb.islower() or not verb.endswith("ing") or len(verb) < SHORTEST:
        return verb
    return AFTER_CONSONANT.sub("i", verb.removesuffix("ing")) + "ed"


@cache
def _table() -> dict[str, str]:
    rows = (line.split(":") for line in lines("participles.txt"))
    return {form: done.strip() for done, forms in rows for form in forms.split()}
