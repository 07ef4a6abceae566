"""Clauses hung on the nearest word, on trees built by hand."""

import spacy
from spacy.tokens import Doc

from briefgen.parse.trees import mend_trees

VOCAB = spacy.blank("en").vocab


def mended(*rows: tuple[str, str, str, int]) -> list[tuple[str, str]]:
    """Return relation and head of each word after mending; a row is word, tag, relation, place of the head."""
    words, tags, deps, heads = zip(*rows, strict=True)
    pos = [
        "NOUN" if tag.startswith("NN") else "VERB" if tag.startswith("VB") else "NUM" if tag == "CD" else "X"
        for tag in tags
    ]
    doc = Doc(VOCAB, words=words, tags=tags, deps=deps, heads=heads, pos=pos)
    return [(token.dep_, token.head.text) for token in mend_trees(doc)]


def test_the_verb_behind_what_describes_its_noun_is_the_main_verb() -> None:
    """Pictures seen by a paper suggest something; they are not seen to."""
    pictures = [
        ("Pictures", "NNS", "ROOT", 0),
        ("seen", "VBN", "acl", 0),
        ("by", "IN", "case", 3),
        ("papers", "NNS", "obl:agent", 1),
        ("suggest", "VBP", "xcomp", 1),
        ("damage", "NN", "obj", 4),
        (".", ".", "punct", 0),
    ]
    made = mended(*pictures)

    assert made[0] == ("nsubj", "suggest")
    assert made[4] == ("ROOT", "suggest")
    assert made[6] == ("punct", "suggest")


def test_a_noun_of_another_number_is_not_its_subject() -> None:
    """One picture does not "suggest"."""
    assert mended(("Picture", "NN", "ROOT", 0), ("seen", "VBN", "acl", 0), ("suggest", "VBP", "xcomp", 1))[2] == (
        "xcomp",
        "seen",
    )


def test_what_was_said_in_a_message_is_no_description_of_the_message() -> None:
    """The clause has all it needs, and stands away from the message."""
    said = [
        ("Roe", "NNP", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("in", "IN", "case", 4),
        ("a", "DT", "det", 4),
        ("message", "NN", "obl", 1),
        ("yesterday", "NN", "nmod", 4),
        ("that", "WDT", "obj", 9),
        ("raids", "NNS", "nsubj", 9),
        ("would", "MD", "aux", 9),
        ("end", "VB", "acl:relcl", 4),
    ]
    made = mended(*said)

    assert made[6] == ("mark", "end")
    assert made[9] == ("ccomp", "said")


def test_a_clause_right_behind_its_noun_describes_it() -> None:
    """Roe spoke in the message that she wrote."""
    said = [
        ("Roe", "NNP", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("in", "IN", "case", 4),
        ("the", "DT", "det", 4),
        ("message", "NN", "obl", 1),
        ("that", "WDT", "obj", 7),
        ("she", "PRP", "nsubj", 7),
        ("wrote", "VBD", "acl:relcl", 4),
    ]
    assert mended(*said)[7] == ("acl:relcl", "message")


def test_between_auxiliary_and_verb_since_is_an_adverb() -> None:
    """The crew has since moved: nothing follows from it."""
    rows = [
        ("Crews", "NNS", "nsubj", 3),
        ("have", "VBP", "aux", 3),
        ("since", "RB", "mark", 3),
        ("moved", "VBN", "ROOT", 3),
    ]
    assert mended(*rows)[2] == ("advmod", "moved")


def test_before_its_subject_since_opens_a_clause() -> None:
    """Since crews have moved …"""
    rows = [
        ("Since", "IN", "mark", 3),
        ("crews", "NNS", "nsubj", 3),
        ("have", "VBP", "aux", 3),
        ("moved", "VBN", "ROOT", 3),
    ]
    assert mended(*rows)[0] == ("mark", "moved")


def test_the_second_participle_has_a_subject_of_its_own() -> None:
    """Two were killed, eleven were injured; nobody was killed by being injured."""
    rows = [
        ("Two", "CD", "nsubj:pass", 2),
        ("were", "VBD", "aux:pass", 2),
        ("killed", "VBN", "ROOT", 2),
        ("and", "CC", "cc", 4),
        ("eleven", "CD", "conj", 2),
        ("injured", "VBN", "advcl", 2),
    ]
    made = mended(*rows)

    assert made[3:] == [("cc", "injured"), ("nsubj:pass", "injured"), ("conj", "killed")]
