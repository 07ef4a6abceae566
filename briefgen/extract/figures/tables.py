"""The word lists beside this file, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the content of `data/<name>.toml`.

    Raises:
        FileNotFoundError: when there is no such list.
    """
    return tomllib.loads(files("briefgen.extract.figures").joinpath("data", f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the list *key* of `data/<name>.toml` as a set of lower-case words."""
    return frozenset(word.lower() for word in table(name)[key])


def alternation(forms: list[str]) -> str:
    """Return a pattern of *forms*, longest first, in which a space stands for any white space or hyphen."""
    import re

    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"[\s\-]") for form in ordered)
