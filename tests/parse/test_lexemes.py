"""The word features that the config of our pipeline asks for."""

import spacy
from spacy.lang.en import English

from briefgen.parse.lexemes import NAME, register


def features(nlp: spacy.Language) -> list[str]:
    """Return the prefixes that *nlp* sees; "n't" is a word that spaCy's tokenizer knew before."""
    return [token.prefix_ for token in nlp("harbour didn't")]


def test_a_config_that_names_it_sees_the_first_letters() -> None:
    """As many as it asks for, in words new and known."""
    register()
    nlp = English.from_config({"nlp": {"after_creation": {"@callbacks": NAME, "prefix": 3}}})

    assert features(nlp) == ["har", "did", "n't"]


def test_it_brings_our_tokenizer() -> None:
    """Training and use cut the same tokens."""
    register()
    nlp = English.from_config({"nlp": {"after_creation": {"@callbacks": NAME, "prefix": 3}}})

    assert [token.text for token in nlp("pro-Tolmen")] == ["pro-Tolmen"]


def test_other_pipelines_are_left_alone() -> None:
    """What was registered changes no other English pipeline in the same process."""
    register()
    English.from_config({"nlp": {"after_creation": {"@callbacks": NAME, "prefix": 3}}})

    assert features(spacy.blank("en")) == ["h", "d", "n"]
