"""A page of a list that goes on after its last row, however long the list is."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class Listed(Protocol[Row_co]):
    """What a query asks for, some of it at a time."""

    def __getitem__(self, part: slice, /) -> Iterable[Row_co]: ...


class Page(NamedTuple, Generic[Row]):
    """The rows of a page; ``last`` is the one after which the next begins, None where the list ends."""

    rows: Sequence[Row]
    last: Row | None


def first_page(found: Listed[Row], most: int) -> Page[Row]:
    """The first rows of a list, so many at most."""
    rows = list(found[: most + 1])
    return Page(rows[:most], rows[most - 1] if len(rows) > most else None)
