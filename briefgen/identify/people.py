"""Which person a name means, by what the corpus itself says.

A full name joins another full name when both differ only in transliteration, initials or middle names. A surname alone
means the person with that surname in the same article, else the only one of the corpus, if the articles have
something else in common. Two people with one surname are never joined.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from briefgen.identify.mention import Mention
from briefgen.model.statement import Alias
from briefgen.wording.transliteration import same_spoken, sound

# A person named in full in this many articles is a person of the day: a surname alone elsewhere means them.
KNOWN = 3
# So many other names must two articles share for a surname in one to mean a person of the other.
COMMON = 2
# Full names of one surname that are compared with each other at most; beyond it only equal ones are joined.
CROWD = 200


@dataclass(slots=True)
class People:
    """Who is meant by (article, form)."""

    canonical: dict[tuple[int, str], str] = field(default_factory=dict)
    aliases: list[Alias] = field(default_factory=list)


def join_people(mentions: Sequence[Mention], context: Sequence[frozenset[str]]) -> People:
    """Return the person behind every mention labelled PERSON; *context* holds the other names of each article."""
    persons = [mention for mention in mentions if mention.label == "PERSON" and mention.form]
    full = Counter(mention.form for mention in persons if len(mention.form.split()) > 1)
    leader = _joined(sorted(full))
    known: dict[str, str] = {}
    for members in _groups(leader).values():
        best = min(members, key=lambda form: (-full[form], -len(form), form))
        known |= dict.fromkeys(members, best)
    people = People()
    reasons: dict[str, set[str]] = defaultdict(set)
    for form, best in known.items():
        if form != best:
            reasons[best].add("same name in another spelling, or with initials")
    forms: dict[str, set[str]] = defaultdict(set)
    surnames = _surnames(persons, known)
    for mention in persons:
        best, reason = _meant(mention, known, surnames, context)
        people.canonical[mention.article, mention.form] = best
        forms[best].add(mention.form)
        if reason:
            reasons[best].add(reason)
    people.aliases = [
        Alias(
            canonical=best, label="PERSON", forms=tuple(sorted(found | {best})), reason="; ".join(sorted(reasons[best]))
        )
        for best, found in sorted(forms.items())
        if found - {best}
    ]
    return people


@dataclass(frozen=True, slots=True)
class Surnames:
    """Persons by the sound of a part of their name."""

    here: dict[tuple[int, str], Counter[str]]
    """(article, sound) → persons named in full there."""
    everywhere: dict[str, Counter[str]]
    """sound of the last word → persons, with the number of articles."""
    articles: dict[str, list[int]]
    """Person → articles that name them in full."""


def _surnames(persons: Sequence[Mention], known: dict[str, str]) -> Surnames:
    here: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[int]] = defaultdict(set)
    for mention in persons:
        if mention.form in known:
            articles[known[mention.form]].add(mention.article)
            for place, word in enumerate(reversed(mention.form.split())):
                # The last word counts most: a surname is rather meant than a given name.
                here[mention.article, sound(word)][known[mention.form]] += 2 if place == 0 else 1
    everywhere: dict[str, Counter[str]] = defaultdict(Counter)
    for person in sorted(articles):
        everywhere[sound(person.split()[-1])][person] = len(articles[person])
    return Surnames(here, everywhere, {person: sorted(found) for person, found in articles.items()})


def _meant(
    mention: Mention, known: dict[str, str], surnames: Surnames, context: Sequence[frozenset[str]]
) -> tuple[str, str | None]:
    """Return (person, why) for *mention*; the form itself when nobody fits, or more than one."""
    if mention.form in known:
        return known[mention.form], None
    key = sound(mention.form)
    found = surnames.here.get((mention.article, key), Counter())
    top = max(found.values(), default=0)
    fitting = [person for person, weight in found.items() if weight == top or weight >= 2]
    if len(fitting) == 1:
        return fitting[0], "surname of a full name in the same article"
    if fitting:
        return mention.form, None
    others = surnames.everywhere.get(key, Counter())
    if len(others) == 1:
        person = next(iter(others))
        if others[person] >= KNOWN or any(
            len(context[mention.article] & context[article]) >= COMMON for article in surnames.articles[person][:50]
        ):
            return person, "the only full name with this surname in related articles"
    return mention.form, None


def _joined(names: Sequence[str]) -> dict[str, str]:
    """Return name → leader of those that are one name."""
    leader = {name: name for name in names}

    def head(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for one, two in _comparable(names):
        if _same_name(one.split(), two.split()):
            low, high = sorted((head(one), head(two)))
            leader[high] = low
    return {name: head(name) for name in names}


def _groups(leader: dict[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name, first in leader.items():
        groups[first].append(name)
    return groups


def _comparable(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of full names that share the sound of the surname, or of the given name with the head of the surname."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = name.split()
        buckets["last " + sound(words[-1])].append(name)
        buckets["first " + sound(words[0]) + " " + sound(words[-1])[:2]].append(name)
    for key in sorted(buckets):
        yield from combinations(buckets[key][:CROWD], 2)


def _same_name(one: list[str], two: list[str]) -> bool:
    if not same_spoken(one[-1], two[-1]) or not _same_given(one[0], two[0]):
        return False
    middle_one, middle_two = one[1:-1], two[1:-1]
    # "Ana Roe" is "Ana M. Roe"; "Ana Maria Roe" is not "Ana Lucia Roe".
    return not middle_one or not middle_two or all(map(_same_given, middle_one, middle_two))


def _same_given(one: str, two: str) -> bool:
    first, second = one.strip("."), two.strip(".")
    if min(len(first), len(second)) == 1:
        return first[:1].casefold() == second[:1].casefold()
    return same_spoken(first, second)
