"""Title, outlet, author, address and day of a page: schema.org JSON-LD first, then Open Graph and meta elements.

Sources: https://schema.org/NewsArticle, https://ogp.me, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from typing import Any

from briefgen.read.dates import stated_day
from briefgen.read.make import Metadata
from briefgen.read.record import metadata_of, web_address
from briefgen.read.shown import one_line

MOST_NODES = 2_000


def page_metadata(root: Any) -> Metadata:
    """Return what the page whose lxml tree is *root* states about itself."""
    found = Metadata()
    for source in (*_linked_data(root), _meta(root), _elements(root)):
        found = _filled(found, source)
    return found


def _filled(first: Metadata, second: Metadata) -> Metadata:
    """Return *first* with its gaps filled from *second*; day and time come from the same place."""
    gaps = {each.name: getattr(second, each.name) for each in fields(Metadata) if getattr(first, each.name) is None}
    if first.published:
        gaps.pop("published_at", None)
    return replace(first, **gaps)


def _linked_data(root: Any) -> Iterator[Metadata]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            yield metadata_of({**node, "name": node.get("headline")})


def _nodes(data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the article nodes of a JSON-LD document."""
    waiting = [data]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = node[:MOST_NODES] + waiting
        elif isinstance(node, Mapping):
            if re.search(r"Article|BlogPosting|Report", str(node.get("@type", ""))[:200]):
                yield {**node, "url": node.get("url") or _id_of(node.get("mainEntityOfPage"))}
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _id_of(value: Any) -> Any:
    return value.get("@id") if isinstance(value, Mapping) else value


def _meta(root: Any) -> Metadata:
    stated: dict[str, str] = {}
    for element in root.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        if key and (element.get("content") or "").strip():
            stated.setdefault(key, element.get("content"))
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            stated.setdefault("canonical", link.get("href") or "")
    return _from_table(stated)


def _from_table(stated: Mapping[str, str]) -> Metadata:
    table = _names()
    days = (stated_day(stated[key]) for key in table["published"] if key in stated)
    published, at = next((found for found in days if found[0]), (None, None))
    title, outlet, author = (_stated_line(stated, table[wanted]) for wanted in ("title", "outlet", "author"))
    url = next((found for key in table["url"] if (found := web_address(stated.get(key)))), None)
    return Metadata(title=title, outlet=outlet, author=author, url=url, published=published, published_at=at)


def _stated_line(stated: Mapping[str, str], keys: Sequence[str]) -> str | None:
    """Return the first line under *keys*; an address is none (`article:author` is often one)."""
    lines = (one_line(stated.get(key, "")) for key in keys)
    return next((line for line in lines if line and not web_address(line)), None)


def _elements(root: Any) -> Metadata:
    """Return the day of the article's first `time` element, and its headline or the page's title."""
    times = [each for each in root.iter("time") if each.get("datetime")]
    own = next((each for each in times if len(times) == 1 or _of_article(each)), None)
    published, at = stated_day(own.get("datetime")) if own is not None else (None, None)
    headings = [text for each in root.iter("h1") if (text := one_line(str(each.text_content())))]
    titles = [text for each in root.iter("title") if (text := one_line(str(each.text_content())))]
    title = headings[0] if len(headings) == 1 else next(iter(titles), None)
    return Metadata(title=title, published=published, published_at=at)


def _of_article(time: Any) -> bool:
    return time.get("pubdate") is not None or any(each.tag in {"article", "main"} for each in time.iterancestors())


@cache
def _names() -> dict[str, list[str]]:
    return tomllib.loads(files("briefgen.read").joinpath("meta_names.toml").read_text("utf-8"))
