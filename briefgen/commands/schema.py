"""briefgen schema: the JSON Schema of brief.json."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of brief.json."""
    from briefgen.compose.as_json import brief_schema

    click.echo(json.dumps(brief_schema(), ensure_ascii=False, indent=1))
