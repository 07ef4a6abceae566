"""Stage 4: one name for one thing over the whole corpus."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from operator import is_
from types import MappingProxyType
from typing import TypeVar

from briefgen.identify.elsewhere import labeled_as_elsewhere
from briefgen.identify.forms import without_title
from briefgen.identify.mention import PLACES, Named, named
from briefgen.identify.organisations import join_organisations
from briefgen.identify.people import join_people
from briefgen.identify.roles import Office, office_key, offices
from briefgen.model.finding import Entity, Event, Extraction, Figure, Finding, Quote
from briefgen.model.statement import Alias
from briefgen.wording.words import folded

Found = TypeVar("Found", bound=Finding)
NO_ALIASES: Mapping[str, Sequence[str]] = MappingProxyType({})


def identify(
    extractions: Sequence[Extraction], *, aliases: Mapping[str, Sequence[str]] = NO_ALIASES
) -> tuple[tuple[Extraction, ...], tuple[Alias, ...]]:
    """Return the extractions with canonical names filled in, and which names were joined why.

    Args:
        aliases: canonical name → other forms, the user's own; they win over what the corpus says.
    """
    pool: dict[str, str] = {}
    names = labeled_as_elsewhere([named(each, pool) for each in extractions])
    people = join_people(names)
    organisations = join_organisations(names, extractions)
    places = _places(names)
    listed = _Listed({**_built_in(), **_by_form(aliases)}, offices(extractions, names, people))

    def of_article(number: int) -> "_Names":
        spots = {each.form: places[each.form] for each in names[number].mentions if each.label in PLACES}
        return _Names(lambda form: people.of(number, form) or organisations.of(number, form) or spots.get(form), listed)

    renamed = tuple(_renamed(each, names[number], of_article(number)) for number, each in enumerate(extractions))
    return renamed, _aliases([*people.aliases(), *organisations.aliases()], listed, names)


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
    """Canonical names as seen from one article, each worked out once."""

    def __init__(self, known: Callable[[str], str | None], listed: _Listed) -> None:
        self._known, self.listed = known, listed
        self._told: dict[str, str] = {}
        self._read: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the canonical form of *name*, or itself."""
        if name not in self._told:
            self._told[name] = self._of(name)
        return self._told[name]

    def read(self, form: str) -> str:
        """Return the canonical name of an entity that is read as *form*."""
        if form not in self._read:
            found = self._known(form) or form
            self._read[form] = self.listed.of(form) or self.listed.of(found) or found
        return self._read[form]

    def _of(self, name: str) -> str:
        form = without_title(name)
        listed = self.listed.of(name) or self.listed.of(form)
        if listed:
            return listed
        found = self._known(form) or self.listed.holder(name) or name
        return self.listed.of(found) or found


def _renamed(extraction: Extraction, read: Named, names: _Names) -> Extraction:
    """Return *extraction* with canonical names; what is called by them already stays as it is."""
    kept = zip(extraction.entities, read.forms, read.labels, strict=True)
    return replace(
        extraction,
        entities=_all(extraction.entities, (_entity(each, form, label, names) for each, form, label in kept)),
        quotes=_all(extraction.quotes, (_quote(each, names) for each in extraction.quotes)),
        figures=_all(extraction.figures, (_figure(each, names) for each in extraction.figures)),
        events=_all(extraction.events, (_event(each, names) for each in extraction.events)),
    )


def _all(before: tuple[Found, ...], after: Iterable[Found]) -> tuple[Found, ...]:
    """Return what is found *after* names were joined, *before* itself when nothing changed."""
    found = tuple(after)
    return before if all(map(is_, before, found)) else found


def _entity(entity: Entity, form: str, label: str, names: _Names) -> Entity:
    text = entity.text
    name = names.read(form) if form else names.listed.of(text) or text
    if name == (entity.canonical or text) and label == entity.label:
        return entity
    return replace(entity, canonical=name, label=label)


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


def _places(names: Sequence[Named]) -> dict[str, str]:
    """Return the commonest spelling of each place."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for here in names:
        for mention in here.mentions:
            if mention.label in PLACES:
                counts[folded(mention.form)][mention.form] += mention.times
    best: dict[str, str] = {}
    for forms in counts.values():
        commonest = min(forms, key=lambda form: (form.isupper() and len(form) > 4, -forms[form], form))
        best |= dict.fromkeys(forms, commonest)
    return best


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
    bare = form[4:] if form[:4] in {"The ", "the "} else form
    return bare if len(bare) <= 6 and bare.replace(".", "").isupper() else folded(bare)


def _aliases(joined: Sequence[Alias], given: _Listed, names: Sequence[Named]) -> tuple[Alias, ...]:
    """Return all aliases in order of the canonical name, those from the tables among them."""
    labels: dict[str, str] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for form, label in ((each.form, each.label) for here in names for each in here.mentions):
        canonical = given.of(form)
        if canonical:
            forms[canonical].add(form)
            labels.setdefault(canonical, label)
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
