"""A pipeline that can't be used is refused with a sentence that says the way out."""

from pathlib import Path

import pytest
import spacy

from briefgen.errors import PipelineError
from briefgen.parse import load
from briefgen.parse.load import load_pipeline
from briefgen.parse.packed import WEIGHTS, pack, unpack


@pytest.fixture
def small() -> spacy.Language:
    """A pipeline with one trained component, small enough to write in a test."""
    nlp = spacy.blank("en")
    tagger = nlp.add_pipe("tagger")
    tagger.add_label("NN")
    nlp.initialize()
    return nlp


def test_a_missing_pipeline_is_named_with_the_command_that_installs_it() -> None:
    """The message holds the name and `spacy download`."""
    with pytest.raises(PipelineError, match=r"xx_no_such_thing.*python -m spacy download xx_no_such_thing"):
        load_pipeline("xx_no_such_thing")


def test_a_pipeline_without_a_parser_is_refused_by_component(tmp_path: Path, small: spacy.Language) -> None:
    """The components that lack are named, those that are there are not."""
    small.to_disk(tmp_path / "small")

    with pytest.raises(PipelineError, match="lacks the component parser, ner, lemmatizer"):
        load_pipeline(str(tmp_path / "small"))


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    """Briefgen reads English."""
    spacy.blank("de").to_disk(tmp_path / "german")

    with pytest.raises(PipelineError, match="language 'de'"):
        load_pipeline(str(tmp_path / "german"))


def test_a_pipeline_of_another_spacy_is_refused(tmp_path: Path, small: spacy.Language) -> None:
    """Weights that another spaCy wrote load and then answer wrongly, so the version is looked at first."""
    small.meta["spacy_version"] = ">=2.0.0,<2.1.0"
    pack(small, tmp_path / "old")

    with pytest.raises(PipelineError, match=r"made for spaCy >=2\.0\.0,<2\.1\.0, but spaCy .* is installed"):
        load_pipeline(str(tmp_path / "old"))


@pytest.mark.parametrize("kept", [0, 100, 2000])
def test_a_damaged_pipeline_says_so(
    tmp_path: Path, small: spacy.Language, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    """A file cut short is an expected failure; for our own pipeline the way out is to reinstall."""
    pack(small, tmp_path / "cut")
    weights = tmp_path / "cut" / WEIGHTS
    weights.write_bytes(weights.read_bytes()[:kept])
    monkeypatch.setattr(load, "OURS", tmp_path / "cut")

    with pytest.raises(PipelineError, match=r"cannot be loaded.*Reinstall briefgen"):
        load_pipeline()


def test_packing_keeps_what_the_pipeline_says(tmp_path: Path, small: spacy.Language) -> None:
    """A packed pipeline has the components, labels and, to half precision, the weights it had."""
    pack(small, tmp_path / "packed")
    again = unpack(tmp_path / "packed")
    old = small.get_pipe("tagger").model.predict([small.make_doc("Two boats left.")])[0]
    new = again.get_pipe("tagger").model.predict([again.make_doc("Two boats left.")])[0]

    assert again.pipe_names == small.pipe_names
    assert again.get_pipe("tagger").labels == ("NN",)
    assert abs(old - new).max() < 1e-2


@pytest.mark.model
def test_our_own_pipeline_has_all_that_is_needed(nlp: spacy.Language) -> None:
    """The pipeline in the package loads and tags, parses and names."""
    doc = nlp("Officials in France said so.")

    assert doc.has_annotation("TAG")
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")
    assert [ent.text for ent in doc.ents] == ["France"]
