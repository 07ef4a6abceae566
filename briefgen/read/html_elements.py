"""Which HTML elements make paragraphs, lines, cells, or nothing that is read."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def elements(kind: str) -> frozenset[str]:
    """Return the names of the elements of *kind*: blocks, breaks, cells, silent, closed, around."""
    return frozenset(tomllib.loads(files("briefgen.read").joinpath("html_elements.toml").read_text("utf-8"))[kind])
