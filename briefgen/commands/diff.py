"""briefgen diff: what changed between two briefs."""

import json
from pathlib import Path

import click


@click.command()
@click.argument("earlier", type=click.Path(path_type=Path))
@click.argument("later", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
def diff(earlier: Path, later: Path, as_json: bool) -> int:
    """Compare the briefs EARLIER and LATER (brief.json, brief.html or brief.pdf)."""
    from briefgen.changes.diff import differences
    from briefgen.verify.evidence import read_evidence

    found = differences(read_evidence(earlier)[0], read_evidence(later)[0])
    if as_json:
        told = [{"kind": each.kind, "text": each.text, "before": each.before} for each in found]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    for each in found:
        was = f" (was: {each.before})" if each.before else ""
        click.echo(f"{each.kind}: {each.text}{was}")
    if all(each.kind == "still true" for each in found):
        click.echo("no material change")
    return 0
