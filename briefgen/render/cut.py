"""A page cut in two before its list of sources, so that the list is laid out when the pages of all citations are known."""

import itertools
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from briefgen.render.tree import with_root

if TYPE_CHECKING:
    from weasyprint import HTML

LIST = "doc-endnotes"
"""Role of the element that lists the sources (Digital Publishing WAI-ARIA)."""
COLUMNS = "data-columns"
"""Mark of a list that is set in two columns, as long as there is room; its value is the gap between them ("14pt")."""
BACK = "doc-backlink"
"""Role of a link from there to a citation."""
PAGE = "\ue000"
"""Stands in the text of such a link for the number of the page until that is known."""


def cut(page: "HTML") -> "HTML | None":
    """Take the list of sources, and what follows it, out of *page*; return them as a page, or None when it has none."""
    way = _way(page.etree_element, lambda element: element.get("role") == LIST)
    return _from(page, way) if way else None


def columns(sources: "HTML") -> "tuple[HTML, str] | None":
    """Take a list in columns, with which *sources* ends, out of them; return it as a page, and the gap it asks for.

    There is None when words follow such a list: they are not for a column.
    """
    way = _way(sources.etree_element, _is_in_columns)
    if way is None or any(_words_after(parent, child) for parent, child in itertools.pairwise(way)):
        return None
    made = _from(sources, way)
    for shell in (_way(made.etree_element, _is_in_columns) or [])[:-1]:
        shell.set("style", f"{shell.get('style', '')}; margin-top: 0; padding-top: 0")  # its top was laid out before
    return made, way[-1].get(COLUMNS, "")


def _is_in_columns(element: Element) -> bool:
    return element.get(COLUMNS) is not None


def _words_after(parent: Element, child: Element) -> bool:
    later = list(parent)[list(parent).index(child) + 1 :]
    told = [child.tail, *(words for element in later for words in (*element.itertext(), element.tail))]
    return any(words and words.strip() for words in told)


def _from(page: "HTML", way: list[Element]) -> "HTML":
    """Take out of *page* the last element of *way*, and what follows it; return them as a page."""
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
    return with_root(page, root)


def rules(page: "HTML") -> str:
    """Take the style sheets for every medium out of *page*, so that both parts can share them parsed; return them."""
    found = []
    for parent in page.etree_element.findall("head"):
        for style in parent.findall("style"):
            if not set(style.attrib) & {"media", "type"}:
                found.append(style.text or "")
                parent.remove(style)
    return "\n".join(found)


def _way(root: Element, wanted: Callable[[Element], bool]) -> list[Element] | None:
    """Return the elements from *root* down to the first one that is *wanted*."""
    if wanted(root):
        return [root]
    for child in root:
        below = _way(child, wanted)
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
