"""Which organisation a name means: letters in brackets, word order, the country left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.identify.forms import is_organisation, organisation_key
from briefgen.identify.mention import Mention, Named
from briefgen.model.finding import Extraction
from briefgen.model.statement import Alias
from briefgen.wording.countries import country_of
from briefgen.wording.words import folded

Key = tuple[str | None, frozenset[str]]
# Security Service of Kenya (SSK): capitals in brackets after a phrase of capitalised words.
LETTERS = re.compile(r"\((?P<letters>[A-Z][A-Za-z&]{0,3}[A-Z]{1,5}s?)\)")
PHRASE = re.compile(r"(?:[A-Z][\w'’.&-]*)(?:\s(?:(?:of|the|for|and|on|to)\s){0,2}[A-Z][\w'’.&-]*){1,8}\s?$")
# SSK (Security Service of Kenya): the other way round.
SPELT_OUT = re.compile(r" \((?:the )?(?P<name>[A-Z][^()\n]{4,90})\)")
SHORT = re.compile(r"\b[A-Z][A-Za-z&]{0,3}[A-Z]{1,5}$")
WINDOW = 90


class Organisations:
    """Which organisation is meant by a form in an article."""

    def __init__(self) -> None:
        self._keys: dict[int, dict[str, Key]] = {}
        self._counts: dict[Key, Counter[str]] = defaultdict(Counter)
        self._reasons: dict[Key, set[str]] = defaultdict(set)
        self._best: dict[Key, str] = {}

    def of(self, article: int, form: str) -> str | None:
        """Return the name of the organisation that *form* means in the article of this number, None when it is none."""
        key = self._keys.get(article, {}).get(form)
        return self._best[key] if key else None

    def mean(self, article: int, form: str, key: Key, count: int, reason: str | None) -> None:
        """Note that *form* means the organisation of *key*, how often, and why."""
        self._keys.setdefault(article, {})[form] = key
        self._counts[key][form] += count
        if reason:
            self._reasons[key].add(reason)

    def name(self, explained: Iterable[str]) -> None:
        """Choose the best form of each organisation; those that were *explained* by letters count once more."""
        for name in explained:
            if organisation_key(name) in self._counts:
                self._counts[organisation_key(name)][name] += 1
        for key, forms in self._counts.items():
            self._best[key] = min(forms, key=lambda form: _worth(form, forms[form]))

    def aliases(self) -> list[Alias]:
        """Return what was joined, and why."""
        return [
            Alias(
                canonical=self._best[key],
                label="ORG",
                forms=tuple(sorted(forms)),
                reason="; ".join(sorted(self._reasons[key])) or "the same words in another order or spelling",
            )
            for key, forms in self._counts.items()
            if len({folded(form).removeprefix("the ") for form in forms}) > 1
        ]


def join_organisations(names: Sequence[Named], extractions: Sequence[Extraction]) -> Organisations:
    """Return the organisation behind every mention labelled ORG in *extractions*, whose *names* are these."""
    letters = {number: dict(_explained(each.article.text)) for number, each in enumerate(extractions)}
    letters = {number: explained for number, explained in letters.items() if explained}
    everywhere = _unambiguous(letters)
    found = [[each for each in named.mentions if each.label == "ORG" and each.form] for named in names]
    whole = _with_country(mention for mentions in found for mention in mentions)
    organisations = Organisations()
    for number, mentions in enumerate(found):
        here = _with_country(mentions)
        for mention in mentions:
            key, reason = _key(mention.form, letters.get(number, {}), everywhere)
            if key[0] is None and mention.form[0].isupper():
                fuller = here.get(key[1]) or _elsewhere(mention.form, whole.get(key[1]), names[number])
                if len(fuller) == 1:
                    key, reason = (min(fuller), key[1]), reason or "the same office, its country named elsewhere"
            organisations.mean(number, mention.form, key, mention.times, reason)
    organisations.name(name for number in sorted(letters) for name in letters[number].values())
    return organisations


def _elsewhere(form: str, countries: set[str] | None, names: Named) -> set[str]:
    """Return the *countries* that other articles give to *form*, of which this one with its *names* speaks as well."""
    if not countries or not is_organisation(form) or len(organisation_key(form)[1]) < 2:
        return set()
    return countries.intersection(country_of(each.form) or "" for each in names.mentions)


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield (letters, full name) for every name that is followed by its letters in brackets, or follows them so."""
    for match in LETTERS.finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start()]
        phrase = PHRASE.search(before.rsplit("\n", 1)[-1])
        if phrase:
            name = _fitting(phrase.group().strip(), match["letters"])
            if name:
                yield match["letters"], name
    for match in SPELT_OUT.finditer(text):
        short = SHORT.search(text[max(0, match.start() - 12) : match.start()])
        if short and _initials(match["name"].split()) == short.group().casefold():
            yield short.group(), match["name"]


def _fitting(phrase: str, letters: str) -> str | None:
    """Return the part of *phrase* that *letters* stand for, or None: by initials, or because it names an organisation."""
    words = phrase.split()
    for start in range(len(words)):
        if _initials(words[start:]) == letters.rstrip("s").casefold() and len(words) - start > 1:
            return " ".join(words[start:])
    name = phrase.removeprefix("The ")
    return name if is_organisation(name) else None


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()).casefold()


def _unambiguous(letters: dict[int, dict[str, str]]) -> dict[str, Key]:
    """Return letters → key where all articles agree."""
    seen: dict[str, set[Key]] = defaultdict(set)
    for number in sorted(letters):
        for short, name in letters[number].items():
            seen[short].add(organisation_key(name))
    return {short: next(iter(keys)) for short, keys in seen.items() if len(keys) == 1}


def _key(form: str, letters: dict[str, str], everywhere: dict[str, Key]) -> tuple[Key, str | None]:
    if form in letters:
        return organisation_key(letters[form]), "letters in brackets after the name"
    if form in everywhere:
        return everywhere[form], "letters in brackets after the name, in another article"
    key = organisation_key(form)
    # A name that is nothing but a country or words of no weight stays itself.
    return (key, None) if key[1] else ((None, frozenset({folded(form)})), None)


def _with_country(mentions: Iterable[Mention]) -> dict[frozenset[str], set[str]]:
    """Return stems → countries named with them."""
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for mention in mentions:
        country, words = organisation_key(mention.form)
        if country and words:
            found[words].add(country)
    return found


def _worth(form: str, count: int) -> tuple[bool, bool, int, int, str]:
    """Order forms: written out, with its country, often, long."""
    written_out = " " in form
    with_country = organisation_key(form)[0] is not None and country_of(form) is None
    return (not written_out, not with_country, -count, -len(form), form)
