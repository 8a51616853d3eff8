"""`hefu schema`: the shape of a reading for programs."""

import click

from hefu.reporting.schema import write_schema


@click.command(short_help="Print the JSON Schema of a reading.")
def schema() -> None:
    """Print the JSON Schema of what `hefu read --format json` writes for one text."""
    click.echo(write_schema(), nl=False)
