"""A page as a tree. Ours are written so that a parser of XML reads them as one of HTML does, in a tenth of the time."""

import copy
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from weasyprint import CSS, HTML

ROOT = "<html"


def well_formed(html: str) -> Element | None:
    """Return the tree of *html* as XML without its document type, or None when it is none."""
    try:
        return ET.fromstring(html[html.index(ROOT) :])  # noqa: S314  (no document type, so nothing to expand)
    except (ET.ParseError, ValueError):
        return None


def ours(page: "HTML", root: Element) -> "HTML":
    """Return *page* with *root*, a tree of our templates, and with what a browser does unasked less what they never use.

    WeasyPrint gives every element five kinds of notes, of which ours have none.
    """
    made = with_root(page, root)
    made._ua_stylesheets = lambda forms=False: [_unasked()]  # noqa: ARG005, SLF001
    return made


@cache
def _unasked() -> "CSS":
    from weasyprint import CSS
    from weasyprint.html import UA, UA_COUNTER_STYLE

    kept = (line for line in UA.splitlines() if not line.startswith(("::footnote", "::note")))
    rules = "\n".join(f"li{line}" if line.startswith("::marker") else line for line in kept)
    return CSS(string=rules, counter_style=UA_COUNTER_STYLE)


def with_root(page: "HTML", root: Element) -> "HTML":
    """Return *page* with *root* in place of its own."""
    from cssselect2 import ElementWrapper  # type: ignore[import-untyped]

    made = copy.copy(page)
    made.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
    made.etree_element = made.wrapper_element.etree_element
    return made
