"""Where an event happened, as far as its sentence says so beyond doubt: in one town, not where it was said or heard of."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from briefgen.compare.count import Count
from briefgen.compare.once import once
from briefgen.compare.told import Told
from briefgen.compare.tolls import RISING
from briefgen.identify.mention import PLACES
from briefgen.model.finding import Entity, Event, Extraction, Figure
from briefgen.phrase.compared import entities_within
from briefgen.phrase.days import days_of
from briefgen.wording.countries import country_of, is_seat
from briefgen.wording.participle import participle
from briefgen.wording.words import folded, meaning

# What a statement asserts, and what it tells along with it ("17 died when a bus crashed in Tarn"): events by salience.
CLEAR, TOLD = 0.4, 0.25
# Characters between the word for the event and the place.
NEAR = 120
# "in ", "in the eastern town of ": what stands right before the place.
BEFORE = re.compile(r"\b[Ii]n (?:the (?:[a-z-]+ ){0,3}(?P<kind>[a-z]+) of )?$")
# "shelled ", "shelled the town of ": the place is what was struck.
STRUCK = re.compile(r"^ (?:the (?:[a-z-]+ ){0,3}(?P<kind>[a-z]+) of )?$")
# How what fits either ends: most places are told apart without a search.
LEADING = ("in ", "In ", "of ")
# "and Verrin", "or in Verrin": one of several places.
MORE = re.compile(r",? (?:and|or|as well as) (?:in |near )?(?:the )?[A-Z]")
ON_DAY = re.compile(r"\bon (?=[A-Z]|the (?:night|morning|evening|eve)\b)")
AREA = re.compile(r"(?:['’]s)?[ -]([a-z]+)(?: ([a-z]+))?")
# "Orland's northern coast": some place in Orland.
OWNING = ("'s", "’s")
LETTERS = re.compile(r"[a-z]+")
# "@NO": the word for a country.
CODE = 3
# "the tanker Mirabel": a word for what bears the name.
BEARER = re.compile(r"\b([a-z]{3,}) $")
LONGEST = 30


@dataclass(frozen=True, eq=False)
class Site:
    """An event that a statement tells, and where it happened."""

    told: Told
    """The statement."""
    extraction: Extraction
    """Its article."""
    event: Event
    """The event."""
    place: Entity
    """Where it happened."""
    settled: bool
    """Whether the sentence calls it a town or the like."""
    within: tuple[str, ...] = ()
    """Places that are told to hold it ("in Lombek, Orland")."""

    @once
    def name(self) -> str:
        """Fullest name of the place."""
        return self.place.canonical or self.place.text

    @once
    def kind(self) -> str:
        """Harm, or else the class of the event."""
        return kind_of(self.event)

    @once
    def way(self) -> str | None:
        """How harm was done ("drone"); None when that is not told, and for all else: talks are a meeting."""
        return self.event.mode if self.kind == "harm" and self.event.mode != "casualties" else None

    @once
    def deed(self) -> str:
        """What happened, in the words of the text ("market struck", "Mirabel exploded", "explosion")."""
        event = self.event
        word = participle(self.extraction.article.text[event.trigger_start : event.trigger_end])
        return " ".join([*(event.targets[:1] or event.actors[:1]), word or event.trigger])

    @once
    def days(self) -> frozenset[str]:
        """Days that it is of: told with the event, else in the statement, else the day of its article."""
        if self.event.date:
            return frozenset(days_of(self.event.date))
        published = self.told.features.published
        return self.told.features.days or frozenset({published} if published else ())

    @once
    def victims(self) -> frozenset[tuple[float, str]]:
        """(number, what became of them) of the victims that the statement counts, no part of another number."""
        counts = (Count(each, self.told.statement) for each in self.told.statement.figures if _is_whole(each))
        return frozenset((each.figure.value or 0.0, each.fate) for each in counts if each.fate in RISING)

    @once
    def struck(self) -> frozenset[str]:
        """Meanings of the words for what was struck ("depot"), no people, and not the town itself."""
        # Who does it in a mishap is whom it befalls: "a bus crashed".
        befallen = self.event.actors if self.event.type == "INCIDENT" else ()
        heads = (name.rsplit(" ", 1)[-1] for name in (*self.event.targets, *befallen) if name[:1].islower())
        return frozenset(map(meaning, heads)) - _meanings("people") - _meanings("settlement")

    @once
    def landmarks(self) -> frozenset[str]:
        """Those of `struck` of which a town has few ("depot", no "house")."""
        return self.struck - _meanings("anywhere")

    @once
    def named(self) -> frozenset[str]:
        """Names of the persons to whom it happened, and of ships, plants and the like."""
        targets = " | ".join(target for event in self.told.statement.events for target in event.targets)
        text = self.extraction.article.text
        persons = (each for each in self._entities if each.label == "PERSON" and each.text in targets)
        borne = (each for each in self._within if is_borne(text, each))
        return frozenset(each.canonical or each.text for each in (*persons, *borne))

    @once
    def persons(self) -> frozenset[str]:
        """Persons whom the event names, without those who only speak of it."""
        return frozenset(each.canonical or each.text for each in self._entities if each.label == "PERSON")

    @once
    def states(self) -> frozenset[str]:
        """Codes of the countries that the statement names, that of the place left out."""
        return frozenset(name[1:] for name in self.told.features.names if len(name) == CODE) - {self.place.country}

    @property
    def _within(self) -> Sequence[Entity]:
        return entities_within(self.extraction, self.event.start, self.event.end)

    @property
    def _entities(self) -> list[Entity]:
        """Names in the event, no places, no peoples, and nobody who only speaks of it."""
        quotes = self.told.statement.quotes
        sources = " | ".join(filter(None, (self.event.attribution, *(each.speaker for each in quotes))))
        return [
            each
            for each in self._within
            if each.label not in PLACES | {"NORP"} and each.text not in sources and not country_of(each.text)
        ]


def is_borne(text: str, name: Entity) -> bool:
    """Tell whether *name* is that of a ship, a plant or the like, whatever it was taken for ("the tanker Mirabel")."""
    found = BEARER.search(text[max(0, name.start - LONGEST) : name.start])
    return found is not None and found[1] in site_words("bearer")


def _is_whole(figure: Figure) -> bool:
    return (
        figure.value is not None
        and figure.unit is None
        and figure.part_of is None
        and figure.same_as is None
        and not figure.negated
    )


def sites_of(told: Sequence[Told], extractions: Mapping[str, Extraction]) -> Iterator[Site]:
    """Yield the statements of which the leading event happened at one place that is named beyond doubt.

    Args:
        extractions: by `Article.id`.
    """
    modes = _table()["modes"]
    for each in told:
        if not each.statement.events:
            continue
        lead = next((event for event in each.statement.events if event.salience >= CLEAR), None)
        if (
            lead is None
            or lead.type not in modes
            or lead.status not in {"actual", "planned"}
            or lead.certainty == "denied"
        ):
            continue
        events = (
            event
            for event in each.statement.events
            if event.salience >= TOLD and event.status == lead.status and kind_of(event) == kind_of(lead)
            if (event.mode or "any") in modes.get(event.type, ())
        )
        extraction = extractions[each.features.article]
        site = next(filter(None, (_site(each, event, extraction) for event in events)), None)
        if site is not None:
            yield site


def kind_of(event: Event) -> str:
    """Return harm, whether it was done or befell, or else the class of *event*."""
    return "harm" if event.type in {"ASSAULT", "INCIDENT"} else event.type


def _site(told: Told, event: Event, extraction: Extraction) -> Site | None:
    """Return the one place of *event*, or None when several are named, or none beyond doubt."""
    text = extraction.article.text
    found = [
        (entity, settled)
        for entity in entities_within(extraction, event.start, event.end)
        if entity.label in PLACES and (settled := _leads_to(text, event, entity)) is not None
    ]
    if len(found) != 1:
        return None
    place, settled = found[0]
    holders = _holders(text, place, extraction)
    names = {place.text, place.canonical, *(name for each in holders for name in (each.text, each.canonical))}
    told_places = {name for each in told.statement.events for name in each.places}
    elsewhere = [name for name in told_places if name not in names and not is_country(name)]
    end = holders[-1].end if holders else place.end
    if elsewhere or MORE.match(text, end) or text.startswith(OWNING, place.end) or is_area(text, place.end):
        return None
    return Site(told, extraction, event, place, settled, tuple(each.canonical or each.text for each in holders))


def _leads_to(text: str, event: Event, place: Entity) -> bool | None:
    """Tell whether the words before *place* call it a town; None when they do not make it the place of *event*."""
    if text[place.start - 3 : place.start] not in LEADING and place.start - event.trigger_end != 1:
        return None
    after = place.start >= event.trigger_end
    struck = STRUCK.match(text[event.trigger_end : place.start]) if after else None
    leading = struck or BEFORE.search(text[max(event.start, place.start - NEAR) : place.start])
    if leading is None or (leading["kind"] and leading["kind"] not in site_words("settlement")):
        return None
    start = place.start - len(leading.group())
    between = (
        text[event.trigger_end : max(start, event.trigger_end)] if after else text[place.end : event.trigger_start]
    )
    words = frozenset(LETTERS.findall(ON_DAY.sub("", between).lower()))
    if len(between) > NEAR or ";" in between or words & (site_words("boundary") | site_words("saying")):
        return None
    if not after and text[event.start : start].strip() and not _is_at_target(text, event, start):
        return None
    return leading["kind"] is not None


def _is_at_target(text: str, event: Event, start: int) -> bool:
    """Tell whether what stands before *start* is what was struck ("*a market* in Tarn was hit"), and not who did it."""
    before = text[event.start : start].rstrip()
    return any(before.endswith(target) for target in event.targets if target[:1].islower())


def _holders(text: str, place: Entity, extraction: Extraction) -> list[Entity]:
    """Return the places named after *place* as those that hold it ("in Lombek, Harbor County, Orland")."""
    found: list[Entity] = []
    end = place.end
    for entity in entities_within(extraction, place.end, place.end + NEAR):
        if entity.label not in PLACES or text[end : entity.start] != ", ":
            break
        found.append(entity)
        end = entity.end
    return found


def is_area(text: str, end: int) -> bool:
    """Tell whether the name that ends at *end* is that of an area ("Tarn region", "Tarn's coast")."""
    found = AREA.match(text, end)
    return found is not None and not site_words("area").isdisjoint(found.groups())


def is_country(name: str) -> bool:
    """Tell whether *name* is that of a country, and not of its capital."""
    return country_of(name) is not None and not is_seat(name)


def spoken_of(name: str, extraction: Extraction) -> bool:
    """Tell whether an article names *name* anywhere."""
    return re.search(rf"\b{re.escape(folded(name))}\b", folded(extraction.article.text)) is not None


@cache
def site_words(name: str) -> frozenset[str]:
    """Return the words under *name* in sites.toml."""
    return frozenset(_table()[name])


@cache
def _meanings(name: str) -> frozenset[str]:
    return frozenset(map(meaning, _table()[name]))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("briefgen.compare").joinpath("sites.toml").read_text("utf-8"))
