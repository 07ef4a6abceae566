"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Iterator
from typing import TypeVar

import click

LONG = 50
"""Fewer articles than this are read before a bar could be seen."""
Each = TypeVar("Each")


def bar(results: Iterator[Each], total: int) -> Iterator[Each]:
    """Yield *results*, showing on a terminal how many of *total* have come."""
    if total < LONG or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=total, label="Reading", file=sys.stderr) as shown:
        yield from shown
