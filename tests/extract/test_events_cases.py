"""Every case of tests/cases/events: events with their fields, on our own pipeline."""

from pathlib import Path

import pytest

from briefgen.extract.everything import extract
from briefgen.model.article import Article
from briefgen.model.finding import Event
from briefgen.parse.paragraphs import parse

CASES = sorted((Path(__file__).parent.parent / "cases" / "events").glob("*.txt"))


def read_case(path: Path) -> tuple[Article, list[str]]:
    """Return the article of a case and what is expected of it."""
    head, text, expected = path.read_text(encoding="utf-8").split("---\n")
    published = head.removeprefix("published:").strip() or None
    article = Article(id=path.stem, path=path.name, text=text.strip(), text_start=0, sha256="", published=published)
    return article, expected.strip().splitlines()


def shown(event: Event, field: str) -> str:
    """Return *field* of *event* as a case writes it."""
    if field == "told":
        return "yes" if event.reportable else "no"
    value = getattr(event, "attribution" if field == "by" else field)
    if isinstance(value, tuple):
        return " and ".join(value) or "none"
    return "none" if value is None else str(value)


def is_of(event: Event, trigger: str, kind: str) -> bool:
    """Tell whether *event* has the *trigger* and the class, or class and mode, *kind*."""
    return event.trigger == trigger and kind in {event.type, f"{event.type}-{event.mode}"}


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, nlp) -> None:
    """Every event that the case names is found with its fields, in order, and none that it forbids is told."""
    article, expected = read_case(path)
    ((_, doc),) = parse(nlp, [article])
    rest = sorted(extract(article, doc).events, key=lambda event: event.trigger_start)
    for event in rest:
        assert article.text[event.trigger_start : event.trigger_end]
    for line in expected:
        if line.startswith("! "):
            assert not [event for event in rest if event.trigger == line[2:] and event.reportable]
            continue
        trigger, _, wanted = line.partition(" = ")
        kind, *fields = wanted.split("; ")
        found = next((event for event in rest if is_of(event, trigger, kind)), None)
        assert found is not None, f"{line}: not among {[(e.trigger, e.type, e.mode) for e in rest]}"
        rest = [event for event in rest if event.trigger_start > found.trigger_start]
        for field, value in (each.split(": ", 1) for each in fields):
            assert shown(found, field) == value, f"{line}: {field} is {shown(found, field)!r}"
