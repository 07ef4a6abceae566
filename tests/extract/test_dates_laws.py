"""Laws of dates: what holds for any article, whatever is written in it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.extract.dates import find_dates, reanchor_quoted
from briefgen.extract.dates.words import table
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Quote

BLANK = spacy.blank("en")
BLANK.max_length = 10_000_000
WORDS = sorted({word for words in table("words.toml").values() for word in words})
MONDAY = date(2024, 7, 1)
RELATIVE = (
    "Monday", "Tuesday evening", "last Friday", "next Wednesday", "today", "yesterday", "tomorrow morning", "last week", "this week",
    "next week", "two weeks ago", "three days ago", "overnight", "over the weekend", "the previous evening", "a day earlier",
    "Thursday of next week", "the day before yesterday", "late Sunday", "overnight into Saturday", "the next day", "tonight",
    "two days after tomorrow", "the past ten days", "this past Tuesday", "last night", "the following Friday", "five days later",
)  # fmt: skip


def article_of(text: str, published: str | None = "2024-07-01") -> Article:
    """Return an article of *text*."""
    return Article(id="a", path="a.txt", text=text, text_start=0, sha256="", published=published)


def shifted(value: str | None, weeks: int) -> str | None:
    """Return an ISO day or interval, *weeks* later."""
    if value is None:
        return None
    return "/".join((date.fromisoformat(each) + timedelta(weeks=weeks)).isoformat() for each in value.split("/"))


@settings(deadline=None)
@given(st.lists(st.sampled_from(RELATIVE), max_size=8), st.integers(0, 6), st.integers(-2000, 2000))
def test_relative_dates_move_with_the_publication(phrases: list[str], days: int, weeks: int) -> None:
    """An article published n weeks later has all its relative dates n weeks later."""
    text = " and then ".join(phrases)
    published = MONDAY + timedelta(days=days)
    doc = BLANK(text)

    early = find_dates(article_of(text, published.isoformat()), doc)
    late = find_dates(article_of(text, (published + timedelta(weeks=weeks)).isoformat()), doc)

    assert [shifted(each.value, weeks) for each in early] == [each.value for each in late]
    assert len(early) >= len(phrases) - text.count("after")


@given(
    st.lists(
        st.sampled_from(
            [
                *WORDS,
                "1",
                "31",
                "99",
                "1914",
                "2024",
                "2024-13-45",
                "3/4",
                "'98",
                "1990s",
                "0",
                "99999999999",
                "Christmas",
                "Easter",
            ]
        )
    )
)
@settings(max_examples=300, deadline=None)
def test_no_words_of_dates_raise(words: list[str]) -> None:
    """Any heap of words that dates are made of is read without an error, and every date is a slice in order."""
    for joint in (" ", "-", ""):
        text = joint.join(words)
        for published in ("2024-07-01", "0001-01-01", "9999-12-31", None):
            last = 0
            for each in find_dates(article_of(text, published), BLANK(text)):
                assert text[each.start : each.end] == each.text
                assert each.start >= last
                last = each.end


@settings(deadline=None)
@given(st.text(), st.one_of(st.none(), st.text(max_size=12)))
def test_no_text_raises(text: str, published: str | None) -> None:
    """Any text, with anything for a publication date, is read without an error."""
    find_dates(article_of(text, published), BLANK(text))


@settings(deadline=None)
@given(st.dates(date(1700, 1, 1), date(2199, 12, 31)))
def test_a_written_date_reads_back_as_itself(day: date) -> None:
    """A whole date means itself in every style in which it is written, whenever it was published."""
    month = day.strftime("%B")
    styles = (
        f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"the {day.day} of {month}, {day.year}", day.isoformat(),
        f"{day.strftime('%A')}, {month} {day.day}, {day.year}", f"{day.strftime('%a')} {day.day} {day.strftime('%b')} {day.year}",
        f"{day.day}-{day.strftime('%b')}-{day.year}", f"{month[:3]}. {day.day}, {day.year}",
    )  # fmt: skip

    for style in styles:
        text = f"It was signed on {style} in the hall."
        for published in ("2024-07-01", None):
            assert [each.value for each in find_dates(article_of(text, published), BLANK(text))] == [day.isoformat()], (
                style
            )


def quote_of(article: Article, words: str, said: str | None) -> Quote:
    """Return a quote of *words*, spoken on that day."""
    start = article.text.index(words)
    return Quote(citation=Citation.of(article, start, start + len(words)), kind="direct", sentence=0, date=said)


@pytest.mark.parametrize(
    ("said", "expected"), [("2024-06-20", "2024-06-19"), (None, "2024-06-30"), ("2024-07-01", "2024-06-30")]
)
def test_words_spoken_on_another_day_are_reckoned_from_it(said: str | None, expected: str) -> None:
    """ "yesterday" in a quote is the day before it was spoken, where that day is known; outside it stays."""
    article = article_of('"We left yesterday," she said. They left yesterday.')
    doc = BLANK(article.text)
    dates = find_dates(article, doc)

    moved = reanchor_quoted(article, doc, dates=dates, quotes=[quote_of(article, "We left yesterday,", said)])

    assert [each.value for each in moved] == [expected, "2024-06-30"]
    assert replace(moved[1]) == dates[1]


def test_a_whole_date_in_a_quote_stays() -> None:
    """A date that needs no anchor is not moved by the day on which it was spoken."""
    article = article_of('"The bridge fell on May 3, 2019," he said.')
    doc = BLANK(article.text)
    dates = find_dates(article, doc)

    assert (
        reanchor_quoted(
            article, doc, dates=dates, quotes=[quote_of(article, "The bridge fell on May 3, 2019,", "2023-01-01")]
        )
        == dates
    )
    assert [each.value for each in dates] == ["2019-05-03"]


def test_an_anchor_given_goes_before_the_publication() -> None:
    """A corpus may know better than the article on which day it was written."""
    article = article_of("They left yesterday.", None)

    assert [each.value for each in find_dates(article, BLANK(article.text), anchor="2024-03-01")] == ["2024-02-29"]
