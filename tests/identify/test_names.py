"""One name for one thing."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.identify.names import identify
from briefgen.wording.transliteration import same_spoken
from tests.marked import marked, read_case

PIECES = (
    "Premier {PERSON Ana Roe} met {PERSON Roe} in {GPE TARNHOLM}.",
    "{PERSON Roe} left. {PERSON Li Roe} stayed in {GPE Tarnholm} with the {ORG Coastal Rescue Service} ({ORG CRS}).",
    "{PERSON Anna Roe} and {PERSON A. Roe} told the {ORG CRS}.",
    "{NORP Kenyan} {ORG Defense Ministry} officials met {PERSON Zhukovskyy}, and the {ORG Ministry of Defence} agreed.",
    "{PERSON Ivan Zhukovsky} met {PERSON Ivan Zhukovskiy} at {GPE Peru}’s {ORG Defense Ministry}.",
)
CASES = sorted((Path(__file__).parents[1] / "cases" / "identify").glob("*.txt"))


def called(extractions, told: str) -> str:
    """The canonical name of the first entity whose text *told* names after its path."""
    path, _, text = told.partition(" ")
    found = next(each for each in extractions if each.article.path == path)
    return next(entity.canonical or entity.text for entity in found.entities if entity.text == text)


def speaker(extractions, told: str) -> str:
    """Who says the words that *told* gives after its path."""
    path, _, text = told.partition(" ")
    found = next(each for each in extractions if each.article.path == path)
    return next(quote.speaker for quote in found.quotes if quote.text == text)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path: Path) -> None:
    """What the first line of each case file says."""
    case = read_case(path)
    named, _ = identify(case.extractions)

    for told, want in (line.split(" = ") for line in case.wanted("name")):
        assert called(named, told) == want, told
    for one, two in (line.split(" = ") for line in case.wanted("one")):
        assert called(named, one) == called(named, two)
    for one, two in (line.split(" = ") for line in case.wanted("two")):
        assert called(named, one) != called(named, two)
    for told, want in (line.split(" = ") for line in case.wanted("speaker")):
        assert speaker(named, told) == want, told


def test_a_state_that_one_article_takes_for_a_person_is_a_state() -> None:
    """Another article knows it as one; whoever is named in full anywhere stays a person."""
    texts = (
        "{PERSON Kestria} attacked {PERSON Marl}.",
        "{GPE Kestria} and {GPE Marl} held talks.",
        "{PERSON Ana Marl} left.",
    )
    named, _ = identify([marked(text) for text in texts])

    assert [each.label for each in named[0].entities] == ["GPE", "PERSON"]


def test_aliases_of_the_user_win() -> None:
    """A listed form takes the canonical name that the user gave it, whatever the corpus says."""
    named, aliases = identify(
        [marked("{PERSON Ana Roe} met {PERSON Big Ana}.")], aliases={"Ana Maria Roe": ["Ana Roe", "Big Ana"]}
    )

    assert [entity.canonical for entity in named[0].entities] == ["Ana Maria Roe", "Ana Maria Roe"]
    assert ("Ana Maria Roe", "listed as aliases") in [(alias.canonical, alias.reason) for alias in aliases]


def test_a_seat_of_government_is_what_a_table_says() -> None:
    """A seat, its city and the government stay apart, unless the user's table says that they are one."""
    extraction = marked("The {ORG Kremlin} waited. {GPE Moscow} was silent. {ORG The Kremlin} then spoke.")
    apart, _ = identify([extraction])
    joined, _ = identify([extraction], aliases={"Russian government": ["Kremlin", "Moscow"]})

    assert len({entity.canonical or entity.text for entity in apart[0].entities[:2]}) == 2
    assert {entity.canonical for entity in joined[0].entities} == {"Russian government"}


def test_what_is_called_by_its_own_name_stays_as_it_is() -> None:
    """A name that nothing is known of gets no canonical form: it is the text itself."""
    extraction = marked("Mayor {PERSON Ana Roe} met {PERSON Roe} of {GPE Tarn}.")
    [named], _ = identify([extraction])

    assert [entity.canonical for entity in named.entities] == [None, "Ana Roe", None]
    assert named.entities[0] is extraction.entities[0]


def names_of(extractions) -> dict[str, list[str]]:
    """Canonical names by path."""
    named, _ = identify(extractions)
    return {each.article.path: [entity.canonical or entity.text for entity in each.entities] for each in named}


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.randoms())
def test_order_does_not_matter(pieces: list[str], lot: random.Random) -> None:
    """Names mean the same in whichever order the articles come."""
    extractions = [marked(piece, f"{at}.txt") for at, piece in enumerate(pieces)]
    shuffled = list(extractions)
    lot.shuffle(shuffled)

    assert names_of(shuffled) == names_of(extractions)


def test_letters_are_told_by_their_case() -> None:
    """The word "who" is not the World Health Organization, nor "us" the United States."""
    extraction = marked('They said {"we will see|who} and {"go on|us}.')
    named, _ = identify([extraction])

    assert [quote.speaker for quote in named[0].quotes] == ["who", "us"]


def test_an_office_is_its_only_holder() -> None:
    """The words "the Kenyan president" mean the person whom the corpus calls so, and nobody when it calls two so."""
    one = marked('Kenyan President {PERSON Ana Roe} came. {"We will stay|the Kenyan president}')
    two = marked("Kenyan President {PERSON Li Dahl} came.", "b.txt")

    assert identify([one])[0][0].quotes[0].speaker == "Ana Roe"
    assert identify([one, two])[0][0].quotes[0].speaker == "the Kenyan president"


def test_every_join_has_a_reason() -> None:
    """Each alias lists its forms, the canonical one among them, and why they were joined."""
    _, aliases = identify([marked("Mayor {PERSON Ana Roe} spoke. {PERSON Roe} left.")])

    assert [(alias.canonical, alias.forms) for alias in aliases] == [("Ana Roe", ("Ana Roe", "Roe"))]
    assert all(alias.reason and alias.canonical in alias.forms for alias in aliases)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Mohammed", "Muhammad", True),
        ("Zhukovskiy", "Zhukovsky", True),
        ("Ivanov", "Ivanova", False),
        ("Mario", "Maria", False),
        ("Harris", "Harrison", False),
    ],
)
def test_spellings(one: str, two: str, same: bool) -> None:
    """Transliterations are one name; an ending that tells a woman's name from a man's makes two."""
    assert same_spoken(one, two) is same


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_text_is_taken(texts: list[str]) -> None:
    """No text makes naming fail, and no article is lost."""
    extractions = [
        marked("{PERSON Ana} " + text.replace("{", "").replace("}", ""), f"{n}.txt") for n, text in enumerate(texts)
    ]

    assert [each.article for each in identify(extractions)[0]] == [each.article for each in extractions]
