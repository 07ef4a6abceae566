"""briefgen entities: which names were read as one, and why."""

import dataclasses
import json
from pathlib import Path

import click

from briefgen.commands.options import config_options


@click.command()
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
@click.option("--date", "day", help="Day of the brief, YYYY-MM-DD or today.")
@click.option("--window", help='How many days up to the date, or "all".')
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of text.")
@config_options
def entities(
    corpus: Path | None,
    day: str | None,
    window: str | None,
    as_json: bool,
    config: Path | None,
    pipeline: str | None,
    verbose: int,
    log_format: str,
) -> int:
    """List the persons, bodies and places of CORPUS with all the names they go by, and why these were joined."""
    from briefgen.commands.build import window_option
    from briefgen.commands.logs import set_up_logs
    from briefgen.config.load import find_config, load_profile, load_settings
    from briefgen.pipeline import gather, whole

    set_up_logs(verbose, log_format)
    path = config or find_config(Path.cwd())
    given = {"corpus": corpus, "window": window_option(window), "pipeline": pipeline}
    settings = load_settings(path, given)
    profile = load_profile(settings.profile, path.parent if path else Path.cwd())
    for alias in whole(settings, gather(settings, profile, day)).aliases:
        if as_json:
            click.echo(json.dumps(dataclasses.asdict(alias), ensure_ascii=False))
        else:
            click.echo(f"{alias.canonical} ({alias.label}): {', '.join(alias.forms)}\n    {alias.reason}")
    return 0
