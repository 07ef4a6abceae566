"""A page cut in two before its list of sources, so that the list is laid out when the pages of all citations are known."""

import copy
import itertools
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from weasyprint import HTML

LIST = "doc-endnotes"
"""Role of the element that lists the sources (Digital Publishing WAI-ARIA)."""
BACK = "doc-backlink"
"""Role of a link from there to a citation."""
PAGE = "\ue000"
"""Stands in the text of such a link for the number of the page until that is known."""


def cut(page: "HTML") -> "HTML | None":
    """Take the list of sources, and what follows it, out of *page*; return them as a page, or None when it has none."""
    way = _way(page.etree_element, LIST)
    if way is None:
        return None
    root = _shell(page.etree_element)
    root.extend(child for child in page.etree_element if child.tag == "head")
    shell = root
    for parent, child in itertools.pairwise(way):
        place = list(parent).index(child)
        if child is way[-1]:
            shell.extend(_taken(parent, place))
        else:
            inner = _shell(child)
            shell.append(inner)
            shell.extend(_taken(parent, place + 1))
            shell = inner
    return _with_root(page, root)


def rules(page: "HTML") -> str:
    """Take the style sheets for every medium out of *page*, so that both parts can share them parsed; return them."""
    found = []
    for parent in page.etree_element.findall("head"):
        for style in parent.findall("style"):
            if not set(style.attrib) & {"media", "type"}:
                found.append(style.text or "")
                parent.remove(style)
    return "\n".join(found)


def _way(root: Element, role: str) -> list[Element] | None:
    """Return the elements from *root* down to the first one with *role*."""
    if root.get("role") == role:
        return [root]
    for child in root:
        below = _way(child, role)
        if below:
            return [root, *below]
    return None


def _shell(element: Element) -> Element:
    return Element(element.tag, dict(element.attrib))


def _taken(parent: Element, place: int) -> list[Element]:
    taken = list(parent)[place:]
    for child in taken:
        parent.remove(child)
    return taken


def _with_root(page: "HTML", root: Element) -> "HTML":
    from cssselect2 import ElementWrapper  # type: ignore[import-untyped]

    made = copy.copy(page)
    made.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
    made.etree_element = made.wrapper_element.etree_element
    return made


def number(part: "HTML", pages: Mapping[str, int]) -> None:
    """Write into *part* the page of every citation, and leave of the links to one page the first."""
    for parent in part.etree_element.iter():
        told: set[int] = set()
        for child in list(parent):
            if child.get("role") != BACK:
                continue
            page = pages.get(child.get("href", "")[1:], 0)
            if page in told or not page:
                _drop(parent, child)
            told.add(page)
            for node in child.iter():
                node.text = _told(node.text, page)
                node.tail = _told(node.tail, page) if node is not child else node.tail


def _told(text: str | None, page: int) -> str | None:
    return re.sub(PAGE, str(page), text) if text else text


def _drop(parent: Element, child: Element) -> None:
    """Remove *child*, with the white space after it."""
    tail: Any = (child.tail or "").strip()
    parent.remove(child)
    if tail:
        parent.text = (parent.text or "") + tail
