"""Quote extraction against the pipeline's own time, and an article of 1 MB against one of 100 kB. Prints the ratios.

Two articles: the sample corpus's paragraphs over and over, and one that is nothing but quotation marks and spaces.
"""

import time

from growing import LARGE, SMALL, article, repeated, seconds
from spacy.tokens import Doc

from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.quotes import find_quotes
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse


def finding(text: Article, doc: Doc) -> float:
    """Return the seconds that it takes to find the quotes of *doc*."""
    sentences, entities, dates = find_sentences(text, doc), find_entities(text, doc), find_dates(text, doc)
    return seconds(lambda: find_quotes(text, doc, sentences=sentences, entities=entities, dates=dates))


def measure(size: int) -> tuple[float, float]:
    """Return the seconds of the pipeline and of quote extraction for an article of *size*."""
    nlp, text = load_pipeline(), repeated(size)
    start = time.process_time()
    ((_, doc),) = parse(nlp, [text])
    return time.process_time() - start, finding(text, doc)


def marks_only(size: int) -> float:
    """Return the seconds of quote extraction for *size* code points of quotation marks, every other one a space."""
    words = ['"'] * (size // 2)
    doc = Doc(load_pipeline().vocab, words=words, heads=[0] * len(words), deps=["ROOT"] + ["dep"] * (len(words) - 1))
    return finding(article(doc.text), doc)


def main() -> None:
    """Print the table."""
    (parsed, small), (_, large) = measure(SMALL), measure(LARGE)
    print("| | ratio | limit |\n|---|---|---|")
    print(f"| quotes and speakers against the pipeline, 100 kB | {small / parsed:.3f} | 0.15 |")
    print(f"| quotes and speakers, 1 MB against 100 kB | {large / small:.1f} | 12 |")
    print(f"| the same, nothing but quotation marks | {marks_only(LARGE) / marks_only(SMALL):.1f} | 12 |")


if __name__ == "__main__":
    main()
