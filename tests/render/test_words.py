"""Small words of the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render import words
from briefgen.render.plain import calm


@pytest.mark.parametrize(
    ("iso", "style", "told"),
    [
        ("2031-03-04", "long", "4 March 2031"),
        ("2031-03-04", "short", "4 Mar"),
        ("2031-03-04", "year", "4 Mar 2031"),
        ("2031-03-04", "weekday", "Tuesday 4 March 2031"),
        ("2031-03", "long", "March 2031"),
        ("2031", "long", "2031"),
        ("2031-03-04/2031-03-06", "short", "4 Mar – 6 Mar"),
        ("2031-02-30", "long", "2031-02-30"),
        ("ended in the spring", "long", "ended in the spring"),
        ("2031-03-04T10:00:00Z", "long", "4 March 2031"),
        ("2031-13", "long", "2031-13"),
        (None, "long", ""),
    ],
)
def test_a_date_is_told_in_words_and_what_is_none_is_left_alone(iso: str | None, style: str, told: str) -> None:
    """ISO days, months, years and intervals; a slice of a source stays as it is."""
    assert words.day(iso, style) == told


@pytest.mark.parametrize(
    ("iso", "zone", "told"),
    [
        ("2031-03-04T18:40:00+02:00", "Europe/Kyiv", "4 March 2031, 18:40 UTC+02:00 (Europe/Kyiv)"),
        ("2031-03-04T18:40:00+00:00", "UTC", "4 March 2031, 18:40 UTC"),
        ("2031-03-04T18:40:00", "Europe/Kyiv", "4 March 2031, 18:40 Europe/Kyiv"),
        ("2031-03-04", "UTC", "end of 4 March 2031 (UTC)"),
        ("2031-03-04Tea", "UTC", "end of 4 March 2031 (UTC)"),
    ],
)
def test_a_cut_off_names_its_zone(iso: str, zone: str, told: str) -> None:
    """A reader never has to guess whose midnight it is."""
    assert words.stamp(iso, zone) == told


def test_nouns_follow_their_number() -> None:
    """One outlet, two outlets, two countries."""
    assert [words.count(1, "outlet"), words.count(2, "outlet"), words.count(1200, "country", "countries")] == [
        "1 outlet",
        "2 outlets",
        "1,200 countries",
    ]


@pytest.mark.parametrize(("value", "told"), [(1250.0, "1,250"), (2.5, "2.5"), (0.25, "0.25"), (None, ""), (74, "74")])
def test_numbers_are_told_with_their_thousands_apart(value: float | None, told: str) -> None:
    """And without a fraction that is none."""
    assert words.number(value) == told


@pytest.mark.parametrize(
    ("text", "side"),
    [("abc", "ltr"), ("اتصال", "rtl"), ("«שלום»", "rtl"), ("12 (дрон)", "ltr"), ("", "ltr"), ("123", "ltr")],
)
def test_the_first_letter_with_a_direction_decides(text: str, side: str) -> None:
    """As rule P2 of UAX #9 has it."""
    assert words.direction(text) == side


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https:", False),
        ("http://[", False),
        (" javascript:x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, kept: bool) -> None:
    """Http and https with a host."""
    assert words.web(url) == (url if kept else "")


@pytest.mark.parametrize(
    ("text", "before", "number", "after"),
    [
        ("more than 40", "more than", "40", ""),
        ("roughly 18,000", "roughly", "18,000", ""),
        ("34%", "", "34%", ""),
        ("12.5 million", "", "12.5", "million"),
        ("dozens", "", "dozens", ""),
        ("At least seven", "At least", "seven", ""),
        ("3 to 5", "", "3", "to 5"),
    ],
)
def test_a_figure_comes_apart_into_its_number_and_the_rest(text: str, before: str, number: str, after: str) -> None:
    """The number is set large, the modifier small."""
    assert words.figure_parts(text) == {"before": before, "number": number, "after": after}


def test_markdown_does_nothing() -> None:
    """Signs that Markdown or HTML acts on are escaped, also at the head of a line."""
    assert words.markdown("*a* [b](c) <i> `d` _e_") == r"\*a\* \[b\](c) \<i\> \`d\` \_e\_"
    assert words.markdown("1. a") == r"\1. a"
    assert words.markdown("a\n\n# b") == r"a \# b"


@given(st.text())
def test_calm_text_can_not_steer(text: str) -> None:
    """No control, override, surrogate or noncharacter is left, and UTF-8 can write it."""
    calmed = calm(text)
    calmed.encode("utf-8")
    assert not any(
        ord(char) < 32 or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" for char in calmed
    )


def test_what_scripts_need_stays() -> None:
    """Joiners and marks of direction are letters' own business."""
    assert calm("a\u200db\u200cc\u200fd") == "a\u200db\u200cc\u200fd"
    assert calm("a\u202eb\x00c\ud800") == "a‹U+202E›b‹U+0000›c‹U+D800›"
