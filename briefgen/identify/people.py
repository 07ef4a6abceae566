"""Which person a name means, by what the corpus itself says.

A full name joins another full name when both differ only in transliteration, initials or middle names. A surname alone
means the person with that surname in the same article, else the only one of the corpus, if the articles have
something else in common. Two people with one surname are never joined.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefgen.identify.full_names import core, join_full_names
from briefgen.identify.mention import Mention, Named
from briefgen.model.statement import Alias
from briefgen.wording.countries import country_of
from briefgen.wording.transliteration import sound

# A person named in full in this many articles is a person of the day: a surname alone elsewhere means them.
KNOWN = 3
# So many other names must two articles share for a surname in one to mean a person of the other.
COMMON = 2
# Labels of names that tell the subject of an article.
TELLING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT"})
# Forms so short must stand in the full name letter by letter.
SHORT = 3


class People:
    """Who is meant by a form in an article."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        self._meant: dict[int, dict[str, str]] = {}
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._reasons: dict[str, set[str]] = defaultdict(set)
        for form, best in known.items():
            if form != best:
                self._reasons[best].add("same name in another spelling, or with initials")

    def of(self, article: int, form: str) -> str | None:
        """Return the person whom *form* means in the article of this number, None when it is no person there."""
        return self._meant.get(article, {}).get(form)

    def mean(self, article: int, form: str, person: str, reason: str | None) -> None:
        """Note that *form* means *person*, and why."""
        self._meant.setdefault(article, {})[form] = person
        if form != person:
            self._forms[person].add(form)
        if reason:
            self._reasons[person].add(reason)

    def aliases(self) -> list[Alias]:
        """Return what was joined, and why."""
        return [
            Alias(
                canonical=best,
                label="PERSON",
                forms=tuple(sorted(found | {best})),
                reason="; ".join(sorted(self._reasons[best])),
            )
            for best, found in sorted(self._forms.items())
        ]


class Bearers(NamedTuple):
    """Persons of one surname."""

    persons: int
    """How many they are."""
    first: str
    """The one whom most articles name in full."""
    articles: int
    """How many articles these are."""


NOBODY = Bearers(0, "", 0)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Persons that the corpus names in full."""

    known: dict[str, str]
    """Full name → the person, by the form that is used most."""
    named: dict[str, list[int]]
    """Person → articles that name them in full."""
    surnames: dict[str, Bearers]
    """Sound of the last word → who bears it."""


def join_people(names: Sequence[Named]) -> People:
    """Return the person behind every mention labelled PERSON in the articles with these *names*."""
    persons = [[each for each in named.mentions if each.label == "PERSON" and each.form] for named in names]
    corpus = _corpus(persons)
    people = People(corpus.known)
    context = lru_cache(maxsize=1000)(lambda article: _context(names[article]))
    for article, mentions in enumerate(persons):
        here = _Here(article, mentions, corpus.known)
        for mention in mentions:
            person, reason = _meant(mention.form, here, corpus, context)
            people.mean(article, mention.form, person, reason)
    return people


def _corpus(persons: Sequence[Sequence[Mention]]) -> Corpus:
    full: Counter[str] = Counter()
    for mentions in persons:
        for mention in mentions:
            if len(mention.form.split()) > 1:
                full[mention.form] += mention.times
    groups: dict[str, list[str]] = defaultdict(list)
    for name, first in join_full_names(sorted(full)).items():
        groups[first].append(name)
    known: dict[str, str] = {}
    for members in groups.values():
        best = min(members, key=lambda form: (-full[form], -len(form), form))
        known |= dict.fromkeys(members, best)
    named: dict[str, list[int]] = defaultdict(list)
    for article, mentions in enumerate(persons):
        for person in {known[mention.form]: 0 for mention in mentions if mention.form in known}:
            named[person].append(article)
    surnames: dict[str, list[str]] = defaultdict(list)
    for person in sorted(named):
        surnames[sound(core(person)[-1])].append(person)
    return Corpus(known, named, {key: _bearers(persons, named) for key, persons in surnames.items()})


def _bearers(persons: Sequence[str], named: Mapping[str, Sequence[int]]) -> Bearers:
    first = max(persons, key=lambda person: len(named[person]))
    return Bearers(len(persons), first, len(named[first]))


class _Here:
    """The persons of one article."""

    def __init__(self, article: int, mentions: Sequence[Mention], known: Mapping[str, str]) -> None:
        self.article = article
        self.sounds: dict[str, Counter[str]] = defaultdict(Counter)
        """Sound of a part of a name → persons named in full, by weight."""
        self.first: dict[str, int] = {}
        """Person or form → where it first stands."""
        for mention in mentions:
            person = known.get(mention.form)
            if mention.start is not None:
                self.first.setdefault(person or mention.form, mention.start)
            if person is not None:
                for place, word in enumerate(reversed(core(mention.form))):
                    # The last word counts most: a surname is rather meant than a given name.
                    self.sounds[sound(word)][person] += (2 if place == 0 else 1) * mention.times


def _context(named: Named) -> frozenset[str]:
    """Return the names of an article that tell its subject: no countries, no surnames."""
    telling = [each.form for each in named.mentions if each.label in TELLING and not country_of(each.form)]
    return frozenset(sound(form.split()[-1]) for form in telling if form.split()) - {""}


def _meant(form: str, here: _Here, corpus: Corpus, context: Callable[[int], frozenset[str]]) -> tuple[str, str | None]:
    """Return (person, why) for *form*; the form itself when nobody fits, or more than one."""
    if form in corpus.known:
        return corpus.known[form], None
    key = sound(form)
    found = here.sounds.get(key, Counter())
    if len(form) <= SHORT:
        # "Ky." is no Kyi, but Xi is Xi.
        found = Counter({person: weight for person, weight in found.items() if form in core(person)})
    top = max(found.values(), default=0)
    fitting = [person for person, weight in found.items() if weight == top or weight >= 2]
    others = corpus.surnames.get(key, NOBODY)
    famous = _famous(form, others, fitting, here)
    if famous:
        return famous, "the surname stands before any full name, and this is the person of the day"
    if len(fitting) == 1:
        return fitting[0], "surname of a full name in the same article"
    if not fitting and others.persons == 1:
        named = corpus.named[others.first][:50]
        if others.articles >= KNOWN or any(len(context(here.article) & context(each)) >= COMMON for each in named):
            return others.first, "the only full name with this surname in related articles"
    return form, None


def _famous(form: str, others: Bearers, fitting: Sequence[str], here: _Here) -> str | None:
    """Return the person of the day whom a surname means that stands before the namesake's full name, or None.

    News names a person in full first. "Roe said … her husband, Li Roe" begins with a Roe that everybody knows.
    """
    at = here.first.get(form)
    if at is None or not fitting or others.articles < KNOWN or others.first in fitting:
        return None
    return None if any(here.first.get(each, at) <= at for each in fitting) else others.first
