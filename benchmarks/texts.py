"""Many articles for a benchmark: paragraphs of the sample corpus with names and numbers of their own in each article."""

import random
import re
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"
LENGTH = 600
"""Words an article."""
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b|\b\d[\d,.]*\d\b")
"""A name inside a sentence, or a number: what makes two articles different stories."""
KEPT = frozenset(
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
) | frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "President",
        "Minister",
        "General",
        "Ministry",
    ]
)
SOUNDS = ("ba", "dor", "el", "fin", "gar", "hal", "is", "kor", "lem", "mir", "nov", "os", "per", "rud", "sil", "tam")


def paragraphs() -> list[str]:
    """Return the paragraphs of the sample corpus's plain articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*.txt"))]
    return [part.strip() for text in texts for part in text.split("\n\n") if len(part.split()) > 8]


def write_articles(folder: Path, count: int) -> None:
    """Write *count* articles of about 600 words to *folder*; the same ones every time."""
    pool = paragraphs()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        draw = random.Random(number)
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < LENGTH:
            parts.append(_renamed(draw.choice(pool), draw))
        (folder / f"{number:06}.txt").write_text(" date 2026-03-11 " + "\n\n".join(parts), encoding="utf-8")


def _renamed(part: str, draw: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word in KEPT:
            return word
        if word[0].isdigit():
            return str(draw.randrange(2, 900))
        return "".join(draw.sample(SOUNDS, 3)).capitalize()

    return NAME.sub(other, part)
