"""Which person a name means, by what the corpus itself says.

A full name joins another full name when both differ only in transliteration, initials or middle names. A surname alone
means the person with that surname in the same article, else the only one of the corpus, if the articles have
something else in common. Two people with one surname are never joined.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.identify.full_names import core, join_full_names
from briefgen.identify.mention import Mention
from briefgen.model.statement import Alias
from briefgen.wording.transliteration import sound

# A person named in full in this many articles is a person of the day: a surname alone elsewhere means them.
KNOWN = 3
# So many other names must two articles share for a surname in one to mean a person of the other.
COMMON = 2
# Forms so short must stand in the full name letter by letter.
SHORT = 3


@dataclass(slots=True)
class People:
    """Who is meant by (article, form)."""

    canonical: dict[tuple[int, str], str] = field(default_factory=dict)
    aliases: list[Alias] = field(default_factory=list)


def join_people(mentions: Sequence[Mention], context: Sequence[frozenset[str]]) -> People:
    """Return the person behind every mention labelled PERSON; *context* holds the other names of each article."""
    persons = [mention for mention in mentions if mention.label == "PERSON" and mention.form]
    full = Counter(mention.form for mention in persons if len(mention.form.split()) > 1)
    leader = join_full_names(sorted(full))
    known: dict[str, str] = {}
    groups: dict[str, list[str]] = defaultdict(list)
    for name, first in leader.items():
        groups[first].append(name)
    for members in groups.values():
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
    first: dict[tuple[int, str], int]
    """(article, person or form) → where it first stands."""


def _surnames(persons: Sequence[Mention], known: dict[str, str]) -> Surnames:
    here: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[int]] = defaultdict(set)
    first: dict[tuple[int, str], int] = {}
    for mention in persons:
        if mention.start is not None:
            first.setdefault((mention.article, known.get(mention.form, mention.form)), mention.start)
        if mention.form in known:
            articles[known[mention.form]].add(mention.article)
            for place, word in enumerate(reversed(core(mention.form))):
                # The last word counts most: a surname is rather meant than a given name.
                here[mention.article, sound(word)][known[mention.form]] += 2 if place == 0 else 1
    everywhere: dict[str, Counter[str]] = defaultdict(Counter)
    for person in sorted(articles):
        everywhere[sound(core(person)[-1])][person] = len(articles[person])
    return Surnames(here, everywhere, {person: sorted(found) for person, found in articles.items()}, first)


def _meant(
    mention: Mention, known: dict[str, str], surnames: Surnames, context: Sequence[frozenset[str]]
) -> tuple[str, str | None]:
    """Return (person, why) for *mention*; the form itself when nobody fits, or more than one."""
    if mention.form in known:
        return known[mention.form], None
    key = sound(mention.form)
    found = surnames.here.get((mention.article, key), Counter())
    if len(mention.form) <= SHORT:
        # "Ky." is no Kyi, but Xi is Xi.
        found = Counter({person: weight for person, weight in found.items() if mention.form in core(person)})
    top = max(found.values(), default=0)
    fitting = [person for person, weight in found.items() if weight == top or weight >= 2]
    famous = _famous(mention, key, fitting, surnames)
    if famous:
        return famous, "the surname stands before any full name, and this is the person of the day"
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


def _famous(mention: Mention, key: str, here: Sequence[str], surnames: Surnames) -> str | None:
    """Return the person of the day whom a surname means that stands before the namesake's full name, or None.

    News names a person in full first. "Roe said … her husband, Li Roe" begins with a Roe that everybody knows.
    """
    at = surnames.first.get((mention.article, mention.form))
    others = surnames.everywhere.get(key, Counter())
    if at is None or not here or not others:
        return None
    person, articles = others.most_common(1)[0]
    earlier = any(surnames.first.get((mention.article, each), at) <= at for each in here)
    return person if articles >= KNOWN and person not in here and not earlier else None
