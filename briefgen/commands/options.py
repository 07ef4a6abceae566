"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def config_options(command: Command) -> Command:
    """Add --config, --pipeline, -v and --log-format to *command*."""
    for option in (
        click.option("--log-format", type=click.Choice(["text", "json"]), default="text", help="How -v lines look."),
        click.option("-v", "--verbose", count=True, help="Tell what is done; -vv tells more."),
        click.option("--pipeline", help="Another installed spaCy pipeline, by name or path."),
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            help="Configuration file; briefgen.toml of this folder or the nearest above when not given.",
        ),
    ):
        command = option(command)
    return command
