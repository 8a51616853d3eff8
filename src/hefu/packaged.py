"""Data that ships with the library: TOML, read once into frozen values."""

from importlib.resources import files
from typing import TypeVar

import msgspec
import tomli

from hefu.errors import BrokenData

_Kind = TypeVar("_Kind")


def load_packaged(package: str, file: str, kind: type[_Kind]) -> _Kind:
    """Load a data file of a package. Dates are dates and amounts exact decimals.

    Raises:
        BrokenData: the file is no TOML or does not fit; the facts name file and problem.
    """
    return parse_packaged(file, files(package).joinpath(file).read_bytes(), kind)


def parse_packaged(file: str, content: bytes, kind: type[_Kind]) -> _Kind:
    """Parse the bytes of a data file, as `load_packaged` does."""
    try:
        return msgspec.convert(tomli.loads(content.decode("utf-8"), parse_float=str), kind, strict=False)
    except (tomli.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BrokenData(file=file, problem=str(error)) from error
