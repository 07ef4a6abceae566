"""Which organisation a name means: letters in brackets, word order, the country left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from briefgen.identify.forms import is_organisation, organisation_key
from briefgen.identify.mention import Mention
from briefgen.model.finding import Extraction
from briefgen.model.statement import Alias
from briefgen.wording.countries import country_of
from briefgen.wording.words import folded

Key = tuple[str | None, frozenset[str]]
# Security Service of Kenya (SSK): capitals in brackets after a phrase of capitalised words.
LETTERS = re.compile(r"\((?P<letters>[A-Z][A-Za-z&]{0,3}[A-Z]{1,5}s?)\)")
PHRASE = re.compile(r"(?:[A-Z][\w'’.&-]*)(?:\s(?:(?:of|the|for|and|on|to)\s){0,2}[A-Z][\w'’.&-]*){1,8}\s?$")
WINDOW = 90


def join_organisations(
    mentions: Sequence[Mention], extractions: Sequence[Extraction]
) -> tuple[dict[tuple[int, str], str], list[Alias]]:
    """Return the organisation behind each (article, form) labelled ORG, and what was joined why."""
    letters = {number: dict(_explained(extraction.article.text)) for number, extraction in enumerate(extractions)}
    everywhere = _unambiguous(letters)
    found = [mention for mention in mentions if mention.label == "ORG" and mention.form]
    keys: dict[tuple[int, str], tuple[Key, str | None]] = {}
    whole = _with_country(found)
    countries: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        code = country_of(mention.form)
        if code:
            countries[mention.article].add(code)
    for mention in found:
        key, reason = _key(mention, letters[mention.article], everywhere)
        if key[0] is None and mention.form[0].isupper():
            fuller = whole.get((mention.article, key[1]), set())
            if not fuller and is_organisation(mention.form) and len(key[1]) > 1:
                # Another article names its country: it counts if this one speaks of that country as well.
                fuller = whole.get((None, key[1]), set()) & countries[mention.article]
            if len(fuller) == 1:
                key, reason = (next(iter(fuller)), key[1]), reason or "the same office, its country named elsewhere"
        keys[mention.article, mention.form] = key, reason
    return _named(found, keys, letters)


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield (letters, full name) for every name that is followed by its letters in brackets."""
    for match in LETTERS.finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start()]
        phrase = PHRASE.search(before.rsplit("\n", 1)[-1])
        if phrase:
            name = _fitting(phrase.group().strip(), match["letters"])
            if name:
                yield match["letters"], name


def _fitting(phrase: str, letters: str) -> str | None:
    """Return the part of *phrase* that *letters* stand for, or None: by initials, or because it names an organisation."""
    words = phrase.split()
    for start in range(len(words)):
        initials = "".join(word[0] for word in words[start:] if word[0].isupper())
        if initials.casefold() == letters.rstrip("s").casefold() and len(words) - start > 1:
            return " ".join(words[start:])
    name = phrase.removeprefix("The ")
    return name if is_organisation(name) else None


def _unambiguous(letters: dict[int, dict[str, str]]) -> dict[str, Key]:
    """Return letters → key where all articles agree."""
    seen: dict[str, set[Key]] = defaultdict(set)
    for number in sorted(letters):
        for short, name in letters[number].items():
            seen[short].add(organisation_key(name))
    return {short: next(iter(keys)) for short, keys in seen.items() if len(keys) == 1}


def _key(mention: Mention, letters: dict[str, str], everywhere: dict[str, Key]) -> tuple[Key, str | None]:
    if mention.form in letters:
        return organisation_key(letters[mention.form]), "letters in brackets after the name"
    if mention.form in everywhere:
        return everywhere[mention.form], "letters in brackets after the name, in another article"
    key = organisation_key(mention.form)
    # A name that is nothing but a country or words of no weight stays itself.
    return (key, None) if key[1] else ((None, frozenset({folded(mention.form)})), None)


def _with_country(mentions: Sequence[Mention]) -> dict[tuple[int | None, frozenset[str]], set[str]]:
    """Return (article or None for all, stems) → countries named with them."""
    found: dict[tuple[int | None, frozenset[str]], set[str]] = defaultdict(set)
    for mention in mentions:
        country, words = organisation_key(mention.form)
        if country and words:
            found[mention.article, words].add(country)
            found[None, words].add(country)
    return found


def _named(
    mentions: Sequence[Mention], keys: dict[tuple[int, str], tuple[Key, str | None]], letters: dict[int, dict[str, str]]
) -> tuple[dict[tuple[int, str], str], list[Alias]]:
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    reasons: dict[Key, set[str]] = defaultdict(set)
    for mention in mentions:
        key, reason = keys[mention.article, mention.form]
        counts[key][mention.form] += 1
        if reason:
            reasons[key].add(reason)
    for number in sorted(letters):
        for name in letters[number].values():
            if organisation_key(name) in counts:
                counts[organisation_key(name)][name] += 1
    best = {key: min(forms, key=lambda form: _worth(form, forms[form])) for key, forms in counts.items()}
    aliases = [
        Alias(
            canonical=best[key],
            label="ORG",
            forms=tuple(sorted(forms)),
            reason="; ".join(sorted(reasons[key])) or "the same words in another order or spelling",
        )
        for key, forms in counts.items()
        if len({folded(form).removeprefix("the ") for form in forms}) > 1
    ]
    return {pair: best[key] for pair, (key, _) in keys.items()}, aliases


def _worth(form: str, count: int) -> tuple[bool, bool, int, int, str]:
    """Order forms: written out, with its country, often, long."""
    written_out = " " in form
    with_country = organisation_key(form)[0] is not None and country_of(form) is None
    return (not written_out, not with_country, -count, -len(form), form)
