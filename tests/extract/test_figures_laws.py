"""Laws of numbers: what is written reads back as itself, whatever the style; nothing raises."""

from decimal import Decimal

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words
from spacy.tokens import Doc

from briefgen.extract.figures.candidates import quantities
from briefgen.extract.figures.find import find_figures
from briefgen.extract.figures.money import codes
from briefgen.extract.figures.numerals import numerals
from briefgen.extract.figures.tables import table
from briefgen.model.article import Article
from briefgen.model.finding import Citation, Sentence

BLANK = spacy.blank("en")
COUNTS = st.integers(min_value=0, max_value=999_999_999_999)
PIECES = st.sampled_from(
    [
        *"0123456789",
        "12",
        "1,000",
        ".5",
        "½",
        "$",
        "€",
        "US$",
        "%",
        "-",
        "–",
        " to ",
        " or ",
        " and a half ",
        "(",
        ")",
        " of ",
        "million",
        "bn",
        "dozen",
        "dozens of ",
        "several ",
        "one",
        "twenty",
        "-two",
        "third",
        "km",
        " per cent",
        " years",
        "a ",
        "more than ",
        "at least ",
        " or more",
        "people",
        " Zu-",
        "9" * 40,
        "×10^",
        "\u00a0",
        "\u202e",
        "\ud7ff",
        "\U0001f600",
        "\n",
        "“",
        '"',
    ],
)


def only_value(text: str) -> float | None:
    """Return the value of the only number in *text*."""
    (numeral,) = numerals(text)
    assert text[numeral.start : numeral.end] == text
    return numeral.value


def unparsed(text: str) -> Doc:
    """Return a Doc of *text* in which every token stands alone.

    Made anew from its words, since spaCy leaves the edges of tokens behind a special case ("a.m.") wrong until a parser
    sets them, and walking over such edges kills the process.
    """
    tokens = BLANK(text)
    return Doc(
        tokens.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        heads=list(range(len(tokens))),
        deps=["dep"] * len(tokens),
    )


@settings(deadline=None)
@given(COUNTS, st.sampled_from([",", "\u00a0", "\u202f", "\u2009", "'", "’", ""]))
def test_grouped_digits(number: int, mark: str) -> None:
    """A whole number reads back whichever mark groups its digits."""
    assert only_value(f"{number:,}".replace(",", mark)) == number


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_decimal_point(number: Decimal) -> None:
    """A number with a decimal point reads back, grouped or not."""
    assert only_value(f"{number:f}") == float(number)
    assert only_value(f"{number:,f}") == float(number)


@settings(deadline=None)
@given(COUNTS)
def test_words(number: int) -> None:
    """A whole number in English words reads back, with and without "and", at the head of a sentence or within it."""
    words = num2words(number).replace(",", "")

    assert only_value(words) == number
    assert only_value(words.replace(" and ", " ")) == number
    assert only_value(words.capitalize()) == number


@settings(deadline=None)
@given(
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=0, max_value=9),
    st.sampled_from(sorted(table("numbers")["scales"].items())),
)
def test_mixed(whole: int, tenth: int, scale: tuple[str, int]) -> None:
    """Digits before a scale word are multiplied by it ("3.8 billion")."""
    name, factor = scale

    assert only_value(f"{whole}.{tenth} {name}") == pytest.approx((whole + tenth / 10) * factor, rel=1e-12)


@settings(deadline=None)
@given(st.sampled_from(sorted(codes())), st.integers(min_value=1, max_value=99_999))
def test_currency_codes(code: str, number: int) -> None:
    """A currency code before or after an amount is its unit."""
    for text in (f"{code} {number}", f"{code}{number}", f"{number} {code}"):
        (found,) = quantities(text)
        assert (found.value, found.unit) == (number, code)


@settings(deadline=None)
@given(
    st.sampled_from(
        [
            (row["name"], form)
            for row in table("units")["unit"]
            for form in row.get("forms", [])
            if row["kind"] != "weight"
        ]
    )
)
def test_units(unit: tuple[str, str]) -> None:
    """Every form of every unit is read as that unit, with a space and with a hyphen."""
    name, form = unit
    for text in (f"12 {form}", f"12-{form}"):
        (found,) = quantities(text)
        assert (found.value, found.unit, found.end) == (12, name, len(text))


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=400), st.integers(min_value=1, max_value=400))
def test_ranges(low: int, more: int) -> None:
    """Two measures joined by "to", a dash or "between … and" are one range."""
    high = low + more
    for text in (
        f"{low} to {high} miles",
        f"{low}-{high} miles",
        f"{low}–{high} miles",
        f"between {low} and {high} miles",
    ):
        (found,) = quantities(text)
        assert (found.value, found.value_max, found.unit) == (low, high, "mile")


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    """Any text is read without an error; figures lie in order and do not overlap."""
    doc = unparsed(text)
    article = Article(id="a", path="a", text=text, text_start=0, sha256="")
    sentences = (Sentence(citation=Citation.of(article, 0, len(text)), paragraph=0, index=0),) if text else ()

    figures = find_figures(article, doc, sentences=sentences, entities=(), dates=(), quotes=())

    ends = [figure.end for figure in figures if not figure.negated]
    starts = [figure.start for figure in figures if not figure.negated]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
