"""What may have become of a thing: classes of verbs, as data."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from briefgen.wording.words import stem

BROUGHT_DOWN = "brought down"


def state_of(verb: str, thing: str | None = None) -> str | None:
    """Return the class of *verb* (a lemma or form, a particle after it), or None.

    Args:
        thing: head of what it happened to; a drone that was destroyed was brought down.
    """
    found = _class_of(verb)
    return BROUGHT_DOWN if found == "destroyed" and is_airborne(thing) else found


@lru_cache(maxsize=1 << 14)
def _class_of(verb: str) -> str | None:
    words = [stem(word) for word in verb.casefold().split()]
    classes = (_classes().get(" ".join(words[:length])) for length in (3, 2, 1)) if words else ()
    return next((each for each in classes if each), None)


def is_airborne(thing: str | None) -> bool:
    """Tell whether *thing* is a weapon in the air ("drones"): shot down and destroyed are one for it."""
    return bool(thing) and stem((thing or "").casefold()) in _heads("in the air")


def is_setting(thing: str | None) -> bool:
    """Tell whether *thing* is where or when something happened ("regions", "hours") and not what it happened to."""
    return bool(thing) and stem((thing or "").casefold()) in _heads("place or time")


@cache
def _heads(name: str) -> frozenset[str]:
    table = tomllib.loads(files("briefgen.compare").joinpath("things.toml").read_text("utf-8"))
    return frozenset(stem(word) for word in table[name])


@cache
def _classes() -> dict[str, str]:
    table = tomllib.loads(files("briefgen.compare").joinpath("states.toml").read_text("utf-8"))
    return {" ".join(map(stem, verb.split())): name for name, verbs in table.items() for verb in verbs}
