"""briefgen templates: see, copy, check and understand the templates."""

from pathlib import Path

import click


@click.group()
def templates() -> None:
    """See, copy, check and understand the templates."""


@templates.command("list")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def list_templates(folder: Path | None) -> None:
    """List all templates, and which of them FOLDER has a version of its own of."""
    from briefgen.render.catalogue import names

    for name in names():
        own = " (yours)" if folder is not None and (folder / name).is_file() else ""
        click.echo(f"{name}{own}")


@templates.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("wanted", nargs=-1)
@click.option("--force", is_flag=True, help="Replace files that are there already.")
def export(folder: Path, wanted: tuple[str, ...], force: bool) -> None:
    """Copy the templates WANTED (all when none is named) to FOLDER, to be changed there."""
    from briefgen.render.catalogue import export as copy

    for path in copy(folder, wanted, force=force):
        click.echo(path)


@templates.command()
@click.argument("folder", type=click.Path(path_type=Path))
def check(folder: Path) -> int:
    """Render every look with the templates of FOLDER and the sample brief; tell what is wrong as file:line."""
    from briefgen.render.catalogue import faults

    found = faults(folder)
    for fault in found:
        click.echo(fault)
    if not found:
        click.echo(f"{folder}: every look renders", err=True)
    return 1 if found else 0


@templates.command()
@click.argument("noun", required=False)
def explain(noun: str | None) -> None:
    """Tell what data a template gets: NOUN is brief, item, section, source, ... (all when none is named)."""
    from briefgen.render.catalogue import explained

    click.echo(explained(noun))
