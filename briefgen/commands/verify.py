"""briefgen verify: re-check every citation of a brief."""

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--corpus", type=click.Path(path_type=Path), help="Folder of the articles; without it the passages inside are used."
)
def verify(file: Path, corpus: Path | None) -> int:
    """Re-check every citation of FILE (brief.json, brief.html or brief.pdf) against its sources."""
    from briefgen.verify.check import verify_file

    report = verify_file(file, corpus)
    for fault in report.faults:
        click.echo(fault)
    if report.faults:
        click.echo(f"{file}: {len(report.faults)} of {report.checked} checks failed", err=True)
        return 1
    click.echo(f"{file}: {report.checked} checks passed", err=True)
    return 0
