"""What did readers of old read in texts that they first met?

Rules read the texts they were made from better than any others. A reader as it was when it first met texts
that nobody had made a rule from tells how far its word is to be trusted. This needs the history of the
project.
"""

import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from fitting import ROOT, benchmark

MET = {
    "ac40c8a": (*range(101, 117), *range(125, 157)),
    "ada5b53": range(125, 189),
    "6c73a71": range(157, 189),
    "2063fd0": range(221, 253),
    "1c5b64b": range(301, 413),
    "a474907": range(413, 429),
    "87a54c6": (*range(445, 493), *range(505, 545), *range(549, 565), *range(569, 585), *range(589, 605)),
    "685f50f8": range(732, 755, 2),
    "1debb1db": (
        *range(53, 57),
        *range(77, 81),
        *range(97, 101),
        *range(117, 125),
        *range(189, 205),
        *range(253, 265),
    ),
}
"""By commit, the fresh texts that no rule or weight of that reader was made from. What these readers told of
roles, and of who acts in Chinese, was told by rules alone: later ones weigh it.
"""
_READ = "from hefu_cli.read import read; read()"


def first_readings(lang: str) -> Iterator[tuple[Path, bytes]]:
    """Yield each text of a language that was met so, with what the reader of then read in it, as JSON."""
    for commit, numbers in MET.items():
        archive = subprocess.run(["git", "archive", commit, "src"], cwd=ROOT, capture_output=True, check=True)
        every = (benchmark.TEXTS / f"fresh/{lang}-f-{number:03}.txt" for number in numbers)
        paths = [path for path in every if path.exists()]
        with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(archive.stdout)) as old:
            old.extractall(folder, filter="data")
            yield from _readings(lang, Path(folder) / "src", paths)


def _readings(lang: str, source: Path, paths: Sequence[Path]) -> Iterator[tuple[Path, bytes]]:
    """Let the reader at ``source`` read texts; yield each with its reading as JSON."""
    command = [sys.executable, "-c", _READ, "--format", "jsonl", "--lang", lang, *map(str, paths)]
    read = subprocess.run(command, env={"PYTHONPATH": str(source)}, capture_output=True, check=True)
    yield from zip(paths, read.stdout.splitlines(), strict=True)
