"""briefgen extract: what is found in articles, as JSON Lines."""

import json
from pathlib import Path

import click

from briefgen.commands.options import config_options


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--profile", help="Profile that names the sections.")
@config_options
def extract(
    paths: tuple[Path, ...],
    profile: str | None,
    config: Path | None,
    pipeline: str | None,
    verbose: int,
    log_format: str,
) -> int:
    """Print one JSON object for each article in PATHS (files or folders): quotes, figures, events, dates, names."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.config.load import find_config, load_settings
    from briefgen.pipeline import extract_lines

    set_up_logs(verbose, log_format)
    path = config or find_config(Path.cwd())
    settings = load_settings(path, {"pipeline": pipeline, "profile": profile})
    lines, skipped = extract_lines(settings, paths, folder=path.parent if path else Path.cwd())
    for line in lines:
        click.echo(json.dumps(line, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    for each in skipped:
        click.echo(f"skipped {each.path}: {each.reason}", err=True)
    return 0 if lines else 1
