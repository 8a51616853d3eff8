"""Which files a call means: paths, folders, patterns and standard input, each with a name of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

import click
from msgspec import Struct

from hefu_intake.formats import SUFFIXES

STDIN = Path("-")


class Input(Struct, frozen=True):
    """A file to read, and the name of its source: its path within the folder given, without its suffix."""

    path: Path
    name: str


def find_inputs(paths: Iterable[Path]) -> list[Input]:
    """Find the files in the order given, those of a folder or pattern by their paths; each is taken once.

    Raises:
        click.UsageError: a folder or a pattern holds no file that could be read.
    """
    found: dict[Path, str] = {}
    for path in paths:
        for file, name in _files(path):
            found.setdefault(file, name)
    alike = Counter(found.values())
    return [Input(path, name if alike[name] == 1 else path.as_posix()) for path, name in found.items()]


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    if path == STDIN:
        yield path, "stdin"
    elif path.is_dir():
        files = sorted(
            each for each in path.rglob("*") if _is_document(each.relative_to(path)) and each.is_file()
        )
        yield from ((file, file.relative_to(path).with_suffix("").as_posix()) for file in _some(files, path))
    elif has_magic(str(path)) and not path.exists():
        files = sorted(Path(each) for each in glob(str(path), recursive=True))  # noqa: PTH207  any pattern, also absolute
        yield from ((file, file.stem) for file in _some([each for each in files if each.is_file()], path))
    else:
        yield path, path.stem


def _is_document(path: Path) -> bool:
    """By its name; hidden files and the locks that word processors leave are none."""
    return path.suffix.lower() in SUFFIXES and not any(part.startswith((".", "~$")) for part in path.parts)


def _some(files: list[Path], path: Path) -> list[Path]:
    if not files:
        msg = f"{path} holds no file that can be read ({', '.join(SUFFIXES)})."
        raise click.UsageError(msg)
    return files
