"""What a mapping of keys (a JSON record, YAML front matter, JSON-LD) says about an article."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from briefgen.read.dates import stated_day
from briefgen.read.make import Metadata
from briefgen.read.shown import one_line

BY = re.compile(r"\Aby\s+", re.IGNORECASE)
MOST_NAMES = 20


def metadata_of(record: Mapping[str, Any]) -> Metadata:
    """Return what *record* states; a value of the wrong kind counts as not stated."""
    published, published_at = next(
        (found for value in values_of(record, "published") if (found := stated_day(value))[0]), (None, None)
    )
    return Metadata(
        title=_first(record, "title"),
        outlet=_first(record, "outlet"),
        author=BY.sub("", _first(record, "author") or "") or None,
        url=next((address for value in values_of(record, "url") if (address := web_address(value))), None),
        published=published,
        published_at=published_at,
    )


def values_of(record: Mapping[str, Any], wanted: str) -> list[Any]:
    """Return what *record* holds under the keys for *wanted*, in the order of the table."""
    plain: dict[str, Any] = {}
    for key, value in record.items():
        plain.setdefault(re.sub(r"[-_ ]", "", str(key)).lower(), value)
    return [plain[key] for key in keys_for(wanted) if key in plain and plain[key] not in (None, "", [], {})]


@cache
def keys_for(wanted: str) -> tuple[str, ...]:
    """Return the keys for *wanted*, best first."""
    return tuple(tomllib.loads(files("briefgen.read").joinpath("keys.toml").read_text("utf-8"))[wanted])


def web_address(value: Any) -> str | None:
    """Return *value* if it is a web address that is safe to link to: http or https, with a host, without a password."""
    if not isinstance(value, str) or len(value) > 2000 or re.search(r"[\s\x00-\x20\x7f-\x9f<>\"]", value.strip()):
        return None
    try:
        parts = urlsplit(value.strip())
        safe = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
    except ValueError:
        return None
    return value.strip() if safe and one_line(value) == value.strip() else None


def _first(record: Mapping[str, Any], wanted: str) -> str | None:
    return next((line for value in values_of(record, wanted) if (line := _line(value))), None)


def _line(value: Any) -> str | None:
    """Return a name, {"name": name} or a list of either as one line."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, Mapping):
        return _line(value.get("name")) if isinstance(value.get("name"), str) else None
    if isinstance(value, list):
        return (
            ", ".join(line for each in value[:MOST_NAMES] if not isinstance(each, list) and (line := _line(each)))
            or None
        )
    return None
