"""Dates, quotes and figures, each and together, against the pipeline's own time, and 1 MB against 100 kB. Prints a table.

CPU time, least of three runs; the sample corpus's paragraphs over and over, and an article of nothing but numbers.
"""

import time

from growing import LARGE, SMALL, article, repeated, seconds
from spacy.tokens import Doc

from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.figures import find_figures
from briefgen.extract.quotes import find_quotes
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse


def measure(text: Article, doc: Doc) -> dict[str, float]:
    """Return the seconds that dates, quotes and figures of *doc* take."""
    sentences, entities, dates = find_sentences(text, doc), find_entities(text, doc), find_dates(text, doc)
    quotes = find_quotes(text, doc, sentences=sentences, entities=entities, dates=dates)
    found = {"sentences": sentences, "entities": entities, "dates": dates}
    times = {
        "dates": seconds(lambda: find_dates(text, doc)),
        "quotes": seconds(lambda: find_quotes(text, doc, **found)),
        "figures": seconds(lambda: find_figures(text, doc, quotes=quotes, **found)),
    }
    return times | {"all three": sum(times.values())}


def numbers_only(size: int) -> float:
    """Return the seconds of figures for *size* code points of numbers, which nothing has parsed."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000
    text = article(("between 5 and 9 million, $3.2bn (1,200 km) or " * (size // 46 + 1))[:size])
    doc = nlp(text.text)
    sentences = find_sentences(text, doc)
    return seconds(lambda: find_figures(text, doc, sentences=sentences, entities=(), dates=(), quotes=()))


def main() -> None:
    """Print the table."""
    nlp, small_text, large_text = load_pipeline(), repeated(SMALL), repeated(LARGE)
    start = time.process_time()
    ((_, small_doc),) = parse(nlp, [small_text])
    parsed = time.process_time() - start
    ((_, large_doc),) = parse(nlp, [large_text])
    small, large = measure(small_text, small_doc), measure(large_text, large_doc)
    print("| | share of the pipeline, 100 kB | 1 MB against 100 kB |\n|---|---|---|")
    for name, taken in small.items():
        print(f"| {name} | {taken / parsed:.3f} | {large[name] / taken:.1f} |")
    print(f"| figures, numbers alone | | {numbers_only(LARGE) / numbers_only(SMALL):.1f} |")
    print("| wanted, all three | 0.150 | 12 |")


if __name__ == "__main__":
    main()
