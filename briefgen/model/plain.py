"""A brief, or a part of it, as plain data."""

import dataclasses
from typing import Any


def plain(noun: Any) -> Any:
    """Return *noun*, a dataclass of `model.brief` or what one holds, as dicts, lists, strings and numbers."""
    if isinstance(noun, str | int | float | None):
        return noun
    if isinstance(noun, tuple | list):
        return [plain(each) for each in noun]
    return {field.name: plain(getattr(noun, field.name)) for field in dataclasses.fields(noun)}
