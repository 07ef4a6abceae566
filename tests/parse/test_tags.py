"""Past tenses that were taken for participles."""

import spacy
from spacy.tokens import Doc

from briefgen.parse.tags import mend_tags

VOCAB = spacy.blank("en").vocab


def tags(words: list[str], deps: list[str], heads: list[int]) -> list[str]:
    """Return the tags of a sentence whose verbs the tagger called participles."""
    doc = Doc(VOCAB, words=words, deps=deps, heads=heads, tags=["VBN"] * len(words))
    return [token.tag_ for token in mend_tags(doc)]


def test_a_main_verb_with_a_subject_is_past_tense() -> None:
    """Nobody is said by the radio: the mayor speaks."""
    assert tags(["Roe", "said", "so"], ["nsubj", "ROOT", "advmod"], [1, 1, 1])[1] == "VBD"


def test_with_an_auxiliary_it_stays_a_participle() -> None:
    """A perfect has its auxiliary."""
    assert tags(["Roe", "has", "said"], ["nsubj", "aux", "ROOT"], [2, 2, 2])[2] == "VBN"


def test_without_a_subject_it_stays_a_participle() -> None:
    """A headline leaves auxiliaries out: "Mayor warned over leak" has a subject that acts not."""
    assert tags(["Roe", "warned", "again"], ["nsubj:pass", "ROOT", "advmod"], [1, 1, 1])[1] == "VBN"
