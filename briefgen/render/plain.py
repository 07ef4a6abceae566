"""A brief as plain data: what a template is given, with nothing in it that could act on the page."""

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from briefgen.model.brief import Brief

Plain = dict[str, Any]

_BLANK = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_STEERING = re.compile(
    r"[\x00-\x1f\x7f-\x9f"  # controls
    r"\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # embeddings, overrides, isolates (UAX #9)
    r"\ufff9-\ufffb\U000e0000-\U000e007f"  # annotations, tags
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)  # surrogates, noncharacters


def plain(brief: "Brief | Mapping[str, Any]") -> Plain:
    """Return *brief* as dicts, lists, strings and numbers, its strings made safe to show (see `calm`)."""
    fields = dataclasses.asdict(brief) if isinstance(brief, Brief) else brief
    return {str(key): _calmed(value) for key, value in fields.items()}


def calm(text: str) -> str:
    """Return *text* with characters that steer instead of show written out ("‹U+202E›").

    Those are controls, lone surrogates, noncharacters, tags, and the embeddings, overrides and isolates of UAX #9.
    Marks and joiners that scripts need stay; breaks of any kind become a space.
    """
    return _STEERING.sub(lambda match: f"‹U+{ord(match[0]):04X}›", _BLANK.sub(" ", text))


def _calmed(value: Any) -> Any:
    if isinstance(value, str):
        return calm(value)
    if isinstance(value, Mapping):
        return {str(key): _calmed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_calmed(item) for item in value]
    return value
