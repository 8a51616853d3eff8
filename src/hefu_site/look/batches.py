"""Long work some rows at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

BATCH = 500
"""Rows fetched or stored at once: a statement holds no more."""

Each = TypeVar("Each")


def in_batches(many: Iterable[Each], size: int = BATCH) -> Iterator[list[Each]]:
    """All of something in its order, so many at a time."""
    rest = iter(many)
    while batch := list(islice(rest, size)):
        yield batch
