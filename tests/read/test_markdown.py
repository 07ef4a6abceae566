"""Markdown with YAML front matter."""

from itertools import pairwise

import pytest


def test_front_matter_and_marks(read_as) -> None:
    """Metadata comes from the front matter; the text has no marks and a blank line between paragraphs."""
    article = read_as(
        "a.md",
        "---\ntitle: Talks end\noutlet: Harbor Tribune\nauthor: [Ana Ruiz, Tom Hall]\n"
        "date: 2026-03-09T21:30:00+02:00\nurl: https://harbortribune.example/a\n---\n\n# Talks end\n\n"
        "The **talks** ended\non [Tuesday](https://x.example/) with `no` deal.  \nNobody spoke.\n\n"
        "## Reaction\n\n> “We will *be back*,” he said.\n\n- one\n- two\n\n![A picture](x.png)\n",
    ).one

    assert article.text == (
        "The talks ended on Tuesday with no deal.\nNobody spoke.\n\nReaction\n\n“We will be back,” he said.\n\none\n\ntwo"
    )
    assert (article.title, article.outlet, article.author) == ("Talks end", "Harbor Tribune", "Ana Ruiz, Tom Hall")
    assert (article.published, article.published_at, article.date_basis) == (
        "2026-03-09",
        "2026-03-09T21:30:00+02:00",
        "metadata",
    )
    assert (article.url, article.text_start) == ("https://harbortribune.example/a", None)


def test_first_heading_is_the_title_without_front_matter(read_as) -> None:
    """Without front matter the first heading is the headline, and no part of the text."""
    article = read_as("a.md", "# Talks end\n\nNobody spoke.\n").one

    assert (article.title, article.text) == ("Talks end", "Nobody spoke.")


def test_a_heading_that_differs_from_the_title_stays(read_as) -> None:
    """Only a repeated headline is taken out of the text."""
    article = read_as("a.md", "---\ntitle: Talks\n---\n# Another line\n\nNobody spoke.\n").one

    assert (article.title, article.text) == ("Talks", "Another line\n\nNobody spoke.")


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ("title: Talks: no deal", "Talks: no deal"),
        ("title: \"Talks: 'no deal'\"", "Talks: 'no deal'"),
        ("title: 'unfinished", "'unfinished"),
        ("title: @home", "@home"),
        ("Title:  Talks\ntags: [a, b", "Talks"),
    ],
)
def test_careless_front_matter_is_read_as_it_was_meant(read_as, block, title) -> None:
    """A colon or quotation mark in a title, the commonest slip, costs neither the article nor its title."""
    assert read_as("a.md", f"---\n{block}\n---\nNobody spoke.\n").one.title == title


def test_windows_line_ends(read_as) -> None:
    """Front matter with CRLF is found."""
    article = read_as("a.md", "---\r\ntitle: Talks\r\n---\r\nNobody spoke.\r\n").one

    assert (article.title, article.text) == ("Talks", "Nobody spoke.")


def test_rule_at_the_top_is_no_front_matter(read_as) -> None:
    """Three dashes above a text that holds no keys are a rule."""
    assert read_as("a.md", "---\n\nNobody spoke.\n\n---\n\nEnd.\n").one.text == "Nobody spoke.\n\nEnd."


@pytest.mark.parametrize(
    "date", ["yesterday", "03/04/2026", "2026-02-30", "{a: b}", "[2026]", "!!python/object:os.system x"]
)
def test_date_that_is_none_is_not_invented(read_as, date) -> None:
    """A date that cannot be read for certain is no date, and nothing of the YAML is executed."""
    article = read_as("a.md", f"---\ndate: {date}\ntitle: Talks\n---\nNobody spoke.\n").one

    assert (article.published, article.date_basis) == (None, "unknown")


def test_billion_laughs_in_front_matter_is_harmless(read_as) -> None:
    """Nested YAML aliases are not unfolded."""
    names = "abcdefghi"
    bomb = "a: &a [lol, lol]\n" + "".join(f"{y}: &{y} [{', '.join(['*' + x] * 9)}]\n" for x, y in pairwise(names))

    assert read_as("a.md", f"---\n{bomb}author: *i\ntitle: Talks\n---\nNobody spoke.\n").one.title == "Talks"


def test_tables_and_raw_html(read_as) -> None:
    """A table is read row by row; tags are left out, scripts with what is in them."""
    article = read_as(
        "a.md",
        "| Side | Demand |\n|---|---|\n| Varenia | a truce |\n\n<script>alert(1)</script>\n\n"
        "<div>In a box</div>\n\nThe <b onclick=x()>end</b>.\n",
    ).one

    assert article.text == "Side | Demand\n\nVarenia | a truce\n\nIn a box\n\nThe end."


def test_nothing_but_marks_is_refused(read_as) -> None:
    """A file of a hundred thousand brackets, over which a parser would sit for minutes, is named."""
    assert "marks of Markdown" in read_as("a.md", "[" * 100_000).reason


def test_toml_front_matter(read_as) -> None:
    """TOML between lines of plus signs is read as well."""
    article = read_as(
        "a.md", '+++\ntitle = "Talks"\ndate = 2026-03-09T08:00:00+02:00\nauthor = "By Ana Ruiz"\n+++\nNobody spoke.\n'
    ).one

    assert (article.title, article.published, article.author, article.text) == (
        "Talks",
        "2026-03-09",
        "Ana Ruiz",
        "Nobody spoke.",
    )


def test_broken_toml_front_matter(read_as) -> None:
    """TOML that is broken costs the metadata, not the article."""
    assert read_as("a.md", "+++\ntitle = \n+++\nNobody spoke.\n").one.text == "Nobody spoke."
