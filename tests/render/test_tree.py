"""Our templates read as XML: the same tree as of HTML, sooner."""

import re

import pytest

from briefgen.render.html import Layout, page
from briefgen.render.plain import plain
from briefgen.render.tree import well_formed
from tests.render.invented import brief


def told(element) -> list[tuple[str, dict[str, str], str, str]]:
    """Return tag, attributes, words and words behind of *element* and all in it."""
    return [
        (
            node.tag,
            {key: value for key, value in node.attrib.items() if "xmlns" not in key},
            node.text or "",
            node.tail or "",
        )
        for node in element.iter()
    ]


@pytest.mark.parametrize("look", ["brief", "memo"])
@pytest.mark.parametrize("layout", [Layout(), Layout(tight=True, lines=4)])
def test_the_pages_of_a_pdf_are_the_same_tree_as_xml_and_as_html(look: str, layout: Layout) -> None:
    """Also with the marks, the scripts from right to left and the hostile text of the invented brief."""
    weasyprint = pytest.importorskip("weasyprint")
    html = page(plain(brief()), folders=(), look=look, paper="A4", layout=layout).html
    html = re.sub(r"</body>\s*</html>\s*$", "</body></html>", html)  # HTML puts space behind the body into it
    root = well_formed(html)
    assert root is not None
    as_html = weasyprint.HTML(string=html).etree_element
    assert told(root.find("body")) == told(as_html.find("body"))
    assert told(root.find("head")) == told(as_html.find("head"))


@pytest.mark.parametrize(
    "html", ["<html><p>one<p>two</html>", "<p>no root</p>", "<html>a &nbsp; b</html>", "\ud800<html/"]
)
def test_what_is_no_xml_is_left_to_the_parser_of_html(html: str) -> None:
    """Whatever is wrong with it."""
    assert well_formed(html) is None
