"""Many articles for a benchmark, made from the sample corpus by putting its paragraphs together anew."""

import random
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "corpus"
LENGTH = 600
"""Words an article."""


def paragraphs() -> list[str]:
    """Return the paragraphs of the sample corpus's plain articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.rglob("*.txt"))]
    return [part.strip() for text in texts for part in text.split("\n\n") if len(part.split()) > 8]


def write_articles(folder: Path, count: int) -> None:
    """Write *count* articles of about 600 words to *folder*; the same ones every time."""
    draw = random.Random(20260311)
    pool = paragraphs()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < LENGTH:
            parts.append(draw.choice(pool))
        (folder / f"{number:06}.txt").write_text(" date 2026-03-11 " + "\n\n".join(parts), encoding="utf-8")
