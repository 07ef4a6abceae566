"""Every name that an article holds, as an entity or as the speaker, actor or source of something."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from briefgen.identify.forms import is_organisation, without_title
from briefgen.model.finding import Extraction
from briefgen.wording.countries import country_of, is_seat
from briefgen.wording.transliteration import sound

PLACES = frozenset({"GPE", "LOC", "FAC"})
# What the pipeline reads as a name of these kinds is taken as it stands.
PLAIN = PLACES | {"NORP", "EVENT"}
# Of these kinds may be a person whom the article names in full elsewhere.
MISTAKEN = PLACES | {"ORG"}
# How much of the text before a name may belong to it.
BEFORE = 40


class Mention(NamedTuple):
    """A name in an article: what it is read as, not each place where it stands."""

    form: str
    """The name without titles and possessive; what is known of it from the text before it put in front for an
    organisation ("Kenya's Defense Ministry")."""
    label: str
    """PERSON, ORG, GPE …"""
    times: int
    """How often it stands there."""
    start: int | None
    """Where it first stands, for an entity."""


@dataclass(frozen=True, slots=True)
class Named:
    """The names of an article."""

    forms: tuple[str, ...]
    """What each entity is read as."""
    labels: tuple[str, ...]
    """The label that each entity deserves."""
    mentions: tuple[Mention, ...]
    """The names of the entities in order, then those that only its quotes, figures and events know."""


def named(extraction: Extraction, pool: dict[str, str]) -> Named:
    """Return the names in *extraction*; equal ones of all articles are one object, held in *pool*."""
    text = extraction.article.text
    read = (_form(text, each.start, each.text, each.label) for each in extraction.entities)
    forms = tuple(pool.setdefault(form, form) for form in read)
    persons = _persons(extraction)
    surnames = {_last(name) for name in persons} - {""}
    labels = tuple(_label(each.label, form, surnames) for each, form in zip(extraction.entities, forms, strict=True))
    starts: dict[tuple[str, str], list[int]] = {}
    for each, form, label in zip(extraction.entities, forms, labels, strict=True):
        if form:
            starts.setdefault((form, label), []).append(each.start)
    times = {name: len(found) for name, found in starts.items()}
    parts = {word for name in persons for word in name.split()}
    for name in sorted(names_told(extraction)):
        form = without_title(name)
        told = pool.setdefault(form, form), _label_told(form, parts)
        times[told] = times.get(told, 0) + 1
    mentions = (Mention(*name, count, starts[name][0] if name in starts else None) for name, count in times.items())
    return Named(forms, labels, tuple(mentions))


def names_told(extraction: Extraction) -> set[str]:
    """Return who speaks, acts, undergoes or reports in *extraction*."""
    names = {quote.speaker for quote in extraction.quotes} | {figure.reported_by for figure in extraction.figures}
    for event in extraction.events:
        names.update(event.actors, event.targets, (event.attribution, event.initiator))
    return {name for name in names if name}


def _form(text: str, start: int, name: str, label: str) -> str:
    """Return the name that an entity is read as."""
    if label in PLAIN:
        return name
    # "Secretary of [State Ana Roe]": a title that the pipeline cut in two.
    if (
        text.endswith((" of ", "-"), max(0, start - BEFORE), start)
        and " " in name
        and name.split(maxsplit=1)[0].istitle()
    ):
        before = text[max(0, start - BEFORE) : start]
        whole = without_title(" ".join([*before.split()[-2:], name]))
        if whole and name.endswith(whole):
            return whole
    return _with_country(text[max(0, start - BEFORE) : start], name) if label == "ORG" else without_title(name)


def _label(label: str, form: str, surnames: set[str]) -> str:
    """Return the label that an entity deserves: capitals are places, and a known surname is a person."""
    if label == "PERSON":
        return "GPE" if country_of(form) and is_seat(form) else label
    if label not in MISTAKEN or _last(form) not in surnames or country_of(form) or is_organisation(form):
        return label
    return "PERSON" if len(form.split()) <= 3 else label


def _label_told(form: str, persons: set[str]) -> str:
    """Return the label of a name that is no entity; *persons* are the words of the names of all persons."""
    if is_organisation(form):
        return "ORG"
    if country_of(form):
        return "GPE"
    return "PERSON" if _like_person(form) and persons.issuperset(form.split()) else "OTHER"


def _persons(extraction: Extraction) -> set[str]:
    """Return who the pipeline takes for a person, or the text lets speak as one."""
    names = {each.text for each in extraction.entities if each.label == "PERSON"}
    names |= {each.speaker for each in extraction.quotes if each.speaker and each.speaker_type == "person"}
    forms = map(without_title, names)
    return {form for form in forms if form and _like_person(form)}


def _with_country(before: str, name: str) -> str:
    """Return *name* with the country that stands right before it ("Kenya's", "Kenyan")."""
    words = before.rsplit(maxsplit=1)
    if before[-1:].isspace() and words and country_of(words[-1]) and "\n" not in before[len(before.rstrip()) :]:
        return f"{words[-1].rstrip()} {name}"
    return name


@lru_cache(maxsize=1 << 12)
def _last(form: str) -> str:
    """Return the sound of the last word of *form*."""
    return sound(form.rsplit(maxsplit=1)[-1]) if form.strip() else ""


@lru_cache(maxsize=1 << 12)
def _like_person(form: str) -> bool:
    words = form.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
