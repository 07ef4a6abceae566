"""briefgen cache: what is remembered between runs."""

from pathlib import Path

import click

from briefgen.commands.options import config_options


@click.group()
def cache() -> None:
    """See and clear what is remembered between runs."""


@cache.command()
@config_options
def info(config: Path | None, pipeline: str | None, verbose: int, log_format: str) -> None:
    """Tell where the cache is, how large, and how much of it the next run can use."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.remember.fingerprint import fingerprint
    from briefgen.remember.store import info as look

    set_up_logs(verbose, log_format)
    path = _path(config)
    found = look(path, fingerprint(pipeline)) if path else None
    if found is None:
        click.echo(f"{path or 'cache = false'}: nothing is remembered")
    else:
        told = f"{found.articles} articles are remembered, {found.current} of them by this version"
        click.echo(f"{path}: {told}, {found.size} bytes")


@cache.command()
@config_options
def clear(config: Path | None, pipeline: str | None, verbose: int, log_format: str) -> None:
    """Forget everything; the next run reads all articles anew."""
    from briefgen.commands.logs import set_up_logs
    from briefgen.remember.store import clear as forget

    set_up_logs(verbose, log_format)
    path = _path(config)
    freed = forget(path) if path else 0
    click.echo(f"{path or 'cache = false'}: {freed} bytes freed")


def _path(config: Path | None) -> Path | None:
    from briefgen.config.load import find_config, load_settings
    from briefgen.remember.remembered import default_path

    settings = load_settings(config or find_config(Path.cwd()), {})
    return None if settings.cache is False else settings.cache or default_path()
