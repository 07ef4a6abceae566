"""The page for the screen."""

import json
import re

import lxml.html
import pytest

from briefgen.render.html import render_html
from tests.render.invented import brief
from tests.render.invented_articles import ARTICLES


@pytest.fixture(scope="module")
def page() -> str:
    """The invented brief as HTML."""
    return render_html(brief())


@pytest.fixture(scope="module")
def tree(page: str) -> lxml.html.HtmlElement:
    """The same, parsed."""
    return lxml.html.document_fromstring(page)


def text(node: lxml.html.HtmlElement) -> str:
    """Return the text of *node* with single spaces."""
    return " ".join(node.text_content().split())


def test_every_statement_stands_on_the_page(tree: lxml.html.HtmlElement) -> None:
    """Each takeaway, item, figure, account and change is there, word for word."""
    shown, made = text(tree.get_element_by_id("main")), brief()
    for item in (*made.takeaways, *made.timeline, *(item for section in made.sections for item in section.items)):
        if "\u202e" not in item.text:
            assert item.text in shown
    for account in (account for one in made.discrepancies for account in one.accounts):
        assert account.text in shown


def test_every_call_opens_a_note_with_its_exact_passage(tree: lxml.html.HtmlElement) -> None:
    """A button names a popover that exists, once, and that shows words of the source that its number names."""
    buttons = tree.xpath("//button[@popovertarget]")
    assert len(buttons) > 30
    for button in buttons:
        note = tree.get_element_by_id(button.get("popovertarget"))
        assert note.get("popover") is not None
        passages = [mark.text_content() for mark in note.iter("mark")]
        assert passages
        whole = ARTICLES[int(button.text)][3]
        assert all(passage in whole or "‹U+202E›" in passage for passage in passages)


def test_ids_are_unique_and_every_link_inside_leads_somewhere(tree: lxml.html.HtmlElement) -> None:
    """No two elements share an id; each #link has its target."""
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert targets <= set(ids)


def test_every_cited_source_leads_back_to_each_of_its_calls(tree: lxml.html.HtmlElement) -> None:
    """The back-links of a source are exactly the calls with its number."""
    for source in tree.xpath("//li[@class='source']"):
        number = source.get("id").removeprefix("source-")
        back = {href.removeprefix("#") for href in source.xpath(".//a[@role='doc-backlink']/@href")}
        assert back == {id_ for id_ in tree.xpath("//span[@class='call']/@id") if id_.startswith(f"call-{number}-")}


def test_one_source_has_one_number_throughout(tree: lxml.html.HtmlElement) -> None:
    """The number on a call is the number of the source in whose list entry its passage stands."""
    for link in tree.xpath("//a[@role='doc-noteref']"):
        target = tree.get_element_by_id(link.get("href")[1:])
        entry = target if target.tag == "li" else next(target.iterancestors("li"))
        assert entry.get("id") == f"source-{link.text}"


def test_the_page_stands_alone(page: str, tree: lxml.html.HtmlElement) -> None:
    """Nothing is loaded from elsewhere and no script runs: the one script element holds data."""
    assert not tree.xpath("//link | //img[not(starts-with(@src, 'data:'))] | //iframe | //object | //base")
    assert [script.get("type") for script in tree.iter("script")] == ["application/json"]
    assert not re.findall(r"url\((?!data:)", page)
    assert "@import" not in page


def test_hostile_text_is_shown_and_does_nothing(page: str, tree: lxml.html.HtmlElement) -> None:
    """Markup and template marks in articles come out as text."""
    assert "<script>alert" not in page
    assert "Bridgehead {{ 7*7 }} {% raw %} claimed; denial & doubt" in text(tree)
    assert "wrote that <b>nothing</b> moved." in text(tree)


def test_characters_that_turn_the_direction_are_written_out(page: str) -> None:
    """An override in an article can't swap letters of the page."""
    assert "‹U+202E›evil‹U+202C›" in page
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)


def test_addresses_other_than_of_the_web_are_no_links(page: str, tree: lxml.html.HtmlElement) -> None:
    """A javascript: address of a source is dropped."""
    assert all(href.startswith(("https://", "#")) for href in tree.xpath("//a/@href"))
    assert 'href="javascript' not in page


def test_right_to_left_text_says_so(tree: lxml.html.HtmlElement) -> None:
    """Whatever element holds the Arabic sentence is marked rtl."""
    holders = [node for node in tree.xpath("//*[@dir]") if (node.text or "").startswith("بحث")]
    assert holders
    assert {node.get("dir") for node in holders} == {"rtl"}


def test_an_empty_section_says_that_nothing_was_found(tree: lxml.html.HtmlElement) -> None:
    """The section stays, with a sentence."""
    assert "Nothing found in this window." in text(tree.get_element_by_id("section-aid"))


def test_the_page_says_what_was_skipped_undated_and_not_cited(tree: lxml.html.HtmlElement) -> None:
    """Files with reasons, articles without a date, sources without a passage."""
    missing = text(tree.get_element_by_id("missing"))
    assert "empty.txt holds no text" in missing
    assert "source 8" in missing
    assert tree.xpath("//ul[@class='silent']/li[@id='source-8']")


def test_the_masthead_tells_date_window_cut_off_counts_and_handling(tree: lxml.html.HtmlElement) -> None:
    """All that a reader has to know about the brief itself."""
    head = text(tree.xpath("//header")[0])
    for words in (
        "Strait Monitor",
        "Morning edition",
        "TLP:AMBER+STRICT",
        "Tuesday 4 March 2031",
        "3 March 2031 to 4 March 2031",
        "18:40 UTC+02:00 (Europe/Kyiv)",
        "8 articles, 8 outlets, 7 origins",
        "1 article without a date",
        "2 files skipped",
    ):
        assert words in head


@pytest.mark.parametrize(
    ("label", "colour"),
    [("RED", "#ff2b2b"), ("AMBER", "#ffc000"), ("AMBER+STRICT", "#ffc000"), ("GREEN", "#33ff00"), ("CLEAR", "#fff")],
)
def test_the_handling_mark_has_the_colours_of_tlp_2(label: str, colour: str) -> None:
    """Letters in the colour that FIRST prescribes, on black."""
    page = render_html(brief(tlp=label))
    name = label.lower().replace("+", "-")
    assert f'<span class="tlp tlp-{name}">TLP:{label}</span>' in page
    assert re.search(rf"\.tlp-{name}[^{{}}]*\{{ color: {colour}(?:fff)? ?\}}", page)
    assert re.search(r"\.tlp \{[^}]*background: #000", page)


def test_quotation_marks_are_put_only_where_the_slice_lacks_them(tree: lxml.html.HtmlElement) -> None:
    """Words from inside marks get marks; a whole sentence with marks of its own does not."""
    quotes = [text(node) for node in tree.xpath("//figure[@class='quote']/blockquote")]
    assert quotes[0].startswith("“We will hold the river as long as it takes,”")
    assert quotes[2].startswith("Голова адміністрації")


def test_the_data_travel_inside(page: str, tree: lxml.html.HtmlElement) -> None:
    """What `briefgen verify` reads is the brief itself, as it was, and every shown passage names its citation."""
    import dataclasses

    data = json.loads(tree.get_element_by_id("brief").text)
    assert data == json.loads(json.dumps(dataclasses.asdict(brief())))
    exact = {one["id"]: one["exact"] for source in data["sources"] for one in source["passages"]}
    shown = {node.get("data-passage"): node.text_content() for node in tree.xpath("//*[@data-passage]")}
    assert {key: value for key, value in shown.items() if "‹" not in value}.items() <= exact.items()
    assert page.count("</script>") == 1


def test_the_same_brief_gives_the_same_page(page: str) -> None:
    """Byte for byte, also from plain data."""
    import dataclasses

    assert render_html(dataclasses.asdict(brief())) == page


def test_a_chart_has_title_description_and_a_table_with_the_same_numbers(tree: lxml.html.HtmlElement) -> None:
    """What the picture says can be read without it."""
    figure = tree.xpath("//figure[@class='chart']")[0]
    assert "1 Mar 41, 2 Mar 38, 3 Mar 52, 4 Mar 74" in figure.xpath(".//title")[0].text
    assert figure.xpath(".//desc")[0].text
    cells = [text(cell) for cell in figure.xpath(".//details//td[last()]")]
    assert [cell.split()[0][:2] for cell in cells] == ["41", "38", "52", "74", "61"]


def test_an_empty_brief_is_a_page_too() -> None:
    """Nothing found at all is told, not an error."""
    made = brief(
        takeaways=(),
        key_figures=(),
        sections=(),
        discrepancies=(),
        updates=(),
        timeline=(),
        charts=(),
        changes=(),
        compared_with=None,
        sources=(),
        skipped=(),
        warnings=(),
        method=(),
        tlp=None,
        edition=None,
        window_start=None,
    )
    assert "Nothing found in this window." in render_html(made)
