"""Word lists about speakers, read once from the data files."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(kind: str) -> frozenset[str]:
    """Return the list *kind* of `data/speaker_words.toml`."""
    return frozenset(_read("speaker_words.toml")[kind])


@cache
def given_names(sex: str) -> frozenset[str]:
    """Return common given names, lower case; *sex* is "he" or "she"."""
    mine, other = (frozenset(_read("given_names.toml")[each].split()) for each in (sex, "she" if sex == "he" else "he"))
    return mine - other


@cache
def adjectives() -> dict[str, str]:
    """Return the adjective of a country by its name ("Norway": "Norwegian")."""
    return dict(_read("demonyms.toml")["adjective"])


@cache
def _read(name: str) -> dict:  # type: ignore[type-arg]
    return tomllib.loads(files(__package__).joinpath("data", name).read_text("utf-8"))


def singular(noun: str) -> str:
    """Return the singular of a regular plural, lower case; other words unchanged."""
    word = noun.lower()
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word
