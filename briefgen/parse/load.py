"""Load the spaCy pipeline: ours from the package, or any other by name or path."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import PipelineError

if TYPE_CHECKING:
    from spacy.language import Language

OURS = Path(__file__).parent.parent / "pipelines" / "en_brief_news_sm"
NEEDED = ("tagger", "parser", "ner")


def load_pipeline(name: str | None = None) -> "Language":
    """Return the spaCy pipeline *name* (a package or a path), or our own.

    Raises:
        PipelineError: when it is missing, damaged, or lacks a component that briefgen needs.
    """
    import spacy  # slow to import: about a second

    try:
        nlp = spacy.load(name or OURS)
    except OSError as error:
        raise PipelineError(f"pipeline {name or OURS}: cannot be loaded ({error}); reinstall briefgen") from error
    missing = [component for component in NEEDED if component not in nlp.pipe_names]
    if missing:
        raise PipelineError(f"pipeline {name}: lacks the component {', '.join(missing)}")
    return nlp
