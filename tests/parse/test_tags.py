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


def clause(words: list[str], deps: list[str], heads: list[int]) -> list[tuple[str, str]]:
    """Return relation and head of each word of a sentence with a noun of which the parser made too much."""
    pos = ["NOUN" if word in {"people", "bus", "vote"} else "X" for word in words]
    participles = ["VBN" if word in {"crashed", "held"} else "NN" for word in words]
    doc = Doc(VOCAB, words=words, deps=deps, heads=heads, pos=pos, tags=participles)
    return [(token.dep_, token.head.text) for token in mend_tags(doc)]


def test_a_clause_without_another_verb_has_its_participle_as_verb() -> None:
    """After "when" somebody does something: the bus crashed."""
    words = ["Three", "died", "when", "a", "bus", "crashed", "here"]
    made = clause(words, ["nsubj", "ROOT", "advmod", "det", "advcl", "acl", "advmod"], [1, 1, 4, 4, 1, 4, 5])

    assert made[4:6] == [("nsubj", "crashed"), ("advcl", "died")]
    assert made[2] == ("advmod", "crashed")


def test_after_a_preposition_a_participle_stays_one() -> None:
    """The vote held nothing: it was held."""
    words = ["Three", "left", "after", "a", "vote", "held", "here"]
    made = clause(words, ["nsubj", "ROOT", "case", "det", "obl", "acl", "advmod"], [1, 1, 4, 4, 1, 4, 5])

    assert made[4:6] == [("obl", "left"), ("acl", "vote")]


def test_a_noun_that_acts_is_a_verb() -> None:
    """What has a subject and an object does something: parties control seats, and a party sets out goals."""
    words, deps = ["party", "sets", "goals"], ["nsubj", "ROOT", "obj"]
    assert noun_tags(words, deps, ["NN", "NNS", "NNS"])[1] == "VBZ"
    assert noun_tags(words, deps, ["NN", "NN", "NNS"])[1] == "VBD"
    assert noun_tags(words, deps, ["NNS", "NN", "NNS"])[1] == "VBP"
    assert noun_tags(words, ["nsubj", "ROOT", "nmod"], ["NN", "NNS", "NNS"])[1] == "NNS"


def noun_tags(words: list[str], deps: list[str], given: list[str]) -> list[str]:
    """Return the tags of a sentence of three words, of which the second is its head."""
    doc = Doc(VOCAB, words=words, deps=deps, heads=[1, 1, 1], tags=given)
    return [token.tag_ for token in mend_tags(doc)]
