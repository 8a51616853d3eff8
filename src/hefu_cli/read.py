"""`hefu read`: documents in, readings out."""

import gc
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

import click
from msgspec import Struct

from hefu.errors import HefuError
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read as read_source
from hefu.reporting.html import Shown
from hefu.reporting.table import write_why, write_why_party
from hefu.terms.source import Source
from hefu_cli.forms import FORMS, written
from hefu_cli.inputs import STDIN, Input, find_inputs
from hefu_cli.size import SIZE
from hefu_cli.wording import sentence
from hefu_intake.open import LARGEST, read_path, read_stream

_NEW = 100_000
"""Python looks for garbage after so many new objects: reading keeps what it makes, or drops it whole."""


class Given(Struct, frozen=True, kw_only=True):
    """What the call says about every document."""

    published: datetime | None
    lang: str | None
    largest: int


@click.command(short_help="Read undertakings out of documents.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS), default="table", show_default=True,
              help="What to write.")  # fmt: skip
@click.option(
    "--lang", type=click.Choice(["en", "zh"]), help="The language of the texts; left out, each text tells."
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE",
              help="The day of publication; it settles years that the texts leave out.")  # fmt: skip
@click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-",
              metavar="FILE", help="Write here instead of to the screen.")  # fmt: skip
@click.option("--why", "asked", metavar="N",
              help="Explain undertaking N, or party PN, of a single text.")  # fmt: skip
@click.option("--max-size", "largest", type=SIZE, default=LARGEST, metavar="SIZE",
              help="Refuse larger files, and files whose text is larger. [default: 20MB]")  # fmt: skip
@click.pass_context
def read(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    form: str,
    output: TextIO,
    asked: str | None,
    **given: Any,
) -> None:
    """Read who undertakes what towards whom in each PATH: a text, HTML, DOCX or PDF file, a folder of
    such files, a pattern in quotes, or - for standard input.

    Files that cannot be read are named at the end and stop nothing. The exit code is 0 if all were
    read, 1 if some could not be, 2 if the command was called wrongly.
    """
    gc.set_threshold(_NEW)
    inputs = find_inputs(paths)
    if asked is not None and len(inputs) != 1:
        raise click.UsageError("--why explains one undertaking or party of one text; give one file.")
    if asked is not None and form != "table":
        raise click.UsageError("--why explains in words; leave --format out. JSON tells every why.")
    if _would_overwrite(inputs, Path(output.name)):
        msg = f"{output.name} is one of the files to read; write to another."
        raise click.UsageError(msg)
    broken: list[str] = []
    reads = _reads(inputs, Given(**given), broken)
    with click.progressbar(
        reads, length=len(inputs), file=sys.stderr, hidden=_is_quiet(inputs, output)
    ) as shown:
        if asked is not None:
            output.writelines(_explained(one, asked) for one in shown)
        else:
            output.writelines(written(iter(shown), form, alone=len(inputs) == 1))
    for line in broken:
        click.echo(line, err=True)
    ctx.exit(1 if broken else 0)


def _would_overwrite(inputs: list[Input], output: Path) -> bool:
    return output.is_file() and any(each.path.resolve() == output.resolve() for each in inputs)


def _is_quiet(inputs: list[Input], output: TextIO) -> bool:
    """A bar is for a person who waits for many files and does not see them go by."""
    return len(inputs) == 1 or not sys.stderr.isatty() or (output.name == "-" and sys.stdout.isatty())


def _reads(inputs: list[Input], given: Given, broken: list[str]) -> Iterator[Shown]:
    lexicon = load_lexicon()
    for each in inputs:
        try:
            source = _source(each, given)
        except HefuError as error:
            broken.append(sentence(error))
            continue
        yield Shown(source, read_source(source, lexicon, lang=given.lang))


def _source(each: Input, given: Given) -> Source:
    day = given.published.date() if given.published else None
    if each.path == STDIN:
        stream = sys.stdin.buffer
        return read_stream(stream, name=each.name, published=day, lang=given.lang, largest=given.largest)
    return read_path(each.path, name=each.name, published=day, lang=given.lang, largest=given.largest)


def _explained(one: Shown, asked: str) -> str:
    reading = one.reading
    if asked.isdecimal() and 0 < int(asked) <= len(reading.undertakings):
        return write_why(reading, int(asked), source=one.source)
    for party in reading.parties:
        if party.id == asked.upper():
            return write_why_party(party)
    has = f"{len(reading.undertakings)} undertakings and {len(reading.parties)} parties"
    msg = f"{one.source.name} has {has}; there is no {asked}."
    raise click.UsageError(msg)
