"""Refuses pages that break off in the middle, and pages nested so deeply that the parser drops their inside."""

import re
from typing import Any

from briefgen.read.html_elements import elements
from briefgen.read.unreadable import UnreadableError

DEEPEST = 255
"""Where libxml2 stops: it leaves out what is nested deeper, without a word."""
UNFINISHED = re.compile(r"<[a-zA-Z/!][^<>]*\Z")


def refuse_cut_off(html: str) -> None:
    """Do nothing for a whole page; end tags that HTML lets authors leave out may be missing.

    Raises:
        UnreadableError: the page ends inside a tag, a comment or a script, or lacks an end tag that it must have.
    """
    small = html.lower()
    if "</html" in small or "</body" in small:
        return
    if UNFINISHED.search(html, max(0, html.rfind("<"))) or small.rfind("<!--") > small.rfind("-->"):
        raise UnreadableError("the page is cut off (it ends inside a tag or comment): fetch it again")
    for name in (*sorted(elements("closed")), "script", "style", "body"):
        if len(re.findall(rf"<{name}\b", small)) > small.count(f"</{name}"):
            raise UnreadableError(f"the page is cut off (</{name}> is missing): fetch it again")


def refuse_too_deep(root: Any) -> None:
    """Do nothing for a page that the parser could read as a whole.

    Raises:
        UnreadableError: it is nested more deeply than that.
    """
    import lxml.etree

    level = 0
    for event, _ in lxml.etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level >= DEEPEST:
            raise UnreadableError(f"elements nested {DEEPEST} deep or more: save the article's text instead")
