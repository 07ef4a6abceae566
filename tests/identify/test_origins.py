"""Copies of one story share an origin; nothing else does."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.identify.candidates import FEW
from briefgen.identify.copies import Copies, Crowds
from briefgen.identify.credits import agency_of, is_corrected
from briefgen.identify.origins import find_origins
from briefgen.identify.signatures import similar_pairs
from tests.made import article
from tests.marked import marked

STORY = [
    "The town council of Tarn voted late on Monday to close the old harbour bridge after divers found deep cracks in two of its piers.",
    "Engineers had warned for six years that the stone arches were too weak for the lorries that carry timber to the quay.",
    "“Nobody wants to walk across it with a full heart any more,” said Ana Roe, who keeps the fish stall on the northern side.",
    "The repair will cost 4,200,000 crowns and is to be paid from the road fund, the treasurer told the meeting.",
    "A ferry is going to take pupils and workers over the water twice an hour until the centre of the bridge is safe.",
    "Shopkeepers on the southern bank fear that customers will stay away during the programme of works.",
]
OTHER = [
    "Two climbers were brought down from Mount Esk by helicopter after a night in the snow.",
    "Rescuers reached them at first light and found both in good health, the mountain watch said.",
    "Storms are expected to keep the northern face closed for the rest of the week.",
    "The pair had set out without a tent because the forecast had promised clear skies.",
]


def paths(extractions) -> set[frozenset[str]]:
    """The groups of paths that share an origin."""
    named = {each.article.id: each.article.path for each in extractions}
    return {frozenset(named[id_] for id_ in origin.articles) for origin in find_origins(extractions)}


def told(paragraphs: list[str], path: str, **more):
    """An article of *paragraphs*."""
    return marked("\n\n".join(paragraphs), path, **more)


def invented(seed: int, count: int) -> list[str]:
    """As many paragraphs of words that no other seed has."""
    lot = random.Random(seed)
    words = ["".join(lot.choice("bdfgklmnprstvz") + lot.choice("aeiou") for _ in range(4)) for _ in range(200)]
    return [" ".join(lot.choice(words) for _ in range(18)).capitalize() + "." for _ in range(count)]


@pytest.mark.parametrize(
    "copy",
    [
        STORY[:3],
        [STORY[0], STORY[2], STORY[1], *STORY[3:]],
        ["OLD BRIDGE SHUTS", *STORY],
        [
            each.replace("“", '"')
            .replace("”", '"')
            .replace("harbour", "harbor")
            .replace("centre", "center")
            .replace("programme", "program")
            for each in STORY
        ],
        ["TARN (AP) — " + STORY[0], *STORY[1:4], "The Associated Press contributed to this report."],
    ],
    ids=["cut by half", "in another order", "under another headline", "in other marks and spelling", "tagged"],
)
def test_a_copy_is_found_whatever_was_done_to_it(copy: list[str]) -> None:
    """A reprint shares the origin of its story when it is cut, shuffled, re-headlined, re-spelt or tagged."""
    extractions = [told(STORY, "full.txt"), told(copy, "copy.txt"), told(OTHER, "other.txt")]

    assert paths(extractions) == {frozenset({"full.txt", "copy.txt"}), frozenset({"other.txt"})}


@given(st.randoms(use_true_random=False))
def test_cut_shuffled_and_under_another_headline_at_once(lot: random.Random) -> None:
    """A reprint that keeps a third of its story, in any order and under its own headline, shares the origin."""
    story = invented(5000, 12)
    copy = [" ".join(invented(5001, 1)[0].split()[:7]), *lot.sample(story, lot.randint(4, 8))]
    own = invented(5002, 12)

    assert paths([told(story, "full.txt"), told(copy, "copy.txt"), told(own, "own.txt")]) == {
        frozenset({"full.txt", "copy.txt"}),
        frozenset({"own.txt"}),
    }


def test_a_tag_alone_joins_nothing() -> None:
    """Two stories of one agency are two origins."""
    extractions = [
        told(["TARN (AP) — " + STORY[0], *STORY[1:]], "a.txt"),
        told(["ESK (AP) — " + OTHER[0], *OTHER[1:]], "b.txt"),
    ]

    assert len(paths(extractions)) == 2


def test_a_lifted_paragraph_makes_no_copy() -> None:
    """An article that quotes one paragraph of another keeps its own origin."""
    assert len(paths([told(STORY, "a.txt"), told([*OTHER[:2], STORY[3], *OTHER[2:]], "b.txt")])) == 2


def test_a_digest_joins_no_two_stories() -> None:
    """An article made of two whole stories goes with one of them; the stories stay two origins."""
    one = [*STORY, "{PERSON Ana Roe}, {PERSON Li Dahl} and {ORG Tarn Ferries} heard of it."]
    two = [*OTHER, "{PERSON Ivo Lund}, {PERSON Mia Esk} and {ORG Peat Council} took part."]
    origins = paths([told(one, "a.txt"), told(two, "b.txt"), told([*one, *two], "digest.txt")])

    assert len(origins) == 2
    assert not any({"a.txt", "b.txt"} <= origin for origin in origins)


def test_an_origin_is_named_by_whoever_it_credits() -> None:
    """An agency that no table knows names its story; then the outlet; then the path."""
    named = [
        find_origins([told(STORY, "a.txt", credit="Landline", outlet="Valley Post")]),
        find_origins([told(STORY, "a.txt", outlet="Valley Post")]),
        find_origins([told(STORY, "a.txt")]),
    ]

    assert [origin.name for [origin] in named] == ["Landline", "Valley Post", "a.txt"]


def test_the_corrected_version_comes_first() -> None:
    """Of two versions the one that corrects the other is preferred, and the origin says so."""
    corrected = [*STORY, "This article has been updated with the right sum."]
    [origin] = find_origins(
        [told(STORY, "a.txt", published="2031-03-05"), told(corrected, "b.txt", published="2031-03-04")]
    )

    assert origin.articles[0] == told(corrected, "b.txt").article.id
    assert "corrected" in origin.basis


@given(st.randoms(use_true_random=False))
def test_order_does_not_matter(lot: random.Random) -> None:
    """The origins are the same in whichever order articles come, and each article is in exactly one."""
    extractions = [
        told(STORY, "a.txt"),
        told(STORY[:4], "b.txt"),
        told(OTHER, "c.txt"),
        told(STORY[2:], "d.txt"),
        told([], "e.txt"),
    ]
    shuffled = list(extractions)
    lot.shuffle(shuffled)

    found = find_origins(shuffled)

    assert found == find_origins(extractions)
    assert sorted(id_ for origin in found for id_ in origin.articles) == sorted(each.article.id for each in extractions)


CROWD = [told(invented(seed, 6), f"crowd{seed}.txt") for seed in range(FEW)]


@given(st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=10), min_size=1, max_size=8), st.randoms())
def test_every_article_has_one_origin_whatever_it_is_made_of(makings: list[list[int]], lot: random.Random) -> None:
    """Of articles put together from two stories, in any order, each is in exactly one origin, the same each time."""
    pool = [*STORY, *OTHER]
    extractions = [told([pool[part] for part in parts], f"{at}.txt") for at, parts in enumerate(makings)]
    found = find_origins(extractions)

    assert sorted(id_ for each in found for id_ in each.articles) == sorted(each.article.id for each in extractions)
    lot.shuffle(extractions)
    assert find_origins(extractions) == found


def test_strangers_beside_a_story_change_nothing() -> None:
    """Copies are found by their shingles among few and by signatures among many: the origins are the same."""
    versions = [told(STORY, "a.txt"), told(STORY[:3], "b.txt"), told([*OTHER, STORY[3]], "c.txt"), told(OTHER, "d.txt")]

    assert paths([*versions, *CROWD]) == paths(versions) | {frozenset({each.article.path}) for each in CROWD}


def test_a_story_that_very_many_print_is_one() -> None:
    """Eighty outlets print a story, each under its own headline, many of them cut: one origin."""
    lot = random.Random(1)
    story = invented(1000, 10)
    printed = [
        told(
            [*invented(2000 + at, 1), *sorted(lot.sample(story, lot.randint(5, 10)))], f"{at}.txt", outlet=f"Post {at}"
        )
        for at in range(80)
    ]

    assert frozenset(f"{at}.txt" for at in range(80)) in paths([*printed, *CROWD])


def test_what_an_outlet_prints_below_all_it_has_makes_no_copies() -> None:
    """Eighty articles of one outlet that end in the same long invitation to subscribe are eighty stories."""
    below = invented(3000, 6)
    own = [told([*invented(4000 + at, 5), *below], f"{at}.txt", outlet="Valley Post") for at in range(80)]

    assert len(paths([*own, *CROWD])) == 80 + len(CROWD)


def test_a_crowd_of_copies_is_not_compared_all_with_all() -> None:
    """Of three hundred copies each is paired and aligned with some others, and they still hang together."""
    pairs = list(similar_pairs([list(range(100)) for _ in range(300)], [None] * 300, 4))
    asked = []

    class Asked(Copies):
        def share(self, one: int, two: int) -> float:
            asked.append((one, two))
            return 1.0

    found = Asked([], []).among((one, two) for two in range(300) for one in range(two))

    assert len(pairs) < 300 * 10
    assert len(asked) < 300 * 10
    for linked in (pairs, found):
        crowds = Crowds()
        for one, two in linked:
            crowds.join(one, two)
        assert {crowds.head(number) for number in range(300)} == {0}


def test_articles_that_share_little_are_soon_left_alone() -> None:
    """Three hundred texts that look alike and are no copies are aligned with a few others each."""
    asked = []

    class Asked(Copies):
        def share(self, one: int, two: int) -> None:
            asked.append((one, two))

    assert Asked([], []).among((one, two) for two in range(300) for one in range(two)) == {}
    assert len(asked) < 300 * 20


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("TARN, Norway (Reuters) - The bridge is shut.", "Reuters"),
        ("The bridge is shut.\n\nAssociated Press writers Ana Roe and Li Dahl contributed to this report.", "AP"),
        ("The bridge is shut.\n\nSource: AFP", "AFP"),
        ("The bridge is shut (again) — for good.", None),
        ("By ANA ROE, Associated Press\n\nThe bridge is shut.", "AP"),
        ("By Ana Roe and Li Dahl\nAssociated Press\n\nThe bridge is shut.", "AP"),
        ("By Ana Roe\n\nReuters was asked about the bridge.", None),
        ("By Ana Roe for the Valley Post\n\nThe bridge is shut.", None),
        ("It is shut, the mayor told Reuters. It is safe, a diver told Reuters Monday.", "Reuters"),
        ("It is shut, the mayor told The Associated Press. “Go,” he told The Associated Press again.", "AP"),
        ("It is shut, the mayor told Reuters. The Post could not reach him.", None),
        ("Reuters asked the mayor about the bridge.", None),
    ],
)
def test_who_is_credited(text: str, agency: str | None) -> None:
    """An agency is told by its dateline, its writers or a credit line, not by being mentioned."""
    assert agency_of(article(text)) == agency


def test_an_author_may_be_an_agency() -> None:
    """A byline kept beside the text tells the agency as well."""
    assert agency_of(article("The bridge is shut.", author="Ana Roe, Associated Press")) == "AP"
    assert agency_of(article("The bridge is shut.", author="Ana Roe (Reuters)")) == "Reuters"
    assert agency_of(article("The bridge is shut.", author="Ana Reuters")) is None


def test_an_outlet_that_quotes_an_agency_is_none() -> None:
    """What is published by a named outlet is its own, though its speakers told an agency."""
    text = "It is shut, the mayor told Reuters. It is safe, a diver told Reuters."
    assert agency_of(article(text, outlet="Valley Post")) is None


def test_a_correction_is_told() -> None:
    """An article that corrects an earlier version says so in a set phrase."""
    assert is_corrected(article("This article has been corrected: it was in May."))
    assert not is_corrected(article("The teacher corrected the boy."))
