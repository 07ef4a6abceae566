"""Networks that answer in fewer steps than spaCy's must say what spaCy's say."""

from collections.abc import Callable

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MishWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
from spacy.tokens import Doc
from thinc.api import Adam, Model

from briefgen.parse.lexicon import lexicon_embed
from briefgen.parse.quick import hasten, quick

VOCAB = spacy.blank("en").vocab
WIDTH, DEPTH = 8, 2


EMBEDS: list[Callable[[], Model]] = [
    lambda: MultiHashEmbed(WIDTH, attrs=["NORM", "SUFFIX"], rows=[50, 50], include_static_vectors=False),
    lambda: lexicon_embed(WIDTH, attrs=["NORM", "SUFFIX"], rows=[50, 50], lexicon_rows=[20, 20, 20]),
]
"""spaCy's and ours."""


def network(seed: int, embed: Model | None = None) -> Model:
    """Return a small network of spaCy's with weights drawn from *seed*."""
    embed = embed or EMBEDS[0]()
    made = build_Tok2Vec_model(embed, MaxoutWindowEncoder(WIDTH, 1, 3, DEPTH))
    made.initialize(X=[Doc(VOCAB, words=["a", "dam", "burst"])])
    draw = np.random.default_rng(seed)
    for node in made.walk():
        for name in node.param_names:
            node.set_param(name, draw.normal(size=node.get_param(name).shape).astype("float32"))
    return made


@given(
    texts=st.lists(
        st.lists(st.sampled_from(["dam", "the", "burst", "3", "Orla", "—"]), min_size=1, max_size=9),
        min_size=1,
        max_size=4,
    ),
    seed=st.integers(0, 3),
    made=st.sampled_from(EMBEDS),
)
def test_quick_network_predicts_what_spacys_does(texts: list[list[str]], seed: int, made: Callable[[], Model]) -> None:
    """Repeated words and texts of one word have the vectors that spaCy's network gives them, the first time and later."""
    plain = network(seed, made())
    docs = [Doc(VOCAB, words=words) for words in texts]
    hastened = quick(plain)
    for each in (docs[:1], docs, docs):
        for one, other in zip(plain.predict(each), hastened.predict(each), strict=True):
            assert np.allclose(one, other, atol=1e-4)


@pytest.mark.parametrize("most", [1, 3, 4])
def test_more_words_than_are_remembered_are_answered_for(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Remembering begins anew, and a text of more words than that is answered for all the same."""
    monkeypatch.setattr("briefgen.parse.quick.MOST", most)
    plain = network(2)
    hastened = quick(plain)
    for words in (["a", "dam", "burst"], ["dam", "the"], ["the", "of", "a", "dam", "burst"], ["dam"]):
        docs = [Doc(VOCAB, words=words)]
        assert np.allclose(plain.predict(docs)[0], hastened.predict(docs)[0], atol=1e-4)


def test_quick_network_gives_an_empty_text_no_vectors() -> None:
    """Texts without a word are no trouble, alone or beside others."""
    plain = quick(network(0))
    assert [len(each) for each in plain.predict([Doc(VOCAB, words=[])])] == [0]
    assert [len(each) for each in plain.predict([Doc(VOCAB, words=["dam"]), Doc(VOCAB, words=[])])] == [1, 0]


def test_quick_network_learns_as_spacys_does() -> None:
    """In training it is spaCy's network that answers and learns."""
    plain = network(1)
    answer, learn = quick(plain)([Doc(VOCAB, words=["dam", "burst"])], True)
    learn([np.ones_like(each) for each in answer])
    assert any(node.has_grad(name) for node in plain.walk() for name in node.param_names)


def test_what_was_remembered_is_forgotten_when_the_network_learns() -> None:
    """A word that was met before the lesson has the vector of the new weights after it."""
    plain = quick(network(1))
    docs = [Doc(VOCAB, words=["dam", "burst"])]
    before = plain.predict(docs)[0]
    answer, learn = plain(docs, True)
    learn([np.ones_like(each) for each in answer])
    plain.finish_update(Adam(0.1))
    spacys = plain.layers[0].predict(docs)[0]
    assert not np.allclose(before, spacys, atol=1e-4)
    assert np.allclose(plain.predict(docs)[0], spacys, atol=1e-4)


@pytest.mark.model
def test_our_pipeline_is_hastened_throughout(nlp: Language) -> None:
    """The network that most components share and the one of names both answer in fewer steps."""
    networks = [node for _, pipe in nlp.components for node in pipe.model.walk() if node.name == "quick"]
    assert len(networks) == 2


@pytest.mark.parametrize("encode", [MaxoutWindowEncoder(WIDTH, 2, 3, DEPTH), MishWindowEncoder(WIDTH, 1, DEPTH)])
def test_other_networks_stay_as_they_are(encode: Model) -> None:
    """A network of another kind, with wider windows or without maxout, is not touched."""
    embed = MultiHashEmbed(WIDTH, attrs=["NORM"], rows=[50], include_static_vectors=False)
    other = build_Tok2Vec_model(embed, encode)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec").model = other
    assert hasten(nlp).get_pipe("tok2vec").model is other


def test_components_of_others_may_call_anything_their_model() -> None:
    """A name, for one: the pipeline is left as it is."""

    class Named:
        model = "large"

        def __call__(self, doc: Doc) -> Doc:
            return doc

    Language.factory("named_by_others", func=lambda nlp, name: Named())
    nlp = spacy.blank("en")
    nlp.add_pipe("named_by_others")
    assert hasten(nlp).get_pipe("named_by_others").model == "large"
