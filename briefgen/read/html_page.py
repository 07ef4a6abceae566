"""HTML pages: the article without what stands around it, and what the page says about it."""

import re
from collections.abc import Iterator
from typing import Any

from briefgen.model.article import Article
from briefgen.read.encoding import decode
from briefgen.read.html_attributes import refuse_many_attributes
from briefgen.read.html_cut import refuse_cut_off, refuse_too_deep
from briefgen.read.html_elements import elements
from briefgen.read.html_metadata import page_metadata
from briefgen.read.html_text import text_of, without_nulls
from briefgen.read.limits import Limits
from briefgen.read.make import make_article
from briefgen.read.shown import one_line
from briefgen.read.unreadable import UnreadableError

CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,40})", re.IGNORECASE
)
PROLOG = re.compile(r"\A\s*<\?xml[^>]*\?>")
BEGINS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
PARAGRAPH_BY_BREAKS = re.compile(r"<br\s*/?>(?:\s*<br\s*/?>)+", re.IGNORECASE)
USUAL = 250
"""Characters that trafilatura expects of an article."""
SENTENCE_END = re.compile(r"[.!?…]")
MOST_ELEMENTS = 5_000
"""No article has so many; trafilatura's time grows with their square (20,000 links: a minute)."""
EMPTY = "no article text was found in the page: save the article itself, or its text"


def is_page(data: bytes) -> bool:
    """Tell whether *data* begins as an HTML page does."""
    return BEGINS.match(data[:4096]) is not None


def page_articles(data: bytes, *, name: str, limits: Limits) -> Iterator[Article]:
    """Yield the article of the page *data*.

    Raises:
        UnreadableError: the page is cut off, nested too deeply, or holds no article.
    """
    declared = CHARSET.search(data[:4096])
    html = without_nulls(PROLOG.sub("", decode(data, declared=declared[1].decode("ascii") if declared else None)))
    refuse_cut_off(html)
    refuse_many_attributes(html)
    root = _tree(PARAGRAPH_BY_BREAKS.sub("</p><p>", html))
    metadata = page_metadata(root)
    text = _without_title(_article_text(root), metadata.title)
    if not text:
        raise UnreadableError(EMPTY)
    yield make_article(text, name=name, start=None, metadata=metadata, limits=limits)


def _tree(html: str) -> Any:
    import lxml.etree
    import lxml.html

    try:
        root = lxml.html.document_fromstring(html)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError(EMPTY) from None
    refuse_too_deep(root)
    return root


def _article_text(root: Any) -> str:
    import lxml.etree

    lxml.etree.strip_elements(root, *elements("silent"), with_tail=False)
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        return _main_text(root)
    text = _extracted(root, shortest=USUAL)
    if "\n" not in text:
        # What trafilatura deems too short for an article comes as all words of the page in one paragraph.
        text = _extracted(root, shortest=1) or text
    # A page without an article comes so as well.
    return text if SENTENCE_END.search(text) else ""


def _extracted(root: Any, *, shortest: int) -> str:
    from copy import deepcopy

    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG

    rules = deepcopy(DEFAULT_CONFIG)
    rules.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(shortest))
    found = trafilatura.bare_extraction(
        deepcopy(root), include_comments=False, include_images=False, with_metadata=False, config=rules
    )
    body = getattr(found, "body", None)
    return text_of(body) if body is not None else ""


def _main_text(root: Any) -> str:
    """Return the text of the page's article, its main part or all of it, less what is marked as standing around it."""
    import lxml.etree

    lxml.etree.strip_elements(root, *elements("around"), with_tail=False)
    parts = next(
        (found for name in ("article", "main", "body") if len(found := root.findall(f".//{name}")) == 1), [root]
    )
    return text_of(parts[0])


def _without_title(text: str, title: str | None) -> str:
    first, blank, rest = text.partition("\n\n")
    return rest if blank and title and one_line(first) == title else text
