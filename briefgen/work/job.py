"""What a worker does: load the pipeline once, then turn articles into extractions."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from briefgen.errors import PipelineError
from briefgen.extract.everything import extract
from briefgen.model.article import Article
from briefgen.parse.load import load_pipeline
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import told
from briefgen.remember.encode import encoded

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def loaded(pipeline: str | None) -> "Language":
    """Return the pipeline, loaded once a process."""
    return load_pipeline(pipeline)


def make_ready(pipeline: str | None) -> None:
    """Load the pipeline before there is work. A pipeline that is missing is told by the first job, not here."""
    with suppress(PipelineError):
        loaded(pipeline)


def work_on(articles: Sequence[Article], pipeline: str | None) -> list[bytes]:
    """Return what is found in each of *articles*, and what of it may be told, in order, as `remember.encode` writes it.

    Written down it is a twentieth of what it is in memory, and it is written where there are processors to spare.
    """
    return [encoded(told(extract(article, doc))) for article, doc in parse(loaded(pipeline), articles)]
