"""What a parser may take for something else is told by its form and its place; the trees below are the wrong ones."""

import spacy
from spacy.tokens import Doc

from briefgen.extract.events.frame import lemma
from briefgen.extract.events.misread import is_describing, is_past, is_relative, is_subject_of_noun, place
from briefgen.grammar import described_doer, is_passive, subjects

VOCAB = spacy.blank("en").vocab


def parsed(*rows: str) -> Doc:
    """Return a sentence, a row of "word tag label head" a word; of parts of speech only nouns and verbs are told apart."""
    words, tags, deps, heads = zip(*(row.split() for row in rows), strict=True)
    kinds = ["VERB" if tag.startswith("V") else "NUM" if tag == "CD" else "NOUN" for tag in tags]
    places = [int(head) for head in heads]
    return Doc(VOCAB, words=list(words), tags=list(tags), deps=list(deps), heads=places, pos=kinds, lemmas=list(words))


def test_a_noun_without_a_place_does_the_verb_behind_it() -> None:
    """Of "guards sank boats, ministers said" ministers speak, so that guards are left to sink boats."""
    doc = parsed(
        "Guards NNS nsubj 5", "sank VBN acl 0", "boats NNS obj 1", ", , punct 0", "ministers NNS nsubj 5", "said VBD ROOT 5"
    )  # fmt: skip
    assert [each.text for each in subjects(doc[1])] == ["Guards"]
    assert not is_passive(doc[1])
    assert is_past(doc[1])
    assert not is_relative(doc[1])
    assert (place(doc[1])[0], place(doc[1])[1].text) == ("ccomp", "said")


def test_a_conjunction_before_a_noun_opens_a_clause() -> None:
    """Of "rose after guards sank boats" the guards do what the clause tells."""
    doc = parsed(
        "Prices NNS nsubj 1", "rose VBD ROOT 1", "after IN case 3", "guards NNS obl 1", "sank VBN acl 3", "boats NNS obj 4"
    )  # fmt: skip
    assert described_doer(doc[4]) == doc[3]
    assert (place(doc[4])[0], place(doc[4])[1].text) == ("advcl", "rose")


def test_a_participle_stays_with_its_noun() -> None:
    """Of "boats sunk here lay low" the boats lie low and sank nothing: no object, no second subject."""
    doc = parsed("Boats NNS nsubj 3", "sunk VBN acl 0", "here RB advmod 1", "lay VBD ROOT 3", "low RB advmod 3")
    assert described_doer(doc[1]) is None
    assert is_passive(doc[1])
    assert not is_past(doc[1])
    assert is_relative(doc[1])


def test_a_noun_beside_a_verb_without_a_subject_is_its_subject() -> None:
    """A sentence of a noun, a comma and a past tense has the noun for its subject; behind a colon it is a heading."""
    rows = ["Rounds NNS ROOT 0", "held VBN acl 0", ", , punct 3", "ended VBD parataxis 0"]
    assert [each.text for each in subjects(parsed(*rows)[3])] == ["Rounds"]
    assert not subjects(parsed(*rows[:2], ": : punct 3", rows[3])[3])


def test_a_form_with_a_subject_and_no_auxiliary_is_past() -> None:
    """ "Sides agreed" is no perfect, "sides have agreed" is one."""
    assert is_past(parsed("sides NNS nsubj 1", "agreed VBN ROOT 1")[1])
    assert not is_past(parsed("sides NNS nsubj 2", "have VBP aux 2", "agreed VBN ROOT 2")[2])


def test_an_irregular_past_is_no_present() -> None:
    """ "They shot" is of the past whatever its tag, "they fire" is not."""
    assert is_past(parsed("guards NNS nsubj 1", "shot VBP ROOT 1")[1])
    assert not is_past(parsed("guards NNS nsubj 1", "fire VBP ROOT 1")[1])


def test_a_noun_that_heads_a_clause_of_time_is_its_verb() -> None:
    """In "when talks approach" talks approach; in "when peace talks fail" peace is a part of a name for talks."""
    doc = parsed("reads VBZ ROOT 0", "when WRB advmod 3", "talks NNS compound 3", "approach NN advcl 0")
    assert is_subject_of_noun(doc[2])
    assert not is_subject_of_noun(parsed("when WRB advmod 2", "peace NN compound 2", "talks NNS advcl 2")[1])


def test_a_gerund_behind_a_possessive_describes_the_noun() -> None:
    """A negotiating team is a team; in "their bombing of towns" the bombing is told."""
    assert is_describing(parsed("their PRP$ nmod:poss 2", "negotiating VBG nsubj 2", "team NN ROOT 2")[1])
    assert not is_describing(
        parsed("their PRP$ nmod:poss 1", "bombing VBG ROOT 1", "of IN case 3", "towns NNS nmod 1")[1]
    )


def test_which_behind_a_preposition_opens_a_relative_clause() -> None:
    """ "Of which two sank" says more of ships, whatever the clause hangs on."""
    doc = parsed("saw VBD ROOT 0", "of IN case 2", "which WDT obl 4", "two CD nsubj 4", "sank VBD advcl 0")
    assert is_relative(doc[4])
    assert not is_relative(doc[0])


def test_a_gerund_is_joined_to_a_gerund() -> None:
    """In "vowed to keep marching and singing" the singing is kept up, not vowed beside it."""
    doc = parsed(
        "vowed VBD ROOT 0", "to TO mark 2", "keep VB xcomp 0", "marching VBG xcomp 2", "and CC cc 5", "singing VBG conj 0"
    )  # fmt: skip
    assert place(doc[5])[1].text == "marching"


def test_a_lemma_left_as_it_stands_is_mended() -> None:
    """What wounded, raided and wounding are forms of is in the word lists; an unknown verb stays as it is."""
    forms = ("wounded VBN ROOT 0", "raided VBD ROOT 0", "wounding VBG ROOT 0", "glimmed VBD ROOT 0")
    assert [lemma(parsed(row)[0]) for row in forms] == ["wound", "raid", "wound", "glimmed"]


def test_a_noun_alone_makes_no_clause() -> None:
    """In "fled when buses crashed" buses crash; with a copula the noun is what somebody is."""
    rows = ["fled VBD ROOT 0", "when WRB advmod 2", "buses NNS advcl 0", "crashed VBN acl 2"]
    assert described_doer(parsed(*rows)[3]) is not None
    assert is_past(parsed(*rows)[3])
    assert described_doer(parsed(*rows[:2], "were VBD cop 3", "buses NNS advcl 0", "painted VBN acl 3")[4]) is None
