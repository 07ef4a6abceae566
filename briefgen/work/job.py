"""What a worker does: load the pipeline once, then turn articles into extractions.

Whoever hands out the work imports this module, too: the parser and the extractors are imported by the workers only.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache

from briefgen.errors import PipelineError
from briefgen.model.article import Article


@cache
def ready(pipeline: str | None) -> Callable[[Sequence[Article]], list[bytes]]:
    """Return what does the work with *pipeline*, loaded once a process."""
    from briefgen.extract.everything import extract
    from briefgen.parse.load import load_pipeline
    from briefgen.parse.paragraphs import parse
    from briefgen.phrase.phrase import told
    from briefgen.remember.encode import encoded

    nlp = load_pipeline(pipeline)
    return lambda articles: [encoded(told(extract(article, doc))) for article, doc in parse(nlp, articles)]


def make_ready(pipeline: str | None) -> None:
    """Load the pipeline before there is work. A pipeline that is missing is told by the first job, not here."""
    with suppress(PipelineError):
        ready(pipeline)


def work_on(articles: Sequence[Article], pipeline: str | None) -> list[bytes]:
    """Return what is found in each of *articles*, and what of it may be told, in order, as `remember.encode` writes it.

    Written down it is a twentieth of what it is in memory, and it is written where there are processors to spare.
    """
    return ready(pipeline)(articles)
