"""A page with an element of thousands of attributes is refused: the parser's time grows with their square, in one call."""

import re

from briefgen.read.unreadable import UnreadableError

SMALL = 100_000
"""Characters of a page that is parsed in some seconds, whatever stands in it."""
MOST = 5_000
"""Attributes of one element; 8,000 take libxml2 an eighth of a second, 80,000 a quarter of a minute."""
VALUE = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+"""
ATTRIBUTE = rf"[^\s/>][^\s/>=]*+(?:{VALUE})?+"
TAG = re.compile(
    rf"<(?:!--(?:(?!-->).)*+|(script|style)\b[^>]*+(?:(?!</(?:script|style)).)*+|[a-z][^\s/>]*+((?:[\s/]++|{ATTRIBUTE})*+))",
    re.IGNORECASE | re.DOTALL,
)


def refuse_many_attributes(html: str) -> None:
    """Refuse *html* when an element has more attributes than any page needs.

    Raises:
        UnreadableError: it has.
    """
    if len(html) < SMALL:
        return
    for tag in TAG.finditer(html):
        inside = tag[2] or ""
        if len(inside) > MOST and sum(1 for _ in re.finditer(ATTRIBUTE, inside)) > MOST:
            raise UnreadableError(f"an element with more than {MOST} attributes: save the article's text instead")
