"""Read the word lists that lie beside the rules."""

from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """Return the lines of *name* without comments and blank lines."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lines of *name* under each `[heading]`."""
    found: dict[str, list[str]] = {}
    for line in lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[] "), [])
        else:
            current.append(line.strip())
    return {heading: tuple(entries) for heading, entries in found.items()}


@cache
def words(name: str, heading: str) -> frozenset[str]:
    """Return the single words under *heading* of *name*."""
    return frozenset(word for line in sections(name)[heading] for word in line.split())
