"""Stage 4: one name for one thing over the whole corpus."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from briefgen.identify.forms import without_title
from briefgen.identify.mention import PLACES, Mention, entity_form, entity_label, mentions_of, surnames_of
from briefgen.identify.organisations import join_organisations
from briefgen.identify.people import join_people
from briefgen.identify.roles import Office, office_key, offices
from briefgen.model.finding import Entity, Event, Extraction, Figure, Quote
from briefgen.model.statement import Alias
from briefgen.wording.countries import country_of
from briefgen.wording.transliteration import sound
from briefgen.wording.words import folded

NO_ALIASES: Mapping[str, Sequence[str]] = MappingProxyType({})


def identify(
    extractions: Sequence[Extraction], *, aliases: Mapping[str, Sequence[str]] = NO_ALIASES
) -> tuple[tuple[Extraction, ...], tuple[Alias, ...]]:
    """Return the extractions with canonical names filled in, and which names were joined why.

    Args:
        aliases: canonical name → other forms, the user's own; they win over what the corpus says.
    """
    mentions = [mention for number, each in enumerate(extractions) for mention in mentions_of(number, each)]
    given = {**_built_in(), **_by_form(aliases)}
    people = join_people(mentions, _contexts(mentions, len(extractions)))
    organisations, joined = join_organisations(mentions, extractions)
    names = {**_places(mentions), **organisations, **people.canonical}
    listed = _Listed(given, offices(extractions, people.canonical))
    renamed = tuple(
        _renamed(each, _Names(number, names, listed, surnames_of(each))) for number, each in enumerate(extractions)
    )
    return renamed, _aliases([*people.aliases, *joined], listed, mentions)


class _Listed:
    """What a name stands for wherever it stands: by a table, or by its office. Looked up once a name."""

    def __init__(self, given: Mapping[str, str], office: Mapping[Office, str]) -> None:
        self._given, self._office = given, office
        self._known: dict[str, str | None] = {}
        self._held: dict[str, str | None] = {}

    def of(self, name: str) -> str | None:
        """Return the canonical name listed for *name*, or None."""
        if name not in self._known:
            self._known[name] = given_name(self._given, name)
        return self._known[name]

    def holder(self, name: str) -> str | None:
        """Return the person who holds the office that *name* is ("Kenya's president"), or None."""
        if name not in self._held:
            office = office_key(name)
            self._held[name] = self._office.get(office) if office else None
        return self._held[name]


class _Names:
    """Canonical names as seen from one article."""

    def __init__(
        self, number: int, names: Mapping[tuple[int, str], str], listed: _Listed, surnames: frozenset[str]
    ) -> None:
        self.number, self.names, self.listed, self.surnames = number, names, listed, surnames

    def of(self, name: str) -> str:
        """Return the canonical form of *name*, or itself."""
        form = without_title(name)
        listed = self.listed.of(name) or self.listed.of(form)
        if listed:
            return listed
        found = self.names.get((self.number, form)) or self.listed.holder(name) or name
        return self.listed.of(found) or found


def _renamed(extraction: Extraction, names: _Names) -> Extraction:
    return replace(
        extraction,
        entities=tuple(_entity(extraction, each, names) for each in extraction.entities),
        quotes=tuple(_quote(each, names) for each in extraction.quotes),
        figures=tuple(_figure(each, names) for each in extraction.figures),
        events=tuple(_event(each, names) for each in extraction.events),
    )


def _entity(extraction: Extraction, entity: Entity, names: _Names) -> Entity:
    form = entity_form(extraction, entity)
    found = names.names.get((names.number, form)) or form or entity.text
    label = entity_label(entity, form, names.surnames) if form else entity.label
    return replace(entity, canonical=names.listed.of(form) or names.listed.of(found) or found, label=label)


def _quote(quote: Quote, names: _Names) -> Quote:
    speaker = names.of(quote.speaker) if quote.speaker else None
    return replace(quote, speaker=speaker) if speaker != quote.speaker else quote


def _figure(figure: Figure, names: _Names) -> Figure:
    source = names.of(figure.reported_by) if figure.reported_by else None
    return replace(figure, reported_by=source) if source != figure.reported_by else figure


def _event(event: Event, names: _Names) -> Event:
    actors = tuple(dict.fromkeys(map(names.of, event.actors)))
    targets = tuple(dict.fromkeys(map(names.of, event.targets)))
    told = names.of(event.attribution) if event.attribution else None
    asked = names.of(event.initiator) if event.initiator else None
    if (actors, targets, told, asked) == (event.actors, event.targets, event.attribution, event.initiator):
        return event
    return replace(event, actors=actors, targets=targets, attribution=told, initiator=asked)


def _contexts(mentions: Sequence[Mention], count: int) -> list[frozenset[str]]:
    """Return for each article the names in it that tell its subject: no countries, no surnames."""
    found: list[set[str]] = [set() for _ in range(count)]
    for mention in mentions:
        if not country_of(mention.form) and mention.label in {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT"}:
            found[mention.article].add(sound(mention.form.split()[-1]) if mention.form.split() else "")
    return [frozenset(names - {""}) for names in found]


def _places(mentions: Sequence[Mention]) -> dict[tuple[int, str], str]:
    """Return the commonest spelling of each place."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.label in PLACES:
            counts[folded(mention.form)][mention.form] += 1
    best = {
        key: min(forms, key=lambda form: (form.isupper() and len(form) > 4, -forms[form], form))
        for key, forms in counts.items()
    }
    return {(each.article, each.form): best[folded(each.form)] for each in mentions if each.label in PLACES}


@cache
def _built_in() -> Mapping[str, str]:
    table = tomllib.loads(files("briefgen.identify").joinpath("aliases.toml").read_text("utf-8"))
    return _by_form(table)


def _by_form(aliases: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {_alias_key(form): canonical for canonical, forms in aliases.items() for form in (canonical, *forms)}


def given_name(given: Mapping[str, str], name: str) -> str | None:
    """Return the canonical name listed for *name*, or None. Letters such as WHO and US must be written as capitals."""
    return given.get(_alias_key(name))


def _alias_key(form: str) -> str:
    return form if form.replace(".", "").isupper() and len(form) <= 6 else folded(form)


def _aliases(joined: list[Alias], given: _Listed, mentions: Sequence[Mention]) -> tuple[Alias, ...]:
    """Return all aliases in order of the canonical name, those from the tables among them."""
    labels: dict[str, str] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        canonical = given.of(mention.form)
        if canonical:
            forms[canonical].add(mention.form)
            labels.setdefault(canonical, mention.label)
    listed = [
        Alias(canonical=name, label=labels[name], forms=tuple(sorted(found | {name})), reason="listed as aliases")
        for name, found in forms.items()
        if len({folded(form) for form in found | {name}}) > 1
    ]
    taken = {alias.canonical for alias in listed}
    rest = [replace(alias, canonical=given.of(alias.canonical) or alias.canonical) for alias in joined]
    return tuple(
        sorted(
            [*listed, *(each for each in rest if each.canonical not in taken)],
            key=lambda each: (each.canonical, each.label),
        )
    )
