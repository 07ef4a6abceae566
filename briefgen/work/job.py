"""What a worker does: load the pipeline once, then turn articles into extractions."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.everything import extract
from briefgen.model.article import Article
from briefgen.model.finding import Extraction
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def loaded(pipeline: str | None) -> "Language":
    """Return the pipeline, loaded once a process."""
    return load_pipeline(pipeline)


def work_on(articles: Sequence[Article], pipeline: str | None) -> list[Extraction]:
    """Return what is found in each of *articles*, in order."""
    return [extract(article, doc) for article, doc in parse(loaded(pipeline), articles)]
