"""briefgen beside what a user would put together instead: python benchmarks/against.py [ARTICLES]

The same articles, parsed once by the same pipeline; then each task is done by briefgen's stage and by the library that a
user would take for it. Times are processor seconds of this process, without imports, loading and parsing. Numbers found
tell what a time buys, not who is right: how right briefgen is, `make score` tells.

The libraries are not needed by briefgen: pip install --group rivals
"""

import argparse
import importlib
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from texts import write_articles

from briefgen.choose.everything import choose
from briefgen.compare.reconcile import reconcile
from briefgen.config.load import load_profile
from briefgen.extract.dates import find_dates
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.everything import extract
from briefgen.extract.figures import find_figures
from briefgen.extract.quotes import find_quotes
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import phrase
from briefgen.read.corpus import read_corpus

Parsed = Sequence[tuple[Article, Doc]]
KEY = 6
"""Key sentences wanted: as many as a brief has takeaways."""


def ours_quotes(parsed: Parsed) -> int:
    """Quotes of all kinds, with their speakers."""
    found = 0
    for article, doc in parsed:
        sentences, entities, dates = find_sentences(article, doc), find_entities(article, doc), find_dates(article, doc)
        found += len(find_quotes(article, doc, sentences=sentences, entities=entities, dates=dates))
    return found


def textacy_quotes(parsed: Parsed) -> int:
    """Textacy's direct quotations, on the same parses; it refuses a text whose marks it cannot pair."""
    direct = importlib.import_module("textacy.extract").direct_quotations
    found = 0
    for _, doc in parsed:
        try:
            found += sum(1 for _ in direct(doc))
        except ValueError:
            continue
    return found


def ours_figures(parsed: Parsed) -> int:
    """Figures with their units and what they count, and dates resolved against the article's day."""
    found = 0
    for article, doc in parsed:
        sentences, entities, dates = find_sentences(article, doc), find_entities(article, doc), find_dates(article, doc)
        found += len(dates) + len(
            find_figures(article, doc, sentences=sentences, entities=entities, dates=dates, quotes=())
        )
    return found


def library_figures(parsed: Parsed) -> int:
    """Quantities by quantulum3 and dates by dateparser's search."""
    # Without its classifier, an extra: the one it ships was pickled by a scikit-learn of years ago.
    importlib.import_module("quantulum3.classifier").USE_CLF = False
    parser = importlib.import_module("quantulum3.parser")
    search = importlib.import_module("dateparser.search")
    found = 0
    for article, _ in parsed:
        found += len(parser.parse(article.text))
        found += len(search.search_dates(article.text, languages=["en"]) or ())
    return found


def ours_key(parsed: Parsed) -> int:
    """Takeaways: identify, phrase, compare, choose, after extraction (which the other tasks measure)."""
    reconciled = reconcile([extract(article, doc) for article, doc in parsed], phrase)
    profile = load_profile("default", Path())
    chosen = choose(
        reconciled, rules=profile.section, window=(None, "2026-03-11"), takeaways=KEY, key_figures=profile.key_figures
    )
    return len(chosen.takeaways)


def sumy_key(parsed: Parsed) -> int:
    """Sumy's LexRank over all sentences of all articles, as the same pipeline splits them."""
    model = importlib.import_module("sumy.models.dom")
    summarizer = importlib.import_module("sumy.summarizers.lex_rank").LexRankSummarizer()
    words = _Words()
    paragraphs = [
        model.Paragraph([model.Sentence(sentence.text, words) for sentence in doc.sents if sentence.text.strip()])
        for _, doc in parsed
    ]
    return len(summarizer(model.ObjectDocumentModel(paragraphs), KEY))


class _Words:
    """What sumy asks of a tokenizer; its own wants data that are not installed with it."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of *sentence*."""
        return tuple(word for word in sentence.split() if word[:1].isalpha())


TASKS: tuple[tuple[str, Callable[[Parsed], int], Callable[[Parsed], int], tuple[str, ...]], ...] = (
    ("quotes", ours_quotes, textacy_quotes, ("textacy",)),
    ("figures and dates", ours_figures, library_figures, ("quantulum3", "dateparser")),
    ("key sentences of all articles", ours_key, sumy_key, ("sumy",)),
)


def measured(work: Callable[[Parsed], int], parsed: Parsed) -> tuple[float, int]:
    """Return the processor seconds that *work* takes and what it finds, after a first go that fills its caches."""
    work(parsed[:2])
    start = time.process_time()
    found = work(parsed)
    return time.process_time() - start, found


def parsed_articles(count: int) -> tuple[Parsed, float]:
    """Return *count* articles with their parses, and the processor seconds that parsing took."""
    nlp: Any = load_pipeline()
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder), count)
        articles = list(read_corpus(Path(folder), on_skip=lambda _: None))
    start = time.process_time()
    parsed = list(parse(nlp, articles))
    return parsed, time.process_time() - start


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=int, nargs="?", default=40)
    warnings.simplefilter("ignore")
    parsed, parsing = parsed_articles(options.parse_args().articles)
    print(f"{len(parsed)} articles; parsing them took {parsing:.2f} s of processor time.\n")
    print("| task | briefgen: s | found | instead | s | found | briefgen : instead |\n|---|---|---|---|---|---|---|")
    for task, ours, theirs, names in TASKS:
        own, found = measured(ours, parsed)
        other, told = measured(theirs, parsed)
        who = ", ".join(f"{name} {version(name)}" for name in names)
        print(f"| {task} | {own:.2f} | {found} | {who} | {other:.2f} | {told} | {own / other:.2f} |", flush=True)


if __name__ == "__main__":
    main()
