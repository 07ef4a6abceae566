"""Read the labels of an article: what a careful reader finds in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.article import Article
from briefgen.read.corpus import read_file

LABELS = Path(__file__).parent / "labels"
ROOT = Path(__file__).parent.parent.parent
FIELDS = {
    "quote": ("speaker",),
    "indirect": ("speaker",),
    "figure": ("value", "modifier", "head"),
    "date": ("value",),
    "event": ("class", "date"),
}
"""What stands between the kind and the words, by kind."""


class LabelError(ValueError):
    """A line of a label file can't be used."""


@dataclass(frozen=True, slots=True)
class Label:
    """One thing to be found."""

    kind: str
    start: int
    end: int
    optional: bool
    """Neither a miss when it is not found, nor a false alarm when it is."""
    answers: dict[str, tuple[str, ...]]
    """Right answers by field; "-" for none."""


def read_labels() -> Iterator[tuple[Article, list[Label]]]:
    """Yield each labelled article with its labels.

    Raises:
        LabelError: a line has too few fields, or its words are not in the article.
    """
    for path in sorted(LABELS.glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        article = _article(lines[0].partition(" | ")[2])
        yield article, _labels(article, lines[1:], path.name)


def _article(name: str) -> Article:
    """Return the article called *name*, from the root of the repository; `#2` takes the second of a file."""
    file, _, number = name.partition("#")
    return list(read_file(ROOT / file, name=file, on_skip=lambda _: None))[int(number or 1) - 1]


def _labels(article: Article, lines: list[str], where: str) -> list[Label]:
    labels: list[Label] = []
    behind: dict[str, int] = {}
    for line in lines:
        kind, *answers, words = line.split(" | ")
        optional, kind = kind.endswith("?"), kind.rstrip("?")
        if len(answers) != len(FIELDS.get(kind, (None,) * 9)):
            raise LabelError(f"{where}: {line!r}: write kind | {' | '.join(FIELDS.get(kind, ('…',)))} | words")
        start, end = _found(article.text, words, behind.get(kind, 0), f"{where}: {line!r}")
        behind[kind] = max(behind.get(kind, 0), start + 1)
        told = dict(zip(FIELDS[kind], (tuple(each.split(" / ")) for each in answers), strict=True))
        labels.append(Label(kind, start, end, optional, told))
    return labels


def _found(text: str, words: str, low: int, where: str) -> tuple[int, int]:
    """Return where *words* stand, behind *low* or else anywhere; " … " in them stands for what is left out."""
    head, _, tail = words.partition(" … ")
    start = text.find(head, low)
    start = start if start >= 0 else text.find(head)
    last = text.find(tail, start + len(head)) if tail else start
    if start < 0 or last < 0:
        raise LabelError(f"{where}: these words are not in the article")
    return start, last + len(tail or head)
