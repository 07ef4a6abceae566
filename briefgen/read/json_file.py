"""JSON files: one article, a list of them, or an object that holds such a list."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.model.article import Article, Skipped
from briefgen.read.encoding import decode
from briefgen.read.html_text import looks_like_html, plain_text
from briefgen.read.limits import Limits
from briefgen.read.make import make_article
from briefgen.read.record import keys_for, metadata_of, values_of
from briefgen.read.shown import whole
from briefgen.read.unreadable import UnreadableError


def json_articles(data: bytes, *, name: str, limits: Limits) -> Iterator[Article | Skipped]:
    """Yield the articles in *data*; those of a list are called `name#1`, `name#2` and so on.

    Raises:
        UnreadableError: *data* is no JSON, or no article.
    """
    content = load(decode(data))
    records = _records(content)
    if records is None:
        yield record_article(content, name=name, limits=limits)
        return
    if not records:
        raise UnreadableError("an empty list: fetch it again or remove it")
    for number, record in enumerate(records, start=1):
        try:
            yield record_article(record, name=f"{name}#{number}", limits=limits)
        except UnreadableError as error:
            yield Skipped(path=f"{name}#{number}", reason=str(error))


def record_article(record: Any, *, name: str, limits: Limits) -> Article:
    """Return the article in *record*.

    Raises:
        UnreadableError: it holds no text.
    """
    if not isinstance(record, Mapping):
        raise UnreadableError("is no article: write it as an object with the keys `title` and `text`")
    texts = (_joined(value) for value in values_of(record, "text"))
    text = next((whole(each) for each in texts if each and each.strip()), None)
    if text is None:
        raise UnreadableError("has no text: put it under the key `text`")
    shown = plain_text(text) if looks_like_html(text) else text
    return make_article(shown.strip(), name=name, start=None, metadata=metadata_of(record), limits=limits)


def load(text: str) -> Any:
    """Return what the JSON *text* holds.

    Raises:
        UnreadableError: it is no JSON, with the place; or it is nested too deeply.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"is not valid JSON (line {error.lineno}, column {error.colno}: {error.msg}): mend it or fetch it again"
        ) from None
    except RecursionError:
        raise UnreadableError("is nested too deeply to be read: give title and text in a flat object") from None
    except ValueError as error:
        raise UnreadableError(f"is not valid JSON ({error}): mend it or fetch it again") from None


def _records(content: Any) -> list[Any] | None:
    if isinstance(content, list):
        return content
    if isinstance(content, Mapping) and not values_of(content, "text"):
        lists = [content[key] for key in keys_for("records") if isinstance(content.get(key), list)]
        return lists[0] if lists else None
    return None


def _joined(value: Any) -> str | None:
    """Return a text, or a list of paragraphs as one text."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None
