"""How surely two statements report the same fact."""

from collections.abc import Mapping
from itertools import product
from math import sqrt

from briefgen.compare.features import Deed, Features, weighed
from briefgen.identify.align import containment

# From here on two statements are taken to report the same fact.
SAME = 0.36
# Statements of one group that were not compared as a pair must still reach this.
TOLERATED = 0.2
# What statements of two groups must reach on average before the groups are joined.
LINK = 0.28
SHORTEST_QUOTE = 4
# What a shared figure, a fitting event and shared quoted words add to shared wording.
FIGURE, EVENT, QUOTE = 0.15, 0.15, 0.3
# How well two events of one class fit when one names nobody, and when their modes differ.
UNNAMED, OTHER_MODE = 0.3, 0.7
# Wording below this is not made up for by anything else.
HOPELESS = 0.12
# Articles of different origins that share fewer names than this hardly tell of one thing.
RELATED = 2


def likeness(one: Features, two: Features, weight: Mapping[str, float]) -> float:
    """Return how surely *one* and *two* report the same fact, 0 to 1; see `SAME`."""
    if one.speakers and two.speakers and not one.speakers & two.speakers:
        return 0.0
    wording = _wording(one, two, weight)
    if wording < HOPELESS:
        return wording
    quoted = shared_quote(one, two)
    score = wording + FIGURE * min(len(one.figures & two.figures), 2) + EVENT * event_fit(one, two) + QUOTE * quoted
    if one.origin != two.origin and not related(one, two):
        score -= 0.7
    if wording < 0.75 and _other_day(one, two):
        score -= 0.25
    if wording < 0.6 and _other_doer(one, two):
        score -= 0.15
    if wording < 0.6 and _other_deed(one, two):
        score -= 0.1
    if wording < 0.6 and _other_figures(one, two):
        score -= 0.15
    return max(0.0, min(1.0, score))


def related(one: Features, two: Features) -> bool:
    """Tell whether two articles may tell of one thing: they share names, as far as they hold any."""
    return len(one.context & two.context) >= min(RELATED, len(one.context), len(two.context))


def _wording(one: Features, two: Features, weight: Mapping[str, float]) -> float:
    """Return the weighted share of words that both use (cosine of the two sets)."""
    shared = weighed(one.words & two.words, weight)
    if not shared:
        return 0.0
    # A short statement stands inside many long ones by chance.
    trust = min(1.0, min(len(one.words), len(two.words)) / 5)
    return float(trust * shared / sqrt(one.total * two.total))


def shared_quote(one: Features, two: Features) -> float:
    """Return how much of the shorter run of quoted words stands in the other, when it is most of it."""
    if any(_same_saying(a, b) for a in one.sayings for b in two.sayings):
        return 1.0
    if min(len(one.quoted), len(two.quoted)) < SHORTEST_QUOTE:
        return 0.0
    found = containment(one.quoted, two.quoted)
    return found if found >= 0.6 else 0.0


def _same_saying(one: tuple[str, frozenset[str]], two: tuple[str, frozenset[str]]) -> bool:
    """Tell whether two quotes are of one speaker and one stands in the other ("crazy", "gone crazy")."""
    speaker, words = one
    return bool(speaker) and speaker == two[0] and len(words & two[1]) >= 2 and (words <= two[1] or two[1] <= words)


def event_fit(one: Features, two: Features) -> float:
    """Return how well the events of two statements fit: class, mode, participants."""
    return max((_same_event(a, b) for a, b in product(one.deeds, two.deeds)), default=0.0)


def _same_event(one: Deed, two: Deed) -> float:
    if one.type != two.type or _days_differ(one.date, two.date):
        return 0.0
    common = len(one.who & two.who) / min(len(one.who), len(two.who)) if one.who and two.who else UNNAMED
    return common * (1.0 if one.mode == two.mode else OTHER_MODE)


def _days_differ(one: str | None, two: str | None) -> bool:
    """Tell whether two dates cannot be the same; a month agrees with its days."""
    if not one or not two or "/" in one or "/" in two:
        return False
    shorter = min(len(one), len(two))
    return one[:shorter] != two[:shorter]


def _other_day(one: Features, two: Features) -> bool:
    """Tell whether both tell events of one class, and never on the same day."""
    if not one.deeds or not two.deeds:
        return False
    common = {deed.type for deed in one.deeds} & {deed.type for deed in two.deeds}
    days = [{deed.date for deed in each.deeds if deed.date and deed.type in common} for each in (one, two)]
    return bool(days[0] and days[1]) and all(_days_differ(a, b) for a, b in product(*days))


def _other_doer(one: Features, two: Features) -> bool:
    """Tell whether both tell deeds of one class, and never by the same."""
    pairs = [(a, b) for a, b in product(one.deeds, two.deeds) if a.type == b.type and a.by and b.by]
    return bool(pairs) and not any(a.by & b.by for a, b in pairs)


def _other_deed(one: Features, two: Features) -> bool:
    """Tell whether what both assert is of quite different classes."""
    first, second = ({deed.type for deed in each.deeds if deed.clear} for each in (one, two))
    return bool(first and second) and not {deed.type for deed in one.deeds} & {deed.type for deed in two.deeds}


def _other_figures(one: Features, two: Features) -> bool:
    """Tell whether both count the same things and no count agrees."""
    if not one.figures or not two.figures:
        return False
    first = {head: value for value, head in one.figures}
    second = {head: value for value, head in two.figures}
    common = first.keys() & second.keys()
    return bool(common) and all(first[head] != second[head] for head in common)
