"""Every case of tests/cases/figures: figures with their fields, on our own pipeline."""

from pathlib import Path

import pytest

from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.figures import find_figures
from briefgen.model.article import Article
from briefgen.model.finding import Figure
from briefgen.parse.paragraphs import parse

CASES = sorted((Path(__file__).parent.parent / "cases" / "figures").glob("*.txt"))
FIELDS = {"by": "reported_by", "lemma": "predicate_lemma"}


def read_case(path: Path) -> tuple[Article, list[str]]:
    """Return the article of a case and what is expected of it."""
    head, text, expected = path.read_text(encoding="utf-8").split("---\n")
    published = head.removeprefix("published:").strip() or None
    article = Article(id=path.stem, path=path.name, text=text.strip(), text_start=0, sha256="", published=published)
    return article, expected.strip().splitlines()


def figures_of(article: Article, nlp) -> tuple[Figure, ...]:
    """Return the figures of *article*, without any quotes known."""
    ((_, doc),) = parse(nlp, [article])
    sentences, entities, dates = find_sentences(article, doc), find_entities(article, doc), find_dates(article, doc)
    return find_figures(article, doc, sentences=sentences, entities=entities, dates=dates, quotes=())


def value_of(figure: Figure) -> str:
    """Return the value of *figure* as a case writes it."""
    if figure.value is None:
        return "?"
    return f"{figure.value!r}" if figure.value_max is None else f"{figure.value!r}..{figure.value_max!r}"


def shown(figure: Figure, field: str, figures: tuple[Figure, ...]) -> str:
    """Return *field* of *figure* as a case writes it."""
    value = getattr(figure, FIELDS.get(field, field))
    if field in {"part_of", "same_as"}:
        value = next((each.text for each in figures if each.start == value), None)
    if field == "negated":
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def wanted_of(line: str) -> tuple[str, str, dict[str, str]]:
    """Return the words, the value and the fields that *line* asks for."""
    words, _, rest = line.partition(" = ")
    value, *fields = rest.split("; ")
    numbers = [each if each == "?" else repr(float(each)) for each in value.strip().split("..")]
    return words, "..".join(numbers), dict(field.split(": ", 1) for field in fields)


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, nlp) -> None:
    """The figures of the case are found in order with what is asked of them, and none where it says so."""
    article, expected = read_case(path)

    figures = figures_of(article, nlp)

    found = iter(figures)
    for line in expected:
        if line.startswith("! "):
            at = article.text.index(line.removeprefix("! "))
            assert not [each for each in figures if each.start < at + len(line) - 2 and at < each.end], line
            continue
        words, value, fields = wanted_of(line)
        figure = next((each for each in found if each.text == words), None)
        assert figure is not None, (words, [each.text for each in figures])
        assert value_of(figure) == value
        assert {field: shown(figure, field, figures) for field in fields} == fields
