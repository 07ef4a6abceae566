"""An Extraction as the JSON object that `briefgen extract` prints."""

from typing import Any

from briefgen.model.finding import DateMention, Entity, Event, Extraction, Figure, Finding, Quote


def extraction_json(extraction: Extraction) -> dict[str, Any]:
    """Return *extraction* as plain data, in the shape of the documented contract."""
    article = extraction.article
    return {
        "path": article.path,
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "text": article.text,
        "text_start": article.text_start,
        "quotes": [_quote(each) for each in extraction.quotes],
        "figures": [_figure(each) for each in extraction.figures],
        "events": [_event(each) for each in extraction.events if each.reportable],
        "dates": [_date(each) for each in extraction.dates],
        "entities": [_entity(each) for each in extraction.entities],
    }


def _slice(finding: Finding) -> dict[str, Any]:
    return {"start": finding.start, "end": finding.end, "text": finding.text}


def _quote(quote: Quote) -> dict[str, Any]:
    return _slice(quote) | {
        "kind": quote.kind,
        "cue": quote.cue,
        "certainty": quote.certainty,
        "speaker": quote.speaker,
        "speaker_type": quote.speaker_type,
        "speaker_role": quote.speaker_role,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "medium": quote.medium,
        "date": quote.date,
        "place": quote.place,
        "outlook": quote.outlook,
        "continues": quote.continues,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return _slice(figure) | {
        "value": figure.value,
        "value_max": figure.value_max,
        "modifier": figure.modifier,
        "unit": figure.unit,
        "thing": figure.thing,
        "predicate": figure.predicate,
        "reported_by": figure.reported_by,
        "place": figure.place,
        "date": figure.date,
        "negated": figure.negated,
        "part_of": figure.part_of,
        "same_as": figure.same_as,
    }


def _event(event: Event) -> dict[str, Any]:
    return _slice(event) | {
        "type": event.type,
        "mode": event.mode,
        "trigger": event.trigger,
        "actors": list(event.actors),
        "targets": list(event.targets),
        "places": list(event.places),
        "date": event.date,
        "status": event.status,
        "attribution": event.attribution,
        "initiator": event.initiator,
        "salience": event.salience,
    }


def _date(date: DateMention) -> dict[str, Any]:
    return _slice(date) | {"value": date.value, "anchor": date.anchor, "rule": date.rule}


def _entity(entity: Entity) -> dict[str, Any]:
    return _slice(entity) | {
        "label": entity.label,
        "canonical": entity.canonical or entity.text,
        "role": entity.role,
        "country": entity.country,
    }
