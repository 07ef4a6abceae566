"""HTML to plain text with a blank line between paragraphs; scripts, styles and hidden parts have no text."""

import re
from collections.abc import Iterator
from typing import Any

from briefgen.read.html_elements import elements

MARKUP = re.compile(r"</(?:p|div|span|a|b|i|strong|em|ul|ol|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Tell whether *text* holds mark-up that no newspaper prints."""
    return MARKUP.search(text) is not None


def plain_text(html: str) -> str:
    """Return the text of a fragment of HTML."""
    import lxml.etree
    import lxml.html

    try:
        root = lxml.html.document_fromstring(f"<html><body>{without_nulls(html)}</body></html>")
    except (lxml.etree.LxmlError, ValueError):
        return ""
    return text_of(root)


def text_of(root: Any) -> str:
    """Return the paragraphs of an lxml tree, white space made single, a blank line between them."""
    paragraphs = ("\n".join(_squeezed(line) for line in block.split("\n")) for block in _blocks(root))
    kept = (re.sub(r"\n{2,}", "\n\n", block).strip() for block in paragraphs)
    return "\n\n".join(block for block in kept if block)


def without_nulls(html: str) -> str:
    """Return *html* without the characters at which libxml2 stops reading."""
    return html.replace("\0", "")


def _blocks(root: Any) -> Iterator[str]:
    """Yield the text between two borders of blocks; walks without recursion, for pages nested thousands deep."""
    import lxml.etree

    parts: list[str] = []
    silent = 0
    blocks, quiet = elements("blocks"), elements("silent")
    for event, element in lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in blocks:
            yield "".join(parts)
            parts = []
        if event == "start":
            silent += tag in quiet
            if not silent:
                parts.append(_before(tag) + _inline(element.text))
        else:
            silent -= event == "end" and tag in quiet
            if not silent and element is not root:
                parts.append(_inline(element.tail))
    yield "".join(parts)


def _before(tag: str) -> str:
    return "\n" if tag in elements("breaks") else " " if tag in elements("cells") else ""


def _inline(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _squeezed(line: str) -> str:
    return " ".join(line.split())
