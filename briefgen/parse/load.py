"""Load the spaCy pipeline: ours from the package, or any other by name or path."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import PipelineError
from briefgen.parse.lexemes import register
from briefgen.parse.packed import WEIGHTS, unpack
from briefgen.parse.quick import hasten
from briefgen.parse.tokenizer import mend_tokenizer

if TYPE_CHECKING:
    from spacy.language import Language

OURS = Path(__file__).parent.parent / "pipelines" / "en_brief_news_sm"
NEEDED: tuple[tuple[str, frozenset[str]], ...] = (
    ("tagger", frozenset({"tagger"})),
    ("parser", frozenset({"parser"})),
    ("ner", frozenset({"ner", "beam_ner"})),
    ("lemmatizer", frozenset({"lemmatizer", "trainable_lemmatizer"})),
    ("morphologizer or attribute_ruler", frozenset({"morphologizer", "attribute_ruler"})),
)
"""What briefgen cannot do without: name for the user, the spaCy factories that give it."""


def load_pipeline(name: str | None = None) -> "Language":
    """Return the spaCy pipeline *name* (an installed package or a folder), or our own.

    Raises:
        PipelineError: when it is missing or damaged, was made for another spaCy, or lacks a component that briefgen needs.
    """
    nlp = _load(OURS) if name is None else _load(_folder(name) or name)
    _check(nlp, name or "our own")
    return hasten(nlp if name is None else mend_tokenizer(nlp))


def _folder(name: str) -> Path | None:
    folder = Path(name).expanduser()
    return folder if folder.is_dir() else None


def _load(place: Path | str) -> "Language":
    from spacy import load  # slow to import: about a second

    register()
    try:
        _check_version(place)
        return unpack(place) if isinstance(place, Path) and (place / WEIGHTS).is_file() else load(place)
    except PipelineError:
        raise
    except Exception as error:  # a damaged file fails in as many ways as spaCy has readers
        raise PipelineError(f"pipeline {place}: {_what(place, error)}. {_way_out(place)}") from error


def _check_version(place: Path | str) -> None:
    """Refuse weights that another spaCy wrote: they load, and then every answer is wrong."""
    from spacy.about import __version__ as installed
    from spacy.util import get_package_path, is_compatible_version, is_package

    folder = place if isinstance(place, Path) else get_package_path(place) if is_package(place) else None
    if folder is None or not (folder / "meta.json").is_file():
        return
    wanted = json.loads((folder / "meta.json").read_text(encoding="utf-8")).get("spacy_version", "")
    if wanted and is_compatible_version(installed, wanted) is False:
        raise PipelineError(
            f"pipeline {place}: made for spaCy {wanted}, but spaCy {installed} is installed. "
            f'Install a spaCy that fits (pip install "spacy{wanted}") or a newer pipeline.'
        )


def _what(place: Path | str, error: Exception) -> str:
    if isinstance(place, Path):
        detail = str(error).splitlines() or ["no detail"]
        return f"cannot be loaded ({type(error).__name__}: {detail[0]})"
    return "no such pipeline is installed, and no folder has this name"


def _way_out(place: Path | str) -> str:
    if place == OURS:
        return "Reinstall briefgen: pip install --force-reinstall briefgen"
    if isinstance(place, Path):
        return "Check the folder, or leave the setting `pipeline` out to use briefgen's own"
    if set("/\\") & set(place):
        return "Check the path, or leave the setting `pipeline` out to use briefgen's own"
    return f"Install it (python -m spacy download {place}), or leave the setting `pipeline` out to use briefgen's own"


def _check(nlp: "Language", name: str) -> None:
    factories = {_factory(nlp, component) for component in nlp.pipe_names}
    missing = [needed for needed, givers in NEEDED if not givers & factories]
    if nlp.lang != "en":
        raise PipelineError(
            f"pipeline {name}: is for the language {nlp.lang!r}; briefgen reads English. Choose an English pipeline."
        )
    if missing:
        raise PipelineError(
            f"pipeline {name}: lacks the component {', '.join(missing)}. "
            "Choose a pipeline with all of tagger, parser, ner and lemmatizer, or leave the setting `pipeline` out."
        )


def _factory(nlp: "Language", component: str) -> Any:
    return nlp.get_pipe_meta(component).factory
