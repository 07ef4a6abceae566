"""Compare what is extracted with what is labelled."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefgen.extract.everything import extract
from briefgen.model.finding import Event, Extraction, Finding
from briefgen.parse.paragraphs import parse
from tests.gate.labels import FIELDS, Label, read_labels

HALF = 0.5
"""Share of their union that two quotes have in common to be the same."""
ATTRIBUTES = {"quote": ("speaker",), "indirect": ("speaker",), "figure": ("modifier", "head"), "event": ("date",)}
"""What is asked of a finding that matches, by kind; what a figure and an event *is* decides whether they match."""


def measure(nlp: Any) -> tuple[dict[str, float], list[str]]:
    """Return the shares reached, 0 to 1, by name (`quote.recall`), and every error as a line of text."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    labelled = list(read_labels())
    docs = [doc for _, doc in parse(nlp, [article for article, _ in labelled])]
    for (article, labels), doc in zip(labelled, docs, strict=True):
        found = extract(article, doc)
        for kind in FIELDS:
            own = [label for label in labels if label.kind == kind]
            errors += [f"{article.path}: {error}" for error in _compare(kind, own, found, counts)]
    return _shares(counts), errors


def _compare(kind: str, labels: list[Label], found: Extraction, counts: Counter[str]) -> Iterator[str]:
    """Count what is right in *counts* and yield what is wrong."""
    left = list(_findings(kind, found))
    text = found.article.text
    for label in sorted(labels, key=lambda each: each.optional):
        options = [each for each in left if _matches(label, each)]
        best = max(options, key=lambda each: (_shared(label, each), -each.start), default=None)
        if best is not None:
            left.remove(best)
        if label.optional:
            continue
        counts[f"{kind}.labelled"] += 1
        if best is None:
            yield f"{kind} missed: {text[label.start : label.end]!r} {_told(label)}"
            continue
        counts[f"{kind}.right"] += 1
        yield from _attributes(kind, label, best, counts)
    counts[f"{kind}.false"] += len(left)
    for each in left:
        yield f"{kind} false: {each.text!r} {_values(kind, each)}"


def _attributes(kind: str, label: Label, found: Finding, counts: Counter[str]) -> Iterator[str]:
    values = _values(kind, found)
    for field in ATTRIBUTES.get(kind, ()):
        if _same(values[field], label.answers[field]):
            counts[f"{kind}.{field}.right"] += 1
        else:
            counts[f"{kind}.{field}.wrong"] += values[field] != "-"
            yield f"{kind} {field}: {found.text!r} has {values[field]!r}, not {' / '.join(label.answers[field])!r}"


def _findings(kind: str, found: Extraction) -> Iterator[Finding]:
    if kind in {"quote", "indirect"}:
        yield from (each for each in found.quotes if (each.kind == "indirect") == (kind == "indirect"))
    elif kind == "figure":
        yield from found.figures
    elif kind == "date":
        yield from found.dates
    else:
        yield from (each for each in found.events if each.reportable)


def _matches(label: Label, found: Finding) -> bool:
    if label.kind in {"quote", "indirect"}:
        return _shared(label, found) >= HALF
    values = _values(label.kind, found)
    must = {"figure": "value", "date": "value", "event": "class"}[label.kind]
    return _shared(label, found) > 0 and _same(values[must], label.answers[must])


def _shared(label: Label, found: Finding) -> float:
    """Return the share of their union that both hold; of an event, its trigger counts."""
    start, end = (found.trigger_start, found.trigger_end) if isinstance(found, Event) else (found.start, found.end)
    both = min(end, label.end) - max(start, label.start)
    return max(0, both) / (max(end, label.end) - min(start, label.start))


def _values(kind: str, found: Any) -> dict[str, str]:
    """Return what is compared, as text; "-" for none."""
    if kind in {"quote", "indirect"}:
        values = {"speaker": found.speaker}
    elif kind == "figure":
        value = None if found.value is None else f"{found.value:.10g}"
        values = {"value": value, "modifier": found.modifier, "head": found.head}
    elif kind == "date":
        values = {"value": found.value}
    else:
        values = {"class": found.type, "date": found.date}
    return {field: value or "-" for field, value in values.items()}


def _same(value: str, answers: tuple[str, ...]) -> bool:
    return _plain(value) in {_plain(_number(answer)) for answer in answers}


def _number(answer: str) -> str:
    return f"{float(answer):.10g}" if answer.replace(".", "", 1).isdigit() and answer.isascii() else answer


def _plain(value: str) -> str:
    return value.replace("’", "'").lower().removeprefix("the ")


def _told(label: Label) -> str:
    return "; ".join(f"{field} {' / '.join(answers)}" for field, answers in label.answers.items())


def _shares(counts: Counter[str]) -> dict[str, float]:
    """Return precision and recall of each kind, and of each attribute for how many of the labelled it is right.

    What is not found has no right speaker either, so that finding more lowers no share. Of speakers, `named` tells how many of those that are named are right: a wrong name is worse than none.
    Events have no precision: only the key ones are labelled.
    """
    shares = {}
    for kind in FIELDS:
        right, false = counts[f"{kind}.right"], counts[f"{kind}.false"]
        if kind != "event":
            shares[f"{kind}.precision"] = right / max(1, right + false)
        shares[f"{kind}.recall"] = right / max(1, counts[f"{kind}.labelled"])
        for field in ATTRIBUTES.get(kind, ()):
            good = counts[f"{kind}.{field}.right"]
            shares[f"{kind}.{field}"] = good / max(1, counts[f"{kind}.labelled"])
            if field == "speaker":
                shares[f"{kind}.named"] = good / max(1, good + counts[f"{kind}.{field}.wrong"])
    return shares
