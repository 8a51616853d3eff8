"""`hefu read`: texts in, readings out."""

import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

import click

from hefu.errors import HefuError
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read as read_source
from hefu.reporting.json import write_json, write_json_line
from hefu.reporting.table import write_table, write_why
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu_cli.wording import sentence
from hefu_intake.text import read_bytes, read_file

STDIN = Path("-")


@click.command(short_help="Read undertakings out of texts.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json", "jsonl"]), default="table",
              show_default=True, help="What to print.")  # fmt: skip
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
              help="The day of publication; it settles years that the texts leave out.")  # fmt: skip
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-",
              metavar="FILE", help="Write here instead of to the screen.")  # fmt: skip
@click.option("--why", "number", type=click.IntRange(min=1), metavar="N",
              help="Explain undertaking N of a single text.")  # fmt: skip
@click.pass_context
def read(
    ctx: click.Context,
    paths: tuple[Path, ...],
    form: str,
    published: datetime | None,
    output: TextIO,
    number: int | None,
) -> None:
    """Read who undertakes what towards whom in each PATH: a text file, a folder of .txt files, or - .

    Files that cannot be read are named at the end and stop nothing. The exit code is 0 if all were
    read, 1 if some could not be, 2 if the command was called wrongly.
    """
    files = list(_files(paths))
    if number is not None and len(files) != 1:
        raise click.UsageError("--why explains one undertaking of one text; give one file.")
    broken: list[str] = []
    sources = _sources(files, published.date() if published else None, broken)
    if number is not None:
        output.writelines(_explained(source, number) for source in sources)
    else:
        output.writelines(_written(sources, form, alone=len(files) == 1))
    for line in broken:
        click.echo(line, err=True)
    ctx.exit(1 if broken else 0)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*.txt"))
            if not found:
                msg = f"{path} holds no .txt file."
                raise click.UsageError(msg)
            yield from found
        else:
            yield path


def _sources(files: list[Path], published: date | None, broken: list[str]) -> Iterator[Source]:
    for path in files:
        try:
            if path == STDIN:
                yield read_bytes(sys.stdin.buffer.read(), name="stdin", published=published)
            else:
                yield read_file(path, published=published)
        except HefuError as error:
            broken.append(sentence(error))


def _written(sources: Iterator[Source], form: str, *, alone: bool) -> Iterator[str]:
    readings = (read_source(source, load_lexicon()) for source in sources)
    if form == "jsonl":
        yield from map(write_json_line, readings)
    elif form == "json":
        yield from _json(list(readings), alone=alone)
    else:
        yield from (write_table(reading) + "\n" for reading in readings)


def _json(readings: list[Reading], *, alone: bool) -> Iterator[str]:
    if readings or not alone:
        yield write_json(readings, alone=alone)


def _explained(source: Source, number: int) -> str:
    reading = read_source(source, load_lexicon())
    if number > len(reading.undertakings):
        msg = f"{source.name} has {len(reading.undertakings)} undertakings; there is no {number}."
        raise click.UsageError(msg)
    return write_why(reading, number)
