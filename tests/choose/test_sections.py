"""Sections: every item where an editor would look for it, the latest stage, no fact twice, empty sections kept."""

from briefgen.choose.match import Rules
from briefgen.choose.sections import choose_sections
from briefgen.model.choice import SectionChoice
from tests.choose.told import WINDOW, Corpus, rules


def chosen(corpus: Corpus, **changes: object) -> dict[str, SectionChoice]:
    """Return the sections of *corpus* by id."""
    return {each.rule.id: each for each in choose_sections(corpus.seen(), rules=rules(**changes), window=WINDOW)}


def texts(section: SectionChoice) -> list[str]:
    """Return what the items of *section* show."""
    return [pick.group.statements[0].shown for pick in section.picks]


STRUCK = "Ostran drones struck a depot near the town of Belgar on Sunday night."
ENDED = "The talks in Tolmar ended on Monday with no agreement on a ceasefire."
ANNOUNCED = "Both delegations are to meet in Tolmar on Monday for a second round of talks."


def test_empty_sections_are_kept():
    """A corpus without events gives every section, without items."""
    found = chosen(Corpus().tell("a", "The weather was fine on Sunday in the whole country."))
    assert [len(each.picks) for each in found.values()] == [0, 0, 0, 0]
    assert found["talks"].tracks == ()


def test_the_latest_stage_wins():
    """Once talks have ended, that they were announced is not told as current; the table says how they ended."""
    corpus = Corpus().tell("a", ANNOUNCED, type="CONSULT", mode="meeting", status="planned", date="2031-05-05")
    corpus.tell("b", ENDED, type="CONSULT", mode="talks", date="2031-05-05")
    talks = chosen(corpus)["talks"]
    assert texts(talks) == [ENDED]
    assert [(row.status, row.last) for row in talks.tracks] == [("ended without agreement", "2031-05-05")]


def test_talks_that_were_only_announced_are_scheduled():
    """Without a later report the announcement is shown, and the table gives the day as the next."""
    corpus = Corpus().tell("a", ANNOUNCED, type="CONSULT", mode="meeting", status="planned", date="2031-05-05")
    talks = chosen(corpus)["talks"]
    assert texts(talks) == [ANNOUNCED]
    assert [(row.status, row.last, row.next) for row in talks.tracks] == [("scheduled", None, "2031-05-05")]


def test_the_day_of_talks_under_way_has_come():
    """Once they are told to be under way, the day for which they were announced is the last, not the next."""
    corpus = Corpus().tell("a", ANNOUNCED, type="CONSULT", mode="meeting", status="planned", date="2031-05-05")
    corpus.tell("b", "The talks in Tolmar were still under way in the afternoon.", type="CONSULT", mode="talks")
    (row,) = chosen(corpus)["talks"].tracks
    assert (row.status, row.last, row.next) == ("under way", "2031-05-05", None)


def test_what_lies_before_the_window_is_background():
    """An earlier round stands under its own label; an earlier strike is not shown."""
    earlier = "A first round of talks ended in Tolmar on April 2 after two hours."
    corpus = Corpus().tell("a", earlier, type="CONSULT", mode="talks", date="2031-04-02")
    corpus.tell("a", STRUCK, type="ASSAULT", mode="drone", date="2031-04-02")
    found = chosen(corpus)
    assert [pick.label for pick in found["talks"].picks] == ["Earlier rounds"]
    assert found["events"].picks == ()


def test_no_fact_stands_twice():
    """The same words in a second article do not make a second item."""
    corpus = Corpus().tell("a", STRUCK, type="ASSAULT", mode="drone", date="2031-05-04")
    corpus.tell("b", STRUCK, type="ASSAULT", mode="drone", date="2031-05-04")
    assert texts(chosen(corpus)["events"]) == [STRUCK]


def test_further_facts_stand_beneath_their_event():
    """A toll told right after a strike is a detail of it."""
    corpus = Corpus().tell("a", STRUCK, type="ASSAULT", mode="drone", date="2031-05-04")
    corpus.tell(
        "a",
        "At least four people were killed, the mayor of Belgar said.",
        type="ASSAULT",
        mode="casualties",
        reportable=False,
    )
    (pick,) = chosen(corpus)["events"].picks
    assert [part.group.statements[0].shown for part in pick.parts] == [
        "At least four people were killed, the mayor of Belgar said."
    ]


def test_the_limit_cuts_and_tells_how_many():
    """Items beyond the limit are counted."""
    corpus = Corpus()
    for town in ("Belgar", "Tolmar", "Lenmark"):
        corpus.tell(
            town[0].lower(),
            f"Talks on a ceasefire in {town} began on Sunday at the old {town} customs house.",
            type="CONSULT",
            mode="talks",
            date="2031-05-04",
        )
    talks = chosen(corpus, limit=1)["talks"]
    assert (len(talks.picks), talks.left_out) == (1, 2)


def test_more_origins_come_first():
    """Of two like events the one that more origins carry is the more important."""
    corpus = Corpus().tell(
        "a",
        "Talks on a ceasefire began in Tolmar at the customs house on Sunday.",
        type="CONSULT",
        mode="talks",
        date="2031-05-04",
    )
    corpus.tell(
        "b",
        "Talks on fishing rights and a ceasefire opened at sea on Sunday evening.",
        type="CONSULT",
        mode="talks",
        date="2031-05-04",
        origins=4,
    )
    assert texts(chosen(corpus)["talks"])[0].startswith("Talks on fishing")


def test_what_is_planned_by_force_is_no_event():
    """An attack that is only expected is not listed among what happened."""
    corpus = Corpus().tell(
        "a",
        "The army expects to attack the depot near Belgar on Monday.",
        type="ASSAULT",
        status="planned",
        date="2031-05-05",
    )
    assert chosen(corpus)["events"].picks == ()


def test_the_section_of_a_finding():
    """The first rule that fits, or none."""
    corpus = Corpus().tell("a", STRUCK, type="ASSAULT", mode="drone").tell("a", ENDED, type="CONSULT", mode="talks")
    corpus.tell("a", "The minister praised the firefighters of the town on Sunday.", type="SUPPORT")
    (extraction,) = corpus.seen().extractions
    found = [Rules(rules()).first(event, extraction) for event in extraction.events]

    assert [rule and rule.id for rule in found] == ["events", "talks", None]


def test_the_order_of_articles_does_not_matter():
    """Read in another order, the same corpus gives the same sections."""
    one = (
        Corpus()
        .tell("a", STRUCK, type="ASSAULT", mode="drone", date="2031-05-04")
        .tell("b", ENDED, type="CONSULT", mode="talks", date="2031-05-05")
        .seen()
    )
    two = type(one)(extractions=one.extractions[::-1], origins=one.origins[::-1], groups=one.groups[::-1])
    first, second = (choose_sections(each, rules=rules(), window=WINDOW) for each in (one, two))
    assert [[pick.group.id for pick in each.picks] for each in first] == [
        [pick.group.id for pick in each.picks] for each in second
    ]
