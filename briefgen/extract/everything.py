"""Run the extractors in the order in which they need each other."""

from typing import TYPE_CHECKING

from briefgen.extract.dates import find_dates, reanchor_quoted
from briefgen.extract.entities import find_entities, find_sentences
from briefgen.extract.events import find_events, find_openers
from briefgen.extract.figures import find_figures
from briefgen.extract.quotes import find_quotes
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.sweeps import without_sweeps

if TYPE_CHECKING:
    from spacy.tokens import Doc


def extract(article: Article, doc: "Doc") -> Extraction:
    """Return all that is found in *article*, given its parsed *doc*."""
    with without_sweeps():
        return _extract(article, doc)


def _extract(article: Article, doc: "Doc") -> Extraction:
    sentences = find_sentences(article, doc)
    entities = find_entities(article, doc)
    dates = find_dates(article, doc, anchor=article.about_day)
    quotes = find_quotes(article, doc, sentences=sentences, entities=entities, dates=dates)
    dates = reanchor_quoted(article, doc, dates=dates, quotes=quotes)
    figures = find_figures(article, doc, sentences=sentences, entities=entities, dates=dates, quotes=quotes)
    events = find_events(
        article, doc, sentences=sentences, entities=entities, dates=dates, quotes=quotes, figures=figures
    )
    return Extraction(
        article=article,
        sentences=sentences,
        entities=entities,
        dates=dates,
        quotes=quotes,
        figures=figures,
        events=events,
        openers=find_openers(article, doc, sentences=sentences, entities=entities, quotes=quotes),
    )
