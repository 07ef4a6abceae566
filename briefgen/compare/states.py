"""What may have become of a thing: classes of verbs, as data."""

import tomllib
from functools import cache
from importlib.resources import files

from briefgen.wording.words import stem


def state_of(verb: str) -> str | None:
    """Return the class of *verb* (a lemma or form, a particle after it), or None."""
    words = [stem(word) for word in verb.casefold().split()]
    return (
        next((found for length in (3, 2, 1) if (found := _classes().get(" ".join(words[:length])))), None)
        if words
        else None
    )


@cache
def _classes() -> dict[str, str]:
    table = tomllib.loads(files("briefgen.compare").joinpath("states.toml").read_text("utf-8"))
    return {" ".join(map(stem, verb.split())): name for name, verbs in table.items() for verb in verbs}
