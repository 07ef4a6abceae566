"""Every name that the extractions hold, as entities or as the speaker, actor or source of something."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.identify.forms import is_organisation, without_title
from briefgen.model.finding import Entity, Extraction
from briefgen.wording.countries import country_of, is_seat
from briefgen.wording.transliteration import sound

PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article."""

    article: int
    """Number of the extraction."""
    form: str
    """The name without titles and possessive; what is known of it from the text before it put in front for an
    organisation ("Kenya's Defense Ministry")."""
    label: str
    """PERSON, ORG, GPE …"""
    role: str | None = None
    """Role stated with a person."""
    start: int | None = None
    """Where it stands, for an entity."""


def mentions_of(number: int, extraction: Extraction) -> Iterator[Mention]:
    """Yield the names in *extraction*: its entities, then what its quotes, figures and events name."""
    surnames = surnames_of(extraction)
    persons = {word for name in _persons(extraction) for word in name.split()}
    for entity in extraction.entities:
        form = entity_form(extraction, entity)
        if form:
            yield Mention(number, form, entity_label(entity, form, surnames), entity.role, entity.start)
    for name in sorted(names_told(extraction)):
        form = without_title(name)
        label = (
            "ORG"
            if is_organisation(form)
            else "GPE"
            if country_of(form)
            else "PERSON"
            if _like_person(form) and set(form.split()) <= persons
            else "OTHER"
        )
        yield Mention(number, form, label)


def surnames_of(extraction: Extraction) -> frozenset[str]:
    """Return the sounds of the last words of all persons in *extraction*."""
    return frozenset(sound(name.rsplit(maxsplit=1)[-1]) for name in _persons(extraction)) - {""}


def _persons(extraction: Extraction) -> list[str]:
    """Return who the pipeline takes for a person, or the text lets speak as one."""
    names = [each.text for each in extraction.entities if each.label == "PERSON"]
    names += [each.speaker for each in extraction.quotes if each.speaker and each.speaker_type == "person"]
    forms = (without_title(name) for name in names)
    return [form for form in forms if form and _like_person(form)]


def entity_form(extraction: Extraction, entity: Entity) -> str:
    """Return the name that *entity* is read as."""
    text, start = extraction.article.text, entity.start
    if entity.label in PLACES | {"NORP", "EVENT"}:
        return entity.text
    # "Secretary of [State Ana Roe]": a title that the pipeline cut in two.
    before = text[max(0, start - 40) : start]
    if before.endswith((" of ", "-")) and " " in entity.text and entity.text.split()[0].istitle():
        whole = without_title(" ".join([*before.split()[-2:], entity.text]))
        if whole and entity.text.endswith(whole):
            return whole
    if entity.label == "ORG":
        return _with_country(before, entity.text)
    return without_title(entity.text)


def entity_label(entity: Entity, form: str, surnames: frozenset[str]) -> str:
    """Return the label that *entity* deserves: capitals are places, and a known surname is a person."""
    if entity.label == "PERSON" and country_of(form) and is_seat(form):
        return "GPE"
    last = sound(form.rsplit(maxsplit=1)[-1]) if form.strip() else ""
    if (
        entity.label in {"ORG", "LOC", "GPE", "FAC"}
        and last in surnames
        and not country_of(form)
        and not is_organisation(form)
    ):
        return "PERSON" if len(form.split()) <= 3 else entity.label
    return entity.label


def names_told(extraction: Extraction) -> set[str]:
    """Return who speaks, acts, undergoes or reports in *extraction*."""
    names = {quote.speaker for quote in extraction.quotes} | {figure.reported_by for figure in extraction.figures}
    for event in extraction.events:
        names |= {*event.actors, *event.targets, event.attribution, event.initiator}
    return {name for name in names if name}


def _with_country(before: str, name: str) -> str:
    """Return *name* with the country that stands right before it ("Kenya's", "Kenyan")."""
    words = before.split()
    if before[-1:].isspace() and words and country_of(words[-1]) and "\n" not in before[len(before.rstrip()) :]:
        return f"{words[-1]} {name}"
    return name


def _like_person(form: str) -> bool:
    words = form.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
