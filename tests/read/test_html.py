"""HTML pages."""

import json

import pytest

from briefgen.read.html_attributes import MOST

PAGE = """<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>{title}</h1>{body}</article>
<div class="related"><a href="/x">More stories</a></div><footer>Harbor Tribune. All rights reserved.</footer></body></html>"""
BODY = "<p>The talks ended on Tuesday without a truce, the hosts said.</p><p>“We will be back,” said the envoy.</p>"


def page(body: str = BODY, *, head: str = "", title: str = "Talks end") -> str:
    """A small news page."""
    return PAGE.format(body=body, head=head, title=title)


def linked(data: object) -> str:
    """A JSON-LD element."""
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_article_without_what_stands_around_it(read_as) -> None:
    """Navigation, footer and the repeated headline are left out; paragraphs are kept apart by a blank line."""
    article = read_as("a.html", page()).one

    assert (
        article.text
        == "The talks ended on Tuesday without a truce, the hosts said.\n\n“We will be back,” said the envoy."
    )
    assert (article.title, article.text_start) == ("Talks end", None)


def test_nothing_is_invented(read_as) -> None:
    """A page that states neither day nor outlet nor author has none, whatever days its text and its links name."""
    body = BODY + "<p>The treaty was signed on March 2, 2019.</p><a href='https://x.example/2020/01/02/a'>Read on</a>"
    article = read_as("a.html", page(body)).one

    assert (article.published, article.date_basis, article.outlet, article.author, article.url) == (
        None,
        "unknown",
        None,
        None,
        None,
    )


def test_linked_data(read_as) -> None:
    """A schema.org article gives headline, day and time, author, outlet and address, also out of a graph."""
    head = linked(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebPage", "name": "Home", "datePublished": "2001-01-01"},
                {
                    "@type": ["ReportageNewsArticle"],
                    "headline": "Talks end at last",
                    "datePublished": "2026-03-10T23:30:00-05:00",
                    "dateModified": "2026-03-12",
                    "author": [{"name": "Ana Ruiz"}, {"name": "Tom Hall"}],
                    "publisher": {"name": "Harbor Tribune"},
                    "mainEntityOfPage": {"@id": "https://harbortribune.example/a"},
                },
            ],
        }
    )
    article = read_as("a.html", page(head=head)).one

    assert (article.published, article.published_at) == ("2026-03-10", "2026-03-10T23:30:00-05:00")
    assert (article.title, article.outlet, article.author) == (
        "Talks end at last",
        "Harbor Tribune",
        "Ana Ruiz, Tom Hall",
    )
    assert article.url == "https://harbortribune.example/a"


def test_meta_elements(read_as) -> None:
    """Open Graph and meta elements give what linked data does not; an address is no author."""
    head = (
        '<meta property="og:site_name" content="Harbor Tribune"><meta property="og:title" content="Talks end at last">'
        '<meta property="article:published_time" content="2026-03-10T20:15:00Z"><meta property="article:author" content="https://x.example/ana">'
        '<link rel="canonical" href="https://harbortribune.example/a">'
    )
    article = read_as("a.html", page(head=head)).one

    assert (article.title, article.outlet, article.author) == ("Talks end at last", "Harbor Tribune", None)
    assert (article.published, article.published_at, article.date_basis) == (
        "2026-03-10",
        "2026-03-10T20:15:00+00:00",
        "metadata",
    )
    assert article.url == "https://harbortribune.example/a"


def test_time_element(read_as) -> None:
    """The first time element of the article dates a page that has no metadata."""
    assert read_as("a.html", page('<time datetime="2026-03-10">Tuesday</time>' + BODY)).one.published == "2026-03-10"


def test_address_with_a_day(read_as) -> None:
    """The day in the page's own address counts as metadata, when nothing better is stated."""
    article = read_as(
        "a.html", page(head='<link rel="canonical" href="https://harbortribune.example/2026/03/10/talks">')
    ).one

    assert (article.published, article.date_basis) == ("2026-03-10", "metadata")


def test_time_of_other_stories(read_as) -> None:
    """Of several time elements, those outside the article do not count."""
    times = "<ul><li><time datetime='2026-03-01'>a</time></li><li><time datetime='2026-03-02'>b</time></li></ul>"

    assert read_as("a.html", page().replace("</nav>", f"{times}</nav>")).one.published is None


def test_broken_linked_data_is_passed_over(read_as) -> None:
    """JSON-LD that is broken, or nested without end, costs the page nothing."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle",</script>'
        + linked([])
        + f'<script type="application/ld+json">{"[" * 99_999}</script>'
    )

    assert read_as("a.html", page(head=head)).one.title == "Talks end"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//x.example/a",
        "https://user:secret@x.example/",
        "https:///a",
        "http://[",
        "ht tp://x.example",
        "data:text/html,x",
        "https://x.example/\u202ea",
    ],
)
def test_only_web_addresses_are_kept(read_as, address) -> None:
    """An address that is none of the web, or dangerous to follow, is dropped."""
    assert read_as("a.html", page(head=f'<link rel="canonical" href="{address}">')).one.url is None


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert('talks')</script>",
        "<style>@import url(https://x.example/a.css);</style>",
        "<noscript>Please enable scripts</noscript>",
        "<template>hidden</template>",
        "<iframe src='https://x.example/'>frame</iframe>",
        "<svg><text>drawing</text><script>alert(1)</script></svg>",
        "<object data='x'>plug-in</object>",
        "<textarea>typed</textarea>",
        "<!-- a comment -->",
    ],
)
def test_nothing_that_acts_becomes_text(read_as, hostile) -> None:
    """Scripts, styles, frames and comments inside an article leave no trace in its text."""
    article = read_as("a.html", page(BODY + hostile)).one

    assert (
        article.text
        == "The talks ended on Tuesday without a truce, the hosts said.\n\n“We will be back,” said the envoy."
    )


def test_markup_in_titles_is_text(read_as) -> None:
    """A title with mark-up, handlers or direction marks comes out as one plain line."""
    head = '<meta property="og:title" content="Talks &lt;img src=x onerror=alert(1)&gt;\u202e &#10; end"><meta property="og:site_name" content="@import url(x)">'
    article = read_as("a.html", page(head=head)).one

    assert (article.title, article.outlet) == ("Talks <img src=x onerror=alert(1)> end", "@import url(x)")


def test_line_breaks_and_inline_elements(read_as) -> None:
    """Inline elements do not tear words; two line breaks make a paragraph, one makes a line."""
    body = "<p>The <b>talks</b> en<i>d</i>ed on <a href='/t'>Tuesday</a>, after  eight\n hours of work.<br>Nobody smiled.<br><br>They left in silence by the back door.</p>"
    text = read_as("a.html", page(body)).one.text

    assert (
        text
        == "The talks ended on Tuesday, after eight hours of work.\nNobody smiled.\n\nThey left in silence by the back door."
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="iso-8859-2">', "iso8859-2"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ('<meta charset="utf-8">', "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
    ],
)
def test_declared_encoding(read_as, declared, encoding) -> None:
    """A page is decoded as it declares, or as can be told."""
    words = "Müller, a señor, said “ño”" if encoding == "cp1252" else "Müller of Vršac said nothing"
    article = read_as(
        "a.html", page(f"<p>{words} on Tuesday, and then the talks ended.</p>", head=declared).encode(encoding)
    ).one

    assert article.text == f"{words} on Tuesday, and then the talks ended."


@pytest.mark.parametrize("kept", [0.5, 0.62, 0.8, 0.9])
def test_cut_off_page_is_named(read_as, kept) -> None:
    """A page that breaks off in its article is skipped, and the reason says so."""
    whole = page(BODY * 3)

    assert "cut off" in read_as("a.html", whole[: int(len(whole) * kept)]).reason


def test_end_tags_that_may_be_left_out(read_as) -> None:
    """HTML lets authors leave out the end tags of p, li, body and html."""
    text = "<!DOCTYPE html><title>Talks end</title><article><p>The talks ended on Tuesday.<p>“We will be back,” said the envoy.</article>"

    assert read_as("a.html", text).one.text == "The talks ended on Tuesday.\n\n“We will be back,” said the envoy."


@pytest.mark.parametrize("depth", [300, 100_000])
def test_page_nested_too_deeply_is_named(read_as, depth) -> None:
    """A page of which the parser would drop the inside is skipped with the reason."""
    assert "nested" in read_as("a.html", page("<div>" * depth + BODY + "</div>" * depth)).reason


def test_page_without_an_article_is_named(read_as) -> None:
    """A page that holds nothing but navigation is skipped."""
    assert "no article text" in read_as("a.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>").reason


def test_thousands_of_links(read_as) -> None:
    """A page with thousands of links is read, and in time."""
    body = BODY + "<p>" + "Some words <a href='/a'>here</a> and there. " * 20_000 + "</p>"

    assert "We will be back" in read_as("a.html", page(body)).one.text


def test_billion_laughs_is_not_unfolded(read_as) -> None:
    """XML entities that unfold without end stay folded."""
    entities = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {y} "{f"&{x};" * 10}">' for x, y in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [{entities}]><html><body><article>{BODY}<p>&i;</p></article></body></html>'

    assert len(read_as("a.xhtml", bomb).one.text) < 2_000


def test_page_with_a_great_many_elements(read_as) -> None:
    """A page with more elements than any article has is read without what is marked as standing around it."""
    article = read_as("a.html", page(BODY + "<p>One <b>more</b> line.</p>" * 4_000)).one

    assert article.text.startswith("The talks ended on Tuesday without a truce, the hosts said.\n\n“We will be back,”")
    assert article.text.count("One more line.") == 4_000
    assert "All rights reserved" not in article.text


def test_paragraphs_in_any_element(read_as) -> None:
    """Paragraphs set as div, list, quotation or heading are kept in order; teasers, captions of menus and comments are not."""
    story = (
        '<div class="story"><div>PELVIK — A bridge fell on Tuesday, killing two people, officials said.</div>'
        "<div>“It was loud,” said Tom Hall, 40.</div><p>“No comment.”</p><p>The mayor was asked again.</p><p>“No comment.”</p>"
        "<blockquote><p>“We will rebuild it,” he wrote.</p></blockquote><h3>What is known</h3><ul><li>It was built in 1961.</li></ul>"
        '<div class="related"><h4>Related</h4><ul><li><a href="/c">Ferry runs aground</a></li></ul></div>'
        "<p>Engineers had warned of cracks in 2024.</p><aside class='newsletter'>Sign up for our newsletter</aside></div>"
    )
    around = '<div id="comments"><div class="comment"><p>Terrible news, I drove there yesterday.</p></div></div>'
    page = f"<html><body><div id='content'><h1>Bridge falls</h1>{story}</div>{around}<footer>Terms of use.</footer></body></html>"

    assert read_as("a.html", page).one.text.split("\n\n") == [
        "PELVIK — A bridge fell on Tuesday, killing two people, officials said.",
        "“It was loud,” said Tom Hall, 40.",
        "“No comment.”",
        "The mayor was asked again.",
        "“No comment.”",
        "“We will rebuild it,” he wrote.",
        "What is known",
        "It was built in 1961.",
        "Engineers had warned of cracks in 2024.",
    ]


def test_an_element_with_thousands_of_attributes_is_refused(read_as) -> None:
    """The parser would be at it for hours; a single long value, or a script that compares, is no such thing."""
    text = "<p>The bridge at Tamsel was closed on Monday, the mayor said. It opens again in May.</p>" * 3
    many = " ".join(f"a{number}='>'" for number in range(20_000))
    long = f"data-all='{'one two three ' * 20_000}'"
    script = f"<script>if (a<b {'c d ' * 40_000}) e()</script>"

    for given, told in ((f"<p {many}>x</p>", True), (f"<p {long}>x</p>", False), (script, False)):
        found = read_as("a.html", f"<html><body><article>{text}{given}{text}</article></body></html>")
        assert [f"more than {MOST} attributes" in each.reason for each in found.skipped] == [True] * told
