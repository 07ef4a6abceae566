"""Calls: one entry a contact, with who asked for it and what each side says."""

from briefgen.choose.sections import choose_sections
from briefgen.model.choice import Pick
from tests.choose.told import WINDOW, Corpus, rules

CALL = {
    "type": "CONSULT",
    "mode": "phone",
    "actors": ("Anna Keller",),
    "targets": ("Pavel Orlan",),
    "date": "2031-05-04",
}


def calls(corpus: Corpus) -> tuple[Pick, ...]:
    """Return the contacts of *corpus*."""
    return next(
        each.picks for each in choose_sections(corpus.seen(), rules=rules(), window=WINDOW) if each.rule.id == "calls"
    )


def test_one_contact_told_twice_is_one_entry():
    """Two articles on one call make one entry, with both named and the medium."""
    corpus = Corpus().tell("a", "Minister Anna Keller spoke by phone with Pavel Orlan on Sunday.", **CALL)
    corpus.tell(
        "b", "The foreign ministry in Tolmar confirmed a conversation of Orlan and Keller.", **CALL | {"mode": "call"}
    )
    (pick,) = calls(corpus)
    assert pick.actors == ("Anna Keller", "Pavel Orlan")
    assert pick.medium == "phone"


def test_readouts_stand_beneath_with_their_speakers():
    """What either side says of the call in the next paragraphs belongs to it; so does who asked for it."""
    corpus = Corpus().tell("a", "Minister Anna Keller spoke by phone with Pavel Orlan on Sunday.", **CALL)
    corpus.tell(
        "a",
        "The call was held at Orlan's request and was short.",
        type="CONSULT",
        mode="call",
        initiator="Orlan",
        reportable=False,
    )
    corpus.tell(
        "a",
        "The two ministers discussed shipping, Keller's office said.",
        quote={"kind": "indirect", "speaker": "Keller's office"},
    )
    (pick,) = calls(corpus)
    assert pick.initiator == "Orlan"
    assert [part.said_by for part in pick.parts] == [None, "Keller's office"]


def test_the_call_of_another_article_is_another_call():
    """ "The call" belongs to the contact told before it in its own article."""
    corpus = Corpus().tell("a", "Minister Anna Keller spoke by phone with Pavel Orlan on Sunday.", **CALL)
    corpus.tell(
        "b",
        "President Jon Berg telephoned with Lea Marsh on Monday.",
        type="CONSULT",
        mode="phone",
        actors=("Jon Berg",),
        targets=("Lea Marsh",),
        date="2031-05-05",
    )
    corpus.tell(
        "b",
        "The call was held at Marsh's request and was long.",
        type="CONSULT",
        mode="call",
        initiator="Marsh",
        reportable=False,
    )
    found = {pick.actors[0]: pick.initiator for pick in calls(corpus)}
    assert found == {"Anna Keller": None, "Jon Berg": "Marsh"}


def test_contacts_of_different_days_are_two():
    """The same parties on another day hold another call."""
    corpus = Corpus().tell("a", "Minister Anna Keller spoke by phone with Pavel Orlan on Sunday.", **CALL)
    corpus.tell(
        "b", "Keller and Orlan held another telephone conversation a day later.", **CALL | {"date": "2031-05-05"}
    )
    assert len(calls(corpus)) == 2


def test_a_meeting_of_nobody_is_no_contact():
    """Without two parties, one of them by name, there is no entry."""
    corpus = Corpus().tell(
        "a",
        "Ambassadors are going to meet again on Monday in Lenmark.",
        type="CONSULT",
        mode="meeting",
        actors=("ambassadors",),
        date="2031-05-05",
    )
    assert calls(corpus) == ()
