"""The disaster profile on two articles of our own: every fact where a relief desk would look for it."""

from pathlib import Path

import pytest

from briefgen.choose.everything import choose
from briefgen.compare.reconcile import reconcile
from briefgen.config.load import load_profile
from briefgen.extract.everything import extract
from briefgen.parse.paragraphs import parse
from briefgen.phrase.phrase import phrase
from briefgen.read.corpus import read_corpus

FOLDER = Path(__file__).parent / "disaster"


@pytest.fixture(scope="module")
def sections(nlp) -> dict[str, str]:
    """What each section of the disaster profile shows, details included, as one text."""
    articles = list(read_corpus(FOLDER, on_skip=lambda skipped: pytest.fail(skipped.reason)))
    reconciled = reconcile([extract(article, doc) for article, doc in parse(nlp, articles)], phrase)
    choice = choose(reconciled, rules=load_profile("disaster", FOLDER).section, window=("2031-09-03", "2031-09-04"))
    return {
        section.rule.id: "\n".join(
            each.group.statements[0].shown for pick in section.picks for each in (pick, *pick.parts)
        )
        for section in choice.sections
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("situation", "struck the Marro coast before dawn"),
        ("situation", "Floods covered most of the Anda delta"),
        ("casualties_damage", "rose to 19 on Thursday"),
        ("casualties_damage", "destroyed more than 1,200 houses"),
        ("response", "The army sent 800 soldiers"),
        ("response", "Rescuers pulled 41 people from roofs"),
        ("response", "Cardova offered two field hospitals"),
        ("response", "promised 40 million dollars in aid"),
        ("response", "appealed for tents and blankets"),
        ("warnings", "The government ordered the evacuation"),
        ("warnings", "warned that another 200 millimeters of rain"),
    ],
)
def test_facts_stand_where_a_desk_looks(sections: dict[str, str], section: str, words: str) -> None:
    """Each planted fact is in its section."""
    assert words in sections[section]


@pytest.mark.model
def test_an_old_disaster_is_not_told_as_news(sections: dict[str, str]) -> None:
    """The cyclone of years ago is not among the dead of the day."""
    assert "Petra" not in sections["casualties_damage"]
