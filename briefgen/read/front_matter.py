"""Front matter of a Markdown file: YAML between lines of `---` at its top, or TOML between lines of `+++`."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from typing import Any

BLOCK = re.compile(r"\A\s*---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\A\s*\+\+\+[ \t]*\r?\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^(?P<key>[A-Za-z][\w -]{0,40}?)\s*:\s+(?P<value>\S.*?)\s*$")
LONGEST = 50_000


def front_matter(text: str) -> tuple[Mapping[str, Any], str]:
    """Return (keys and values, the rest of *text*); all scalars are strings, so that no day is turned into another type.

    Lines that are not YAML because a colon or quotation mark stands in a title are read as they were meant.
    """
    toml = TOML.match(text)
    if toml:
        return _toml(toml["toml"]), text[toml.end() :]
    match = BLOCK.match(text)
    if match is None or len(match["yaml"]) > LONGEST:
        return {}, text
    found = _yaml(match["yaml"])
    if found is None:
        found = _by_line(match["yaml"])
    if not found and match["yaml"].strip():
        # A line of three dashes at the top may as well be a rule above the text.
        return {}, text
    return found, text[match.end() :]


def _yaml(block: str) -> Mapping[str, Any] | None:
    import yaml

    try:
        # The base loader knows strings, lists and mappings only and makes no objects.
        content = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return content if isinstance(content, Mapping) else {}


def _toml(block: str) -> Mapping[str, Any]:
    try:
        content = tomllib.loads(block.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return {}
    return {
        key: value.isoformat() if isinstance(value, dt.date | dt.datetime) else value for key, value in content.items()
    }


def _by_line(block: str) -> dict[str, str]:
    lines = (LINE.match(line) for line in block.splitlines())
    return {match["key"]: _unquoted(match["value"]) for match in lines if match}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
