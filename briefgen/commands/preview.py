"""briefgen preview: see the brief while changing templates."""

from pathlib import Path

import click

from briefgen.commands.options import config_options


@click.command()
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
@click.option("--date", "day", help="Day of the brief, YYYY-MM-DD or today.")
@click.option("--templates", type=click.Path(path_type=Path), help="Folder with your own templates.")
@click.option("--look", help="Look of the pages: brief or memo.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 for any.")
@config_options
def preview(
    corpus: Path | None,
    day: str | None,
    templates: Path | None,
    look: str | None,
    port: int,
    config: Path | None,
    pipeline: str | None,
    verbose: int,
    log_format: str,
) -> None:
    """Serve the brief of CORPUS on this machine; it renders again when a template or the configuration changes."""
    import threading

    from briefgen.commands.logs import set_up_logs
    from briefgen.config.load import find_config
    from briefgen.preview.draft import Draft
    from briefgen.preview.serve import server, watch
    from briefgen.preview.state import State

    set_up_logs(verbose, log_format)
    path = config or find_config(Path.cwd())
    overrides = {"corpus": corpus, "templates": templates, "look": look, "pipeline": pipeline}
    draft = Draft(path, overrides, day)
    state, stop = State(draft.render), threading.Event()
    with server(state, port) as address:
        click.echo(f"{address}  (Ctrl-C ends)", err=True)
        try:
            watch(state, draft.watched(), stop)
        finally:
            stop.set()
