"""briefgen check: is everything in place for a run?"""

from pathlib import Path

import click

from briefgen.commands.options import config_options


@click.command()
@config_options
def check(config: Path | None, pipeline: str | None, verbose: int, log_format: str) -> int:
    """Test configuration, pipeline, fonts, templates and folders, and print how to mend what is wrong."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.preflight import preflight

    set_up_logs(verbose, log_format)
    results = preflight(config, pipeline)
    for result in results:
        click.echo(f"{'ok  ' if result.ok else 'FAIL'}  {result.what}: {result.told}")
    return 0 if all(result.ok for result in results) else 1
