"""briefgen build: a folder of articles → brief.html, brief.pdf, brief.json."""

from pathlib import Path
from typing import Any

import click

from briefgen.commands.options import config_options


@click.command()
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Folder that the brief is written to.")
@click.option(
    "--date", "day", help="Day of the brief, YYYY-MM-DD or today; the newest day of the corpus when not given."
)
@click.option("--window", help='How many days up to the date the brief covers, or "all".')
@click.option("--profile", help="Profile: default, disaster, or the path of your own.")
@click.option("--format", "formats", help="Which files: html,pdf,json.")
@click.option("--look", help="Look of the pages: brief or memo.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Paper of the PDF.")
@click.option("--templates", type=click.Path(path_type=Path), help="Folder with your own templates.")
@click.option("--edits", type=click.Path(path_type=Path), help="The editor's file.")
@click.option("--strict", is_flag=True, help="Publish nothing when any input was skipped.")
@config_options
def build(
    corpus: Path | None,
    out: Path | None,
    day: str | None,
    window: str | None,
    formats: str | None,
    verbose: int,
    log_format: str,
    config: Path | None,
    strict: bool,
    **overrides: Any,
) -> int:
    """Make the brief of CORPUS and write it to OUT/<date>/."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.config.load import find_config, load_settings
    from briefgen.pipeline import run

    set_up_logs(verbose, log_format)
    path = config or find_config(Path.cwd())
    given = {
        "corpus": corpus,
        "out": out,
        "window": _window(window),
        "format": tuple(formats.split(",")) if formats else None,
    }
    settings = load_settings(path, given | overrides)
    made = run(settings, day=day, strict=strict, folder=path.parent if path else Path.cwd())
    for skipped in made.skipped:
        click.echo(f"skipped {skipped.path}: {skipped.reason}", err=True)
    for file in made.files:
        click.echo(file)
    return made.exit_code


def _window(given: str | None) -> int | str | None:
    return int(given) if given and given.isdigit() else given
