"""How surely two statements report the same fact."""

from collections.abc import Mapping
from itertools import product
from math import sqrt

from briefgen.compare.features import Deed, Features, weighed
from briefgen.compare.when import apart, near
from briefgen.identify.align import containment
from briefgen.wording.words import meaning

# From here on two statements are taken to report the same fact.
SAME = 0.34
# Statements of one group that were not compared as a pair must still reach this.
TOLERATED = 0.2
# What statements of two groups must reach on average before the groups are joined.
LINK = 0.28
SHORTEST_QUOTE = 4
# What a shared figure, a fitting event and shared quoted words add to shared wording.
FIGURE, EVENT, QUOTE = 0.15, 0.15, 0.3
# How well two events of one class and mode fit when one names nobody, and two of one class when their modes differ.
UNNAMED, OTHER_MODE = 0.3, 0.7
# Wording below this is not made up for by anything else.
HOPELESS = 0.12
# A statement of fewer words stands inside many longer ones by chance.
TRUSTED = 5
# Wording from here on is that of a copy, whatever its days are taken to be.
COPIED = 0.9
# Wording above these makes up for signs of another fact.
CLOSE, FAIR = 0.75, 0.6
# How many words other than names and titles must be shared, and how much of the shorter statement.
TOLD, TELLING = 2, 0.15
# How many participants make an event known.
PAIR = 2
# Articles of different origins that share fewer names than this hardly tell of one thing.
RELATED = 2


def likeness(
    one: Features, two: Features, weight: Mapping[str, float], *, shared: float | None = None, same: bool | None = None
) -> float:
    """Return how surely *one* and *two* report the same fact, 0 to 1; see `SAME`.

    Args:
        shared: what the words weigh that they share, when that is known.
        same: whether they say the same by words that are no names, when that is known.
    """
    if one.speakers and two.speakers and not one.speakers & two.speakers:
        return 0.0
    wording = _wording(one, two, weighed(one.words & two.words, weight) if shared is None else shared)
    if wording < HOPELESS:
        return wording
    quoted = shared_quote(one, two)
    if not quoted and (other_occasion(one, two, wording) or not _say_the_same(one, two, weight, same)):
        return 0.0
    score = wording + FIGURE * min(len(one.figures & two.figures), 2) + EVENT * event_fit(one, two) + QUOTE * quoted
    return max(0.0, min(1.0, score - _against(one, two, wording)))


def _against(one: Features, two: Features, wording: float) -> float:
    """Return what speaks against two statements of so much common *wording* being of one fact."""
    doubts = 0.0
    if one.origin != two.origin and not related(one, two):
        doubts += 0.7
    if wording < CLOSE and (apart(one.days, two.days) or _other_time(one, two)):
        doubts += 0.15
    if wording < CLOSE and _other_place(one, two):
        doubts += 0.25
    if wording < FAIR and _other_party(one, two):
        doubts += 0.25
    if wording < FAIR:
        doubts += 0.15 * _other_doer(one, two) + 0.1 * _other_deed(one, two)
        doubts += 0.15 * _other_figures(one, two) + 0.1 * _later_toll(one, two)
    return doubts


def other_occasion(one: Features, two: Features, wording: float = 0.0) -> bool:
    """Tell whether both tell of other days, or give other numbers of one thing in reports of other days."""
    if wording < COPIED and apart(one.days, two.days) and not near(one.days, two.days):
        return True
    if not _conflicting_figures(one, two):
        return False
    return apart(one.days, two.days) or _other_time(one, two)


def _other_time(one: Features, two: Features) -> bool:
    """Tell whether the days differ, where a statement without a day is taken to tell of the day of its article."""
    first, second = (each.days or ({each.published} if each.published else ()) for each in (one, two))
    if not one.published or not two.published or one.published == two.published or one.origin == two.origin:
        return False
    # A toll of one place grows from day to day; what is reported anew every day does not.
    growing = not frozenset(one.places).isdisjoint(two.places) or one.growing or two.growing
    return not growing and apart(first, second)


def _other_place(one: Features, two: Features) -> bool:
    """Tell whether both name places and count things, and share no place."""
    both = one.places and two.places and one.counts and two.counts
    return bool(both) and frozenset(one.places).isdisjoint(two.places)


def _other_party(one: Features, two: Features) -> bool:
    """Tell whether they share a number and nobody whom they name: one side's plan for 45 days is not the other's."""
    if one.origin == two.origin or not one.figures & two.figures:
        return False
    return bool(one.named and two.named) and not one.names & two.names


def _say_the_same(one: Features, two: Features, weight: Mapping[str, float], same: bool | None) -> bool:
    """Tell whether they share more than who speaks or acts: words other than names, titles and what describes a person."""
    if one.figures & two.figures or _one_event(one, two):
        return True
    if same is not None:
        return same
    first, second = one.telling, two.telling
    shared = first & second
    if len(shared) < min(TOLD, len(first), len(second)):
        return False
    return weighed(shared, weight) >= TELLING * min(weighed(first, weight), weighed(second, weight))


def related(one: Features, two: Features) -> bool:
    """Tell whether two articles may tell of one thing: they share names, as far as they hold any."""
    return len(one.context & two.context) >= min(RELATED, len(one.context), len(two.context))


def _wording(one: Features, two: Features, shared: float) -> float:
    """Return the weighted share of words that both use (cosine of the two sets), *shared* of weight."""
    if not shared:
        return 0.0
    trust = min(1.0, min(one.length, two.length) / TRUSTED)
    return float(trust * shared / sqrt(one.total * two.total))


def shared_quote(one: Features, two: Features) -> float:
    """Return how much of the shorter run of quoted words stands in the other, when it is most of it."""
    if not one.own.quoted or not two.own.quoted:
        return 0.0
    if any(_same_saying(a, b) for a, b in product(one.sayings, two.sayings)):
        return 1.0
    first, second = one.quoted, two.quoted
    if min(len(first), len(second)) < SHORTEST_QUOTE:
        return 0.0
    found = containment(first, second)
    return found if found >= 0.6 else 0.0


def _same_saying(one: tuple[str, frozenset[str]], two: tuple[str, frozenset[str]]) -> bool:
    """Tell whether two quotes are of one speaker and one stands in the other ("a bold step", "bold step")."""
    speaker, words = one
    return bool(speaker) and speaker == two[0] and len(words & two[1]) >= 2 and (words <= two[1] or two[1] <= words)


def event_fit(one: Features, two: Features) -> float:
    """Return how well the events of two statements fit: class, mode, participants."""
    return max((_same_event(a, b) for a, b in product(one.deeds, two.deeds)), default=0.0)


def _same_event(one: Deed, two: Deed) -> float:
    if one.type != two.type or _days_differ(one.date, two.date):
        return 0.0
    if not (one.who and two.who):
        # Of an attack by drones and one from the air by nobody knows whom, nothing is known to be one.
        return UNNAMED if one.mode == two.mode else 0.0
    common = len(one.who & two.who) / min(len(one.who), len(two.who))
    return common * (1.0 if one.mode == two.mode else OTHER_MODE)


def _one_event(one: Features, two: Features) -> bool:
    """Tell whether both tell an event of one class and day with the same participants."""
    pairs = ((a, b) for a, b in product(one.deeds, two.deeds) if a.type == b.type and a.date and a.date == b.date)
    return any(len(a.who & b.who) >= PAIR for a, b in pairs)


def _days_differ(one: str | None, two: str | None) -> bool:
    """Tell whether two dates cannot be the same; a month agrees with its days."""
    if not one or not two or "/" in one or "/" in two:
        return False
    shorter = min(len(one), len(two))
    return one[:shorter] != two[:shorter]


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
    first = {head: value for value, head in sorted(one.figures)}
    second = {head: value for value, head in sorted(two.figures)}
    common = first.keys() & second.keys()
    return bool(common) and all(first[head] != second[head] for head in common)


def _later_toll(one: Features, two: Features) -> bool:
    """Tell whether one counts the victims of the other anew, and others of them."""
    people = meaning("people")
    first, second = _by_head(one).get(people), _by_head(two).get(people)
    return (one.growing or two.growing) and bool(first and second) and not (first or set()) & (second or set())


def _conflicting_figures(one: Features, two: Features) -> bool:
    """Tell whether both count a thing, and no count of it agrees."""
    first, second = _by_head(one), _by_head(two)
    return any(not first[head] & second[head] for head in first.keys() & second.keys())


def _by_head(told: Features) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for value, head in told.counts:
        found.setdefault(head, set()).add(value)
    return found
