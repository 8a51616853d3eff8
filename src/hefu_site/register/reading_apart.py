"""Reading a long text in a process of its own: the pages of this one do not wait for it."""

import subprocess
import sys
from collections.abc import Callable

import msgspec

from hefu.errors import HefuError
from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.reading import Reading
from hefu.terms.source import Source

BEAT = 2.0
"""Seconds between two signs of life."""


class ReadingBroke(HefuError):
    """The process that read a text ended before its time; try again."""

    code = "reading.broke"


def read_apart(source: Source, *, alive: Callable[[], None]) -> Reading:
    """Read a source in a process of its own; ``alive`` is called every few seconds until it is done.

    Raises:
        ReadingBroke: the process was killed, or failed.
    """
    line = [sys.executable, "-m", "hefu_site.register.reading_apart"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603  this module
        given: bytes | None = msgspec.json.encode(source)
        while True:
            try:
                written, _errors = process.communicate(given, timeout=BEAT)
                break
            except subprocess.TimeoutExpired:
                given = None
                alive()
    if process.returncode != 0:
        raise ReadingBroke(source=source.digest, status=process.returncode)
    return msgspec.json.decode(written, type=Reading)


def _main() -> None:
    source = msgspec.json.decode(sys.stdin.buffer.read(), type=Source)
    sys.stdout.buffer.write(msgspec.json.encode(read(source, load_lexicon())))


if __name__ == "__main__":
    _main()
