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
@click.option("--profile", help="Profile: default, disaster, general, or the path of your own.")
@click.option("--format", "formats", help="Which files: html,pdf,json.")
@click.option("--look", help="Look of the pages: brief or memo.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Paper of the PDF.")
@click.option("--templates", type=click.Path(path_type=Path), help="Folder with your own templates.")
@click.option("--edits", type=click.Path(path_type=Path), help="The editor's file.")
@click.option("--min-articles", type=click.IntRange(0), help="Exit code 5 when the window holds fewer articles.")
@click.option("--max-age", type=click.IntRange(0), help="Exit code 5 when the newest article is older, in days.")
@click.option("--workers", type=click.IntRange(1, 64), help="How many processes read articles.")
@click.option("--cluster", help="Dask scheduler whose workers read the articles (tcp://host:8786).")
@click.option("--cache", type=click.Path(path_type=Path), help="File that remembers what was found in each article.")
@click.option("--no-cache", is_flag=True, help="Remember nothing.")
@click.option("--wait", type=click.FloatRange(0), default=0.0, help="Seconds to wait for another run.")
@click.option("--deliver", help="Send the PDF when it is published (mailto:desk@example.org).")
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
    cache: Path | None,
    no_cache: bool,
    wait: float,
    deliver: str | None,
    **overrides: Any,
) -> int:
    """Make the brief of CORPUS and write it to OUT/<date>/."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.commands.progress import bar
    from briefgen.config.load import find_config, load_settings
    from briefgen.pipeline import run
    from briefgen.sweeps import no_last_sweep, without_sweeps

    set_up_logs(verbose, log_format)
    path = config or find_config(Path.cwd())
    given = {
        "corpus": corpus,
        "out": out,
        "window": window_option(window),
        "format": tuple(formats.split(",")) if formats else None,
        "cache": False if no_cache else cache,
    }
    settings = load_settings(path, given | overrides)
    folder = path.parent if path else Path.cwd()
    # Findings are many, small, and without cycles: looking for those ever again takes a quarter of the time of a large corpus.
    with without_sweeps():
        made = run(settings, day=day, strict=strict, folder=folder, wait=wait, deliver=deliver, watch=bar)
        no_last_sweep()
    for skipped in made.skipped:
        click.echo(f"skipped {skipped.path}: {skipped.reason}", err=True)
    for file in made.files:
        click.echo(file)
    return made.exit_code


def window_option(given: str | None) -> int | str | None:
    """Return what was *given* with --window as a number, where it is one."""
    return int(given) if given and given.isdigit() else given
