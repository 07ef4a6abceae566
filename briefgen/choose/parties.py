"""Who takes part in a call or a meeting."""

import re
from functools import lru_cache

from briefgen.choose.words import stems
from briefgen.model.finding import Event

MODES = frozenset({"phone", "video", "summit", "visit", "meeting", "call"})
OFFICE = re.compile(
    r"\b(?:minister|president|premier|chancellor|king|queen|prince|emir|pope|secretary|secretary-general|chief|leader|commander|general"
    r"|envoy|ambassador|diplomat|negotiator|mediator|delegation|representative|official|counterpart|lawmaker|senator|governor|chairman|ally|allie)s?\b",
    re.IGNORECASE,
)


def is_contact(event: Event) -> bool:
    """Tell whether *event* is a call or a meeting, not only what is said of one."""
    return event.type == "CONSULT" and event.mode in MODES


def parties(event: Event) -> frozenset[str]:
    """Return the last words of the names of those who take part, without endings."""
    return _last_words(event.actors) | _last_words(event.targets)


@lru_cache(maxsize=8192)
def _last_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stems(name)[-1] for name in names if stems(name))


def is_party(name: str) -> bool:
    """Tell whether *name* is that of a person, state or body, or an office ("the foreign minister"): no event, no crowd."""
    return is_named(name) or OFFICE.search(name) is not None


def is_named(name: str) -> bool:
    """Tell whether *name* ends as a name does: with a capital letter at its last word."""
    words = name.split()
    return bool(words) and words[-1][:1].isupper()
