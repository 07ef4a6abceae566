"""How long dates take: as a share of the pipeline's time, and how it grows with the text. Run: python benchmarks/dates.py

Both figures are ratios taken in one run. Aims: at most 0.05 of the pipeline's time; ten times the text in at most twelve
times the time.
"""

import time
from collections.abc import Callable
from pathlib import Path

from briefgen.extract.dates import find_dates
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse

CASES = Path(__file__).parent.parent / "tests" / "cases" / "dates"
LINES = "\n\n".join(path.read_text(encoding="utf-8").split("---\n")[1] for path in sorted(CASES.glob("*.txt")))
HOSTILE = ("June 3 and ", "the day before ", "early late mid ", "2014 ", "the ", "May ")


def article_of(text: str) -> Article:
    """An article that holds *text* alone."""
    return Article(id="a", path="a.txt", text=text, text_start=0, sha256="", published="2025-06-02")


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def share_of_pipeline() -> float:
    """Return the time of dates, divided by the time of parsing the same text."""
    nlp, article = load_pipeline(), article_of(LINES * 5)
    (_, doc), *_ = parse(nlp, [article])
    return seconds(lambda: find_dates(article, doc)) / seconds(lambda: list(parse(nlp, [article])))


def growth(piece: str) -> float:
    """Return the time for 400 kB of *piece*, divided by that for 40 kB."""
    import spacy

    blank = spacy.blank("en")
    blank.max_length = 10_000_000
    times = []
    for size in (40_000, 400_000):
        article = article_of((piece * (size // len(piece) + 1))[:size])
        doc = blank(article.text)
        times.append(seconds(lambda article=article, doc=doc: find_dates(article, doc)))
    return times[1] / times[0]


def main() -> None:
    """Print the shares and how time grows."""
    print(f"{'dates / pipeline':24} {share_of_pipeline():8.3f}")
    for piece in (LINES, *HOSTILE):
        print(f"{'x10 of ' + repr(piece[:14]):24} {growth(piece):8.1f}")


if __name__ == "__main__":
    main()
