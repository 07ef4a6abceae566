"""Articles for tests of stages 4 to 6, with their findings marked in the text, so that no pipeline is needed.

A case file holds articles and what must come out:

    The truth that the case tells.
    === a.txt | 2031-03-04 | Valley Post
    {PERSON Ana Roe} said {#at least 12 people|person|kill} were killed in {GPE Tarn}.
    === b.txt
    ...
    --- expect
    same: were killed in Tarn = dead in Tarn

Marks: `{LABEL text}` a name; `{#text|head|deed}` a figure, its number in digits, words before it its modifier;
`{"text|speaker}` a quote; `{!TYPE|status|trigger}` an event told by the sentence it stands in, nothing of it in the text.
A line of white space or the end of a line ends a sentence, as do full stops.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.article import Article
from briefgen.model.finding import Citation, Entity, Event, Extraction, Figure, Quote, Sentence
from briefgen.model.statement import Statement
from tests.made import article

MARK = re.compile(r"\{(?P<kind>#|\"|!|[A-Z]+ )(?P<rest>[^{}]*)\}")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\w)[^.!?\n]*)*[.!?]*[\"”]?")
HEAD = re.compile(r"^=== (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """A case file."""

    truth: str
    extractions: tuple[Extraction, ...]
    expect: tuple[tuple[str, str], ...]

    def wanted(self, key: str) -> list[str]:
        """The values expected under *key*."""
        return [value for name, value in self.expect if name == key]


def read_case(path: Path) -> Case:
    """The case in the file at *path*."""
    text, _, expected = path.read_text("utf-8").partition("\n--- expect\n")
    truth, *parts = HEAD.split(text)
    heads, bodies = parts[::2], parts[1::2]
    extractions = tuple(_headed(head, body) for head, body in zip(heads, bodies, strict=True))
    expect = tuple(
        (key.strip(), value.strip())
        for key, _, value in (line.partition(":") for line in expected.splitlines())
        if key.strip()
    )
    return Case(truth.strip(), extractions, expect)


def _headed(head: str, body: str) -> Extraction:
    path, published, outlet = ([part.strip() or None for part in head.split("|")] + [None, None])[:3]
    return marked(body.strip("\n"), path or "a.txt", published=published, outlet=outlet)


def marked(text: str, path: str = "a.txt", **more) -> Extraction:
    """The extraction of an article whose findings are marked in *text*."""
    plain, found = "", []
    at = 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        shown, *notes = ("", *mark["rest"].split("|")) if mark["kind"] == "!" else mark["rest"].split("|")
        found.append((mark["kind"].strip(), len(plain), shown, notes))
        plain += shown
        at = mark.end()
    where = article(plain + text[at:], path, **more)
    sentences = _sentences(where)
    return Extraction(
        article=where,
        sentences=sentences,
        entities=tuple(
            Entity(citation=_cite(where, start, shown), label=kind) for kind, start, shown, _ in found if kind.isalpha()
        ),
        figures=tuple(
            _figure(where, start, shown, notes, sentences) for kind, start, shown, notes in found if kind == "#"
        ),
        quotes=tuple(
            _quote(where, start, shown, notes, sentences) for kind, start, shown, notes in found if kind == '"'
        ),
        events=tuple(_event(start, notes, sentences) for kind, start, _, notes in found if kind == "!"),
    )


def _cite(where: Article, start: int, shown: str) -> Citation:
    return Citation.of(where, start, start + len(shown))


def _sentences(where: Article) -> tuple[Sentence, ...]:
    spans = [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.end()) for m in SENTENCE.finditer(where.text) if m[0].strip()
    ]
    return tuple(
        Sentence(citation=Citation.of(where, start, end), paragraph=where.text.count("\n", 0, start), index=index)
        for index, (start, end) in enumerate(spans)
    )


def _home(start: int, sentences: tuple[Sentence, ...]) -> Sentence:
    return next(each for each in sentences if start < each.end)


def _figure(where: Article, start: int, shown: str, notes: list[str], sentences: tuple[Sentence, ...]) -> Figure:
    number = re.search(r"\d[\d,.]*", shown)
    value = float(number[0].rstrip(".,").replace(",", "")) if number else None
    modifier = shown[: number.start()].strip().lower() or "exact" if number else "vague"
    head, deed = [*notes, "", ""][:2]
    return Figure(
        citation=_cite(where, start, shown), sentence=_home(start, sentences).index, value=value, modifier=modifier,
        thing=head or None, head=head or None, predicate=deed or None, predicate_lemma=deed or None,
    )  # fmt: skip


def _quote(where: Article, start: int, shown: str, notes: list[str], sentences: tuple[Sentence, ...]) -> Quote:
    return Quote(
        citation=_cite(where, start, shown), kind="partial", sentence=_home(start, sentences).index, speaker=notes[0]
    )


def _event(start: int, notes: list[str], sentences: tuple[Sentence, ...]) -> Event:
    home = _home(start, sentences)
    kind, status, trigger = notes
    return Event(
        citation=home.citation, sentence=home.index, type=kind, status=status, trigger=trigger, salience=1.0,
        trigger_start=home.start, trigger_end=home.end,
    )  # fmt: skip


def statements_of(extraction: Extraction) -> tuple[Statement, ...]:
    """One statement a sentence."""
    return tuple(
        Statement(
            citation=each.citation,
            sentence=each.index,
            events=tuple(event for event in extraction.events if event.sentence == each.index),
            figures=tuple(figure for figure in extraction.figures if figure.sentence == each.index),
            quotes=tuple(quote for quote in extraction.quotes if quote.sentence == each.index),
        )
        for each in extraction.sentences
    )
