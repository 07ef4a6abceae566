"""Disagreements and updates that no common wording joins, in articles that the pipeline reads."""

import pytest

from briefgen.compare.reconcile import reconcile
from briefgen.extract.everything import extract
from briefgen.model.statement import Reconciled
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import phrase
from tests.made import article

pytestmark = pytest.mark.model

SHIP = (
    "LOMBEK, May 5 — A Suldan torpedo struck the tanker Mirabel off Cape Ferrin on Tuesday, the navy of Orland said."
    " The Mirabel had left Lombek at dawn."
)
SHIP_TOO = (
    "ASK, May 5 — The tanker Mirabel was hit by an Orlandic mine off Cape Ferrin on Tuesday, the Suldan Transport"
    " Ministry said. Ships left Lombek all day."
)
HOUSE = "A Suldan missile hit a school in Lombek on Tuesday, the mayor said. Teachers in Lombek wept beside Ana Veldt."
HOUSE_TOO = "Sulda denied that it had fired at the school. Ana Veldt went back to Lombek, where the children were."
LONG = "The Harrow Bridge took 18 months to repair, engineer Ana Veldt said in Lombek."
AS_LONG = "Repairs of the Harrow Bridge in Lombek took a year and a half, a foreman, Rolf Iden, said."
LONGER = "Repairs of the Harrow Bridge in Lombek took more than three years, a foreman, Rolf Iden, said."
OFFER = "The plan of Orland for a border truce has been on the table since April 3, Ana Veldt said in Lombek."
OFFER_TOO = "Orland first put its plan for a border truce forward in Lombek on April 6, Rolf Iden wrote."
TOLLS = (
    "At least four people were killed when a mill in Lombek burned on Monday, the Harbor Rescue Service said.",
    "Seven people are now known to have died in the fire at a mill in Lombek, the Harbor Rescue Service said.",
    "The toll of the mill fire in Lombek rose to nine dead on Wednesday, the Harbor Rescue Service said.",
)


def seen(nlp, *texts: str, days: tuple[str, ...] = ()) -> Reconciled:
    """*texts* as one corpus, each by an outlet of its own, of 5 May unless *days* say otherwise."""
    days = days or ("2026-05-05",) * len(texts)
    articles = [
        article(text, f"{number}.txt", published=day, outlet=f"Outlet {number}", date_basis="header")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return reconcile([extract(each, doc) for each, doc in parse(nlp, articles)], phrase)


def kinds(made: Reconciled) -> list[str]:
    """What kinds of disagreement there are."""
    return [each.kind for each in made.discrepancies]


def test_two_causes_of_one_blow_disagree(nlp) -> None:
    """One side tells of the other's torpedo, the other of a mine."""
    made = seen(nlp, SHIP, SHIP_TOO)

    found = next(each for each in made.discrepancies if each.kind == "actor")
    assert {account.text for account in found.accounts} == {"Suldan torpedo", "Orlandic mine"}


def test_what_is_denied_in_another_article_is_disputed(nlp) -> None:
    """A deed that one article tells and the accused denies in another is a disagreement of its own kind."""
    assert kinds(seen(nlp, HOUSE, HOUSE_TOO)) == ["denial"]


def test_a_denial_that_names_nobody_else_is_held_against_what_is_told(nlp) -> None:
    """An article that names no more than the accused may be of any story, and in a crowd of others it is found."""
    others = [HOUSE.replace("school", "mill").replace("Lombek", f"Tarn{number}") for number in range(30)]
    made = seen(nlp, HOUSE.replace("Suldan", "Peruvian"), "Peru denied that it had fired at the school.", *others)

    assert "denial" in kinds(made)


def test_a_year_and_a_half_is_eighteen_months(nlp) -> None:
    """The same span in another unit is no disagreement; twice the span is one."""
    assert not kinds(seen(nlp, LONG, AS_LONG))
    assert kinds(seen(nlp, LONG, LONGER)) == ["figure"]


def test_two_days_of_one_offer_disagree(nlp) -> None:
    """A thing of the past that two articles date differently is disputed, and not when they agree."""
    assert kinds(seen(nlp, OFFER, OFFER_TOO)) == ["date"]
    assert not kinds(seen(nlp, OFFER, OFFER_TOO.replace("April 6", "April 3")))


def test_a_toll_that_rises_is_one_update(nlp) -> None:
    """Three counts of one fire, higher from day to day, are one update and no disagreement."""
    made = seen(nlp, *TOLLS, days=("2026-05-04", "2026-05-05", "2026-05-06"))

    assert not kinds(made)
    assert [[account.text for account in each.accounts] for each in made.updates] == [
        ["At least four people", "Seven people", "nine"]
    ]


def test_tolls_of_two_towns_are_two(nlp) -> None:
    """A higher count in another town is no update."""
    assert not seen(nlp, TOLLS[0], TOLLS[1].replace("Lombek", "Verrin"), days=("2026-05-04", "2026-05-05")).updates
